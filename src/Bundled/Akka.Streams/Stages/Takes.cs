namespace Akka.Streams.Stages;

/// <summary>Stages that let some elements pass and then may end the stream.</summary>
internal static class Takes
{
    public static Taken<T> While<T>(Predicate<T> predicate, bool inclusive) =>
        new(element => predicate(element) ? Taken<T>.Verdict.Pass
            : inclusive ? Taken<T>.Verdict.PassAndEnd
            : Taken<T>.Verdict.End, null, "takeWhile");

    public static Taken<T> Skip<T>(long count) => new(null, () =>
    {
        var left = count;
        return _ => left > 0 && left-- > 0 ? Taken<T>.Verdict.Skip : Taken<T>.Verdict.Pass;
    }, "skip");

    public static Taken<T> SkipWhile<T>(Predicate<T> predicate) => new(null, () =>
    {
        var skips = true;
        return element => skips && (skips = predicate(element)) ? Taken<T>.Verdict.Skip : Taken<T>.Verdict.Pass;
    }, "skipWhile");

    public static Taken<T> Limit<T>(long max, Func<T, long> cost) => new(null, () =>
    {
        var left = max;
        return element => (left -= cost(element)) >= 0
            ? Taken<T>.Verdict.Pass
            : throw new StreamLimitReachedException(max);
    }, "limitWeighted");

    public static Func<T, IEnumerable<(T, long)>> Indexed<T>()
    {
        var index = 0L;
        return element => [(element, index++)];
    }
}

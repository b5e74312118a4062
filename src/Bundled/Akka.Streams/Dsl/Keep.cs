namespace Akka.Streams.Dsl;

/// <summary>Which materialised value to keep when two graphs are joined.</summary>
public static class Keep
{
    /// <summary>The value of the graph on the left, the one that the operator is called on.</summary>
    public static TLeft Left<TLeft, TRight>(TLeft left, TRight right) => left;

    /// <summary>The value of the graph on the right, the one that is attached.</summary>
    public static TRight Right<TLeft, TRight>(TLeft left, TRight right) => right;

    /// <summary>Both values as a pair.</summary>
    public static (TLeft, TRight) Both<TLeft, TRight>(TLeft left, TRight right) => (left, right);

    /// <summary>Neither value.</summary>
    public static NotUsed None<TLeft, TRight>(TLeft left, TRight right) => NotUsed.Instance;

    /// <summary>Whether the function is <see cref="Left{TLeft, TRight}"/> itself.</summary>
    public static bool IsLeft<T1, T2, T3>(Func<T1, T2, T3> fn) => Is(fn, nameof(Left));

    /// <summary>Whether the function is <see cref="Right{TLeft, TRight}"/> itself.</summary>
    public static bool IsRight<T1, T2, T3>(Func<T1, T2, T3> fn) => Is(fn, nameof(Right));

    private static bool Is(Delegate fn, string name) => fn.Method.DeclaringType == typeof(Keep) && fn.Method.Name == name;
}

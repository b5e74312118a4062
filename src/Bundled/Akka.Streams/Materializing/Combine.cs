using Akka.Streams.Dsl;

namespace Akka.Streams.Materializing;

/// <summary>Functions over materialised values, for blueprints, which do not know their types.</summary>
internal static class Combine
{
    public static readonly Func<object, object, object> Left = (left, _) => left;

    public static readonly Func<object, object, object> Right = (_, right) => right;

    public static readonly Func<object, object> ToNotUsed = _ => NotUsed.Instance;

    public static Func<object, object, object> By<TLeft, TRight, TMat>(Func<TLeft, TRight, TMat> combine) =>
        Keep.IsLeft(combine) ? Left
        : Keep.IsRight(combine) ? Right
        : (left, right) => combine((TLeft)left, (TRight)right)!;
}

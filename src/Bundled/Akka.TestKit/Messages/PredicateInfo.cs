namespace Akka.TestKit;

/// <summary>A predicate over messages of one type, for the expectations that take several of different types.</summary>
public class PredicateInfo
{
    private PredicateInfo(Type type, Delegate predicate)
    {
        Type = type;
        PredicateT = predicate;
    }

    /// <summary>The type of message that it judges: exactly this type, not one derived from it.</summary>
    public Type Type { get; }

    /// <summary>The predicate.</summary>
    public Delegate PredicateT { get; }

    /// <summary>Wraps a typed predicate.</summary>
    public static PredicateInfo Create<T>(Predicate<T> predicateT) => new(typeof(T), predicateT);

    /// <inheritdoc/>
    public override string ToString() => $"{GetType().FullName}<{Type.FullName}>";
}

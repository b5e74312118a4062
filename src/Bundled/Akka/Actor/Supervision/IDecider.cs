namespace Akka.Actor;

/// <summary>Maps the cause of a failure to what is done about it.</summary>
public interface IDecider
{
    /// <summary>The directive for a failure; called on the supervisor's thread.</summary>
    Directive Decide(Exception cause);
}

/// <summary>Makes deciders.</summary>
public static class Decider
{
    /// <summary>Decides by a table whose first fitting row wins; what fits none gets the default.</summary>
    public static DeployableDecider From(Directive defaultDirective, params KeyValuePair<Type, Directive>[] pairs) =>
        new(defaultDirective, pairs);

    /// <summary>Decides by a table whose first fitting row wins; what fits none gets the default.</summary>
    public static DeployableDecider From(Directive defaultDirective,
        IEnumerable<KeyValuePair<Type, Directive>> pairs) => new(defaultDirective, pairs);

    /// <summary>Decides by a function; such a strategy cannot be sent to another node.</summary>
    public static LocalOnlyDecider From(Func<Exception, Directive> localOnlyDecider) => new(localOnlyDecider);
}

/// <summary>Decides by a function, which cannot be sent to another node.</summary>
public class LocalOnlyDecider : IDecider
{
    private readonly Func<Exception, Directive> _decide;

    /// <summary>Makes the decider; the function runs on the supervisor's thread.</summary>
    public LocalOnlyDecider(Func<Exception, Directive> decider) => _decide = decider;

    /// <inheritdoc/>
    public Directive Decide(Exception cause) => _decide(cause);
}

/// <summary>Decides by a table of exception types, of which the first that fits wins; it can be serialised.</summary>
public class DeployableDecider : IDecider, IEquatable<DeployableDecider>
{
    /// <summary>Makes the table; what fits no row gets the default.</summary>
    public DeployableDecider(Directive defaultDirective, IEnumerable<KeyValuePair<Type, Directive>> pairs)
        : this(defaultDirective, pairs.ToArray())
    {
    }

    /// <summary>Makes the table; what fits no row gets the default.</summary>
    public DeployableDecider(Directive defaultDirective, params KeyValuePair<Type, Directive>[] pairs)
    {
        DefaultDirective = defaultDirective;
        Pairs = pairs;
    }

    /// <summary>For the serializer, which then sets the properties.</summary>
    protected DeployableDecider() => Pairs = null!;

    /// <summary>What happens after a failure that fits no row.</summary>
    public Directive DefaultDirective { get; private set; }

    /// <summary>The rows in their order. Not to be changed.</summary>
    public KeyValuePair<Type, Directive>[] Pairs { get; private set; }

    /// <inheritdoc/>
    public Directive Decide(Exception cause)
    {
        foreach (var (type, directive) in Pairs ?? [])
        {
            if (type.IsInstanceOfType(cause))
                return directive;
        }

        return DefaultDirective;
    }

    /// <inheritdoc/>
    public bool Equals(DeployableDecider? other) =>
        other is not null
        && DefaultDirective == other.DefaultDirective
        && (Pairs ?? []).AsSpan().SequenceEqual(other.Pairs ?? []);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as DeployableDecider);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(DefaultDirective, Pairs?.Length);
}

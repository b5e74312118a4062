namespace Akka.Actor;

/// <summary>What becomes of a failed child.</summary>
public enum Directive
{
    /// <summary>Keeps its state and goes on with the next message.</summary>
    Resume,

    /// <summary>Is replaced by a fresh instance.</summary>
    Restart,

    /// <summary>Makes the supervisor itself fail.</summary>
    Escalate,

    /// <summary>Is stopped for good.</summary>
    Stop,
}

/// <summary>Writes "this directive for that exception".</summary>
public static class DirectiveExtensions
{
    /// <summary>
    /// A row for <see cref="Decider"/>: exceptions of this type, and of those below it, lead to the directive.
    /// </summary>
    public static KeyValuePair<Type, Directive> When<TException>(this Directive self) where TException : Exception =>
        new(typeof(TException), self);
}

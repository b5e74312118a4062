namespace Akka.Streams.Supervision;

/// <summary>What happens to a stage whose function threw: it fails, drops the element, or drops the element and its state.</summary>
public enum Directive
{
    /// <summary>Fails the stage.</summary>
    Stop,

    /// <summary>Drops the element and goes on.</summary>
    Resume,

    /// <summary>Drops the element, sets the state of the stage back to its start and goes on.</summary>
    Restart
}

/// <summary>Chooses a <see cref="Directive"/> for an exception.</summary>
public delegate Directive Decider(Exception cause);

/// <summary>Deciders that do not look at the exception.</summary>
public static class Deciders
{
    /// <summary>Fails the stage in any case; the default.</summary>
    public static readonly Decider StoppingDecider = _ => Directive.Stop;

    /// <summary>Drops the element in any case.</summary>
    public static readonly Decider ResumingDecider = _ => Directive.Resume;

    /// <summary>Drops the element and the state in any case.</summary>
    public static readonly Decider RestartingDecider = _ => Directive.Restart;
}

namespace Akka.Streams.Supervision;

/// <summary>What happens to a stage whose function threw: it fails, drops the element, or drops the element and its state.</summary>
public enum Directive
{
    Stop,
    Resume,
    Restart
}

/// <summary>Chooses a <see cref="Directive"/> for an exception.</summary>
public delegate Directive Decider(Exception cause);

/// <summary>Deciders that do not look at the exception.</summary>
public static class Deciders
{
    public static readonly Decider StoppingDecider = _ => Directive.Stop;
    public static readonly Decider ResumingDecider = _ => Directive.Resume;
    public static readonly Decider RestartingDecider = _ => Directive.Restart;
}

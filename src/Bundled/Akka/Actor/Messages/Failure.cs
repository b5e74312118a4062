namespace Akka.Actor;

/// <summary>The old form of <see cref="Status.Failure"/>; Ask understands it too.</summary>
public class Failure
{
    public Exception Exception { get; set; } = null!;

    public DateTime Timestamp { get; set; }
}

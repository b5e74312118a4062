namespace Akka.Actor;

/// <summary>The old form of <see cref="Status.Failure"/>; Ask understands it too.</summary>
public class Failure
{
    /// <summary>What went wrong; null reads as a cancellation.</summary>
    public Exception Exception { get; set; } = null!;

    /// <summary>When it went wrong, as the sender says; nobody here reads it.</summary>
    public DateTime Timestamp { get; set; }
}

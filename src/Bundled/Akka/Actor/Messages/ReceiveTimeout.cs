namespace Akka.Actor;

/// <summary>Arrives when an actor that asked for it got nothing else for the time it named.</summary>
public class ReceiveTimeout : IPossiblyHarmful
{
    private ReceiveTimeout()
    {
    }

    /// <summary>The only instance.</summary>
    public static ReceiveTimeout Instance { get; } = new();
}

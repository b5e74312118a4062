namespace Akka.Actor;

/// <summary>Makes its receiver throw an <see cref="ActorKilledException"/>, which its supervisor then handles.</summary>
public sealed class Kill : IAutoReceivedMessage
{
    private Kill()
    {
    }

    /// <summary>The only instance.</summary>
    public static Kill Instance { get; } = new();

    /// <inheritdoc/>
    public override string ToString() => "<Kill>";
}

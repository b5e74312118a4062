using Akka.Actor;

namespace Akka.Serialization;

/// <summary>For whom something is being serialised: the address under which its readers reach the actor system.</summary>
public sealed class Information(Address address, ActorSystem system) : IEquatable<Information>
{
    /// <summary>The address at which the readers reach the system.</summary>
    public Address Address { get; } = address;

    /// <summary>The system whose references are written.</summary>
    public ActorSystem System { get; } = system;

    /// <summary>Compares the addresses; the systems do not count.</summary>
    public static bool operator ==(Information? left, Information? right) => Equals(left, right);

    /// <summary>The opposite of ==.</summary>
    public static bool operator !=(Information? left, Information? right) => !Equals(left, right);

    /// <inheritdoc/>
    public bool Equals(Information? other) => other is not null && Address.Equals(other.Address);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Information);

    /// <inheritdoc/>
    public override int GetHashCode() => Address.GetHashCode();
}

using Akka.Util;

namespace Akka.Actor;

/// <summary>Where an actor is to be deployed.</summary>
public abstract class Scope : IEquatable<Scope>
{
    /// <summary>In the process that creates the actor, wherever a fallback would have it.</summary>
    public static readonly LocalScope Local = LocalScope.Instance;

    /// <summary>This scope, or the other one where this is none.</summary>
    public abstract Scope WithFallback(Scope other);

    /// <summary>
    /// The same scope as an instance that may be changed on its own, or itself where it cannot change.
    /// </summary>
    public abstract Scope Copy();

    /// <inheritdoc/>
    public virtual bool Equals(Scope? other) => other is not null && GetType() == other.GetType();
}

/// <summary>In the process that creates it.</summary>
public class LocalScope : Scope, ISurrogated
{
    private LocalScope()
    {
    }

    /// <summary>The only instance.</summary>
    public static LocalScope Instance { get; } = new();

    /// <inheritdoc/>
    public override Scope WithFallback(Scope other) => this;

    /// <inheritdoc/>
    public override Scope Copy() => this;

    /// <inheritdoc/>
    public ISurrogate ToSurrogate(ActorSystem system) => new LocalScopeSurrogate();

    /// <summary>The serialisable form of the local scope.</summary>
    public class LocalScopeSurrogate : ISurrogate
    {
        /// <inheritdoc/>
        public ISurrogated FromSurrogate(ActorSystem system) => Instance;
    }
}

/// <summary>In the actor system at an address.</summary>
public class RemoteScope(Address address) : Scope, IEquatable<RemoteScope>
{
    /// <summary>The system to deploy to; part of equality, so do not change it once the scope is in use.</summary>
    public Address Address { get; set; } = address;

    /// <inheritdoc/>
    public override Scope WithFallback(Scope other) => this;

    /// <inheritdoc/>
    public override Scope Copy() => new RemoteScope(Address);

    /// <inheritdoc/>
    public bool Equals(RemoteScope? other) => other is not null && Address == other.Address;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is RemoteScope other && GetType() == other.GetType() && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Address?.GetHashCode() ?? 0;
}

internal sealed class NoScopeGiven : Scope
{
    private NoScopeGiven()
    {
    }

    public static NoScopeGiven Instance { get; } = new();

    public override Scope WithFallback(Scope other) => other;

    public override Scope Copy() => this;
}

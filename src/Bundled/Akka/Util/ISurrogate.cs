using Akka.Actor;

namespace Akka.Util;

/// <summary>The serialisable form of something that cannot be serialised itself.</summary>
public interface ISurrogate
{
    /// <summary>The thing itself again, in the system that reads it.</summary>
    ISurrogated FromSurrogate(ActorSystem system);
}

/// <summary>Something that is serialised as its surrogate.</summary>
public interface ISurrogated
{
    /// <summary>The serialisable form, for readers of the system.</summary>
    ISurrogate ToSurrogate(ActorSystem system);
}

using Akka.Actor;

namespace Akka.Util;

/// <summary>The serialisable form of something that cannot be serialised itself.</summary>
public interface ISurrogate
{
    ISurrogated FromSurrogate(ActorSystem system);
}

/// <summary>Something that is serialised as its surrogate.</summary>
public interface ISurrogated
{
    ISurrogate ToSurrogate(ActorSystem system);
}

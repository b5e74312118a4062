using System.Diagnostics.CodeAnalysis;

namespace Akka.Actor;

/// <summary>Asks whether a handle leads anywhere.</summary>
public static class ActorRefExtensions
{
    /// <summary>True for null, for nobody and for the dead letters: a message would reach no one.</summary>
    public static bool IsNobody([NotNullWhen(false)] this IActorRef? actorRef) =>
        actorRef is null or Nobody or DeadLetterActorRef
        || actorRef.Path is not { } path
        || (path.Uid == 0 && path.Name == "deadLetters");

    /// <summary>The reference, or what the function gives where the reference leads to nobody.</summary>
    public static IActorRef GetOrElse(this IActorRef? actorRef, Func<IActorRef> elseValue) =>
        actorRef.IsNobody() ? elseValue() : actorRef;
}

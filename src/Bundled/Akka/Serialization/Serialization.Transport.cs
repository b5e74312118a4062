using Akka.Actor;

namespace Akka.Serialization;

// How references to actors are written: for readers elsewhere, with the address under which they reach this system.
public partial class Serialization
{
    [ThreadStatic]
    internal static Information? CurrentTransportInformation;

    /// <summary>For whom this thread serialises at the moment.</summary>
    /// <exception cref="InvalidOperationException">Nothing is being serialised on this thread.</exception>
    public static Information GetCurrentTransportInformation() => CurrentTransportInformation
        ?? throw new InvalidOperationException(
            "CurrentTransportInformation is not set. Use Serialization.WithTransport<T>.");

    /// <summary>Does something on this thread with references being written for readers of the system.</summary>
    public static T WithTransport<T>(ExtendedActorSystem system, Func<T> action) =>
        WithTransport(system.Provider.SerializationInformation, action);

    /// <summary>
    /// Does something with a state on this thread, with references being written for readers of the system.
    /// </summary>
    public static T WithTransport<TState, T>(ExtendedActorSystem system, TState state, Func<TState, T> action) =>
        WithTransport(system.Provider.SerializationInformation, () => action(state));

    /// <summary>A reference as text, from which the reader resolves it.</summary>
    public static string SerializedActorPath(IActorRef? actorRef)
    {
        if (actorRef is null)
            return "";

        var path = actorRef.Path;
        var home = (actorRef as ActorRefWithCell)?.Provider;
        if (CurrentTransportInformation is not { } transport)
        {
            return home?.DefaultAddress is { } address
                ? path.ToSerializationFormatWithAddress(address)
                : path.ToSerializationFormat();
        }

        if (home is null || transport.System is ExtendedActorSystem system && system.Provider == home)
            return path.ToSerializationFormatWithAddress(transport.Address);
        return path.ToSerializationFormatWithAddress(
            home.GetExternalAddressFor(transport.Address) ?? home.DefaultAddress);
    }

    internal static T WithTransport<T>(Information? information, Func<T> action)
    {
        var before = CurrentTransportInformation;
        CurrentTransportInformation = information;
        try
        {
            return action();
        }
        finally
        {
            CurrentTransportInformation = before;
        }
    }
}

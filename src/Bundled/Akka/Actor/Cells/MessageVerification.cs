using System.Runtime.Serialization;
using Akka.Actor.Internal;
using Akka.Serialization;

namespace Akka.Actor;

/// <summary>
/// `akka.actor.serialize-messages` and `serialize-creators`: in tests, sends what stays in the process through its
/// serialiser as well, so that what could not travel is found before it has to.
/// </summary>
internal readonly struct MessageVerification(ActorSystemImpl system)
{
    /// <summary>The envelope with a copy of its message.</summary>
    /// <exception cref="SerializationException">The message does not survive.</exception>
    public Envelope PassThrough(Envelope envelope, ActorCell receiver)
    {
        if (envelope.Message is INoSerializationVerificationNeeded)
            return envelope;
        var payload = WrappedMessage.Unwrap(envelope.Message);
        if (payload is INoSerializationVerificationNeeded)
            return envelope;
        object copy;
        try
        {
            copy = Copy(payload);
        }
        catch (Exception e)
        {
            throw new SerializationException($"Failed to serialize and deserialize payload object [{payload.GetType()}]. "
                + $"Envelope: [{envelope}], Actor type: [{receiver.Actor?.GetType()}]", e);
        }

        // The inside of a wrapper was proven; the wrapper cannot be made anew around a copy of it.
        return ReferenceEquals(payload, envelope.Message) ? new Envelope(copy, envelope.Sender) : envelope;
    }

    /// <exception cref="SerializationException">An argument does not survive.</exception>
    public void CheckCreator(Props props, string path)
    {
        foreach (var argument in props.Arguments)
        {
            if (argument is null or INoSerializationVerificationNeeded)
                continue;
            try
            {
                if (Copy(argument) is null)
                    throw new ArgumentException($"Pre-creation serialization check failed at [${path}]", nameof(props));
            }
            catch (Exception e)
            {
                throw new SerializationException($"Failed to serialize and deserialize actor props argument of type "
                    + $"{argument.GetType()} for actor type [{props.Type}].", e);
            }
        }
    }

    private object Copy(object payload)
    {
        var serializer = system.Serialization.FindSerializerFor(payload);
        var outer = Serialization.Serialization.CurrentTransportInformation;
        try
        {
            Serialization.Serialization.CurrentTransportInformation ??= system.Provider.SerializationInformation;
            var bytes = serializer.ToBinary(payload);
            return system.Serialization.Deserialize(bytes, serializer.Identifier, Serialization.Serialization.ManifestFor(serializer, payload));
        }
        finally
        {
            Serialization.Serialization.CurrentTransportInformation = outer;
        }
    }
}

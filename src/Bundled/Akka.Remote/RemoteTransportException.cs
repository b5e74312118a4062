using Akka.Actor;

namespace Akka.Remote;

/// <summary>The transport does not do what it must: it cannot listen, or does not run.</summary>
public class RemoteTransportException : AkkaException
{
    /// <summary>Makes the exception with its text and, where there is one, its cause.</summary>
    public RemoteTransportException(string message, Exception cause = null!) : base(message, cause)
    {
    }
}

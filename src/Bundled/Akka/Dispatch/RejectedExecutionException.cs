using Akka.Actor;

namespace Akka.Dispatch;

/// <summary>An executor that is shutting down takes no more work.</summary>
public class RejectedExecutionException : AkkaException
{
    public RejectedExecutionException(string message = null!, Exception inner = null!) : base(message, inner)
    {
    }
}

using Akka.Actor;

namespace Akka.Dispatch;

/// <summary>An executor that is shutting down takes no more work.</summary>
public class RejectedExecutionException : AkkaException
{
    /// <summary>Makes one; without a sentence the text is that of its type.</summary>
    public RejectedExecutionException(string message = null!, Exception inner = null!) : base(message, inner)
    {
    }
}

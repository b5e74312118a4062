using Akka.Actor;
using Akka.Streams.Stage;

namespace Akka.Streams
{
    /// <summary>The actor that ran a stream stopped before the stream ended.</summary>
    public class AbruptTerminationException : Exception
    {
        public readonly IActorRef Actor;

        public AbruptTerminationException(IActorRef actor) : base($"Processor actor [{actor}] terminated abruptly") => Actor = actor;
    }

    /// <summary>A stage was stopped before it ended.</summary>
    public sealed class AbruptStageTerminationException : Exception
    {
        public AbruptStageTerminationException(GraphStageLogic logic)
            : base($"GraphStage {logic} terminated abruptly, caused by for example materializer or actor system termination.")
        {
        }
    }

    /// <summary>A buffer was full.</summary>
    public class BufferOverflowException : Exception
    {
        public BufferOverflowException(string message) : base(message)
        {
        }

        public BufferOverflowException(string message, Exception innerException) : base(message, innerException)
        {
        }
    }

    /// <summary>More elements came than <c>Limit</c> allows.</summary>
    public class StreamLimitReachedException : Exception
    {
        public StreamLimitReachedException(long n) : base($"Limit of {n} reached")
        {
        }
    }

    /// <summary>The stream behind a handle has ended.</summary>
    public class StreamDetachedException : Exception
    {
        public static readonly StreamDetachedException Instance = new();

        public StreamDetachedException() : base("Stream is terminated. Materialized value is detached.")
        {
        }

        public StreamDetachedException(string message) : base(message)
        {
        }

        public StreamDetachedException(string message, Exception innerException) : base(message, innerException)
        {
        }
    }

    /// <summary>A stream had no element where one was wanted.</summary>
    public class NoSuchElementException : Exception
    {
        public NoSuchElementException(string message) : base(message)
        {
        }
    }

    /// <summary>The actor that a stream depends on stopped.</summary>
    public class WatchedActorTerminatedException : AkkaException
    {
        public WatchedActorTerminatedException(string watchingStageName, IActorRef actorRef)
            : base($"Actor watched by [{watchingStageName}] has terminated! Was: {actorRef}")
        {
        }
    }

    /// <summary>Why a stage cancels its upstream when nothing went wrong.</summary>
    public static class SubscriptionWithCancelException
    {
        public abstract class NonFailureCancellation : Exception
        {
            protected NonFailureCancellation()
            {
            }

            public sealed override string StackTrace => "";
        }

        public sealed class NoMoreElementsNeeded : NonFailureCancellation
        {
            public static readonly NoMoreElementsNeeded Instance = new();

            private NoMoreElementsNeeded()
            {
            }
        }

        public sealed class StageWasCompleted : NonFailureCancellation
        {
            public static readonly StageWasCompleted Instance = new();

            private StageWasCompleted()
            {
            }
        }
    }
}

namespace Akka.Streams.Stage
{
    /// <summary>A stage asked for its actor before it made one.</summary>
    public class StageActorRefNotInitializedException : Exception
    {
        public static readonly StageActorRefNotInitializedException Instance = new();

        private StageActorRefNotInitializedException()
            : base("You must first call GetStageActor(StageActorRef.Receive), to initialize the actor's behavior")
        {
        }
    }
}

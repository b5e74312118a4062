using Akka.Actor;
using Akka.Streams.Stage;

namespace Akka.Streams
{
    /// <summary>The actor that ran a stream stopped before the stream ended.</summary>
    public class AbruptTerminationException : Exception
    {
        /// <summary>The actor that stopped.</summary>
        public readonly IActorRef Actor;

        /// <summary>For the actor that stopped.</summary>
        public AbruptTerminationException(IActorRef actor) : base($"Processor actor [{actor}] terminated abruptly") => Actor = actor;
    }

    /// <summary>A stage was stopped before it ended.</summary>
    public sealed class AbruptStageTerminationException : Exception
    {
        /// <summary>For the stage that was stopped.</summary>
        public AbruptStageTerminationException(GraphStageLogic logic)
            : base($"GraphStage {logic} terminated abruptly, caused by for example materializer or actor system termination.")
        {
        }
    }

    /// <summary>A buffer was full.</summary>
    public class BufferOverflowException : Exception
    {
        /// <summary>A message that should tell the size of the buffer.</summary>
        public BufferOverflowException(string message) : base(message)
        {
        }

        /// <summary>With what led to it.</summary>
        public BufferOverflowException(string message, Exception innerException) : base(message, innerException)
        {
        }
    }

    /// <summary>More elements came than <c>Limit</c> allows.</summary>
    public class StreamLimitReachedException : Exception
    {
        /// <summary>For a stream that was allowed n elements.</summary>
        public StreamLimitReachedException(long n) : base($"Limit of {n} reached")
        {
        }
    }

    /// <summary>The stream behind a handle has ended.</summary>
    public class StreamDetachedException : Exception
    {
        /// <summary>One to share; its stack trace is that of the last throw.</summary>
        public static readonly StreamDetachedException Instance = new();

        /// <summary>With the usual message.</summary>
        public StreamDetachedException() : base("Stream is terminated. Materialized value is detached.")
        {
        }

        /// <summary>With a message of one's own.</summary>
        public StreamDetachedException(string message) : base(message)
        {
        }

        /// <summary>With what led to it.</summary>
        public StreamDetachedException(string message, Exception innerException) : base(message, innerException)
        {
        }
    }

    /// <summary>A stream had no element where one was wanted.</summary>
    public class NoSuchElementException : Exception
    {
        /// <summary>A message that should tell what was looked for.</summary>
        public NoSuchElementException(string message) : base(message)
        {
        }
    }

    /// <summary>The actor that a stream depends on stopped.</summary>
    public class WatchedActorTerminatedException : AkkaException
    {
        /// <summary>For the stage that watched, and the actor that stopped.</summary>
        public WatchedActorTerminatedException(string watchingStageName, IActorRef actorRef)
            : base($"Actor watched by [{watchingStageName}] has terminated! Was: {actorRef}")
        {
        }
    }

    /// <summary>Why a stage cancels its upstream when nothing went wrong.</summary>
    public static class SubscriptionWithCancelException
    {
        /// <summary>A stage that is cancelled with this completes; with any other exception it fails.</summary>
        public abstract class NonFailureCancellation : Exception
        {
            /// <summary>For causes of one's own; make one and share it.</summary>
            protected NonFailureCancellation()
            {
            }

            /// <summary>Always empty: it is no error, and made once.</summary>
            public sealed override string StackTrace => "";
        }

        /// <summary>The downstream has all that it wants.</summary>
        public sealed class NoMoreElementsNeeded : NonFailureCancellation
        {
            /// <summary>The only instance.</summary>
            public static readonly NoMoreElementsNeeded Instance = new();

            private NoMoreElementsNeeded()
            {
            }
        }

        /// <summary>A stage completed while its upstream was still open.</summary>
        public sealed class StageWasCompleted : NonFailureCancellation
        {
            /// <summary>The only instance.</summary>
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
        /// <summary>The only instance.</summary>
        public static readonly StageActorRefNotInitializedException Instance = new();

        private StageActorRefNotInitializedException()
            : base("You must first call GetStageActor(StageActorRef.Receive), to initialize the actor's behavior")
        {
        }
    }
}

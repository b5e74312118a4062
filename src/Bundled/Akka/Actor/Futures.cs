using Akka.Actor.Scheduling;

namespace Akka.Actor;

/// <summary>Ask: sends a message and gives the first answer as a task.</summary>
public static class Futures
{
    /// <summary>
    /// Sends a question whose answer may be anything; null waits as long as <c>akka.actor.ask-timeout</c> says.
    /// </summary>
    /// <exception cref="ArgumentException">
    /// Whom to ask does not say which system it is of, and no actor is running.
    /// </exception>
    public static Task<object> Ask(this ICanTell self, object message, TimeSpan? timeout = null) =>
        self.Ask<object>(message, timeout, CancellationToken.None);

    /// <summary>Sends a question that is given up with the token, or after <c>akka.actor.ask-timeout</c>.</summary>
    public static Task<object> Ask(this ICanTell self, object message, CancellationToken cancellationToken) =>
        self.Ask<object>(message, null, cancellationToken);

    /// <summary>Sends a question that is given up after a time or with the token, whatever comes first.</summary>
    public static Task<object> Ask(this ICanTell self, object message, TimeSpan? timeout, CancellationToken cancellationToken) =>
        self.Ask<object>(message, timeout, cancellationToken);

    /// <summary>
    /// Sends a question; the task fails with <see cref="AskTimeoutException"/> when the time is over, null for
    /// <c>akka.actor.ask-timeout</c>.
    /// </summary>
    /// <exception cref="ArgumentException">
    /// Whom to ask does not say which system it is of, and no actor is running.
    /// </exception>
    public static Task<T> Ask<T>(this ICanTell self, object message, TimeSpan? timeout = null) =>
        self.Ask<T>(message, timeout, CancellationToken.None);

    /// <summary>Sends a question that is given up with the token, or after <c>akka.actor.ask-timeout</c>.</summary>
    public static Task<T> Ask<T>(this ICanTell self, object message, CancellationToken cancellationToken) =>
        self.Ask<T>(message, null, cancellationToken);

    /// <summary>
    /// Sends a question. An answer of another type, or a <see cref="Status.Failure"/>, fails the task.
    /// </summary>
    public static Task<T> Ask<T>(this ICanTell self, object message, TimeSpan? timeout, CancellationToken cancellationToken)
    {
        var question = Open<T>(self, timeout, cancellationToken);
        question.DeliverAsk(message, self);
        return question.Answer;
    }

    /// <summary>
    /// Sends a question that holds the reference for its answer in itself, for receivers that answer there.
    /// </summary>
    /// <param name="self">Whom to ask.</param>
    /// <param name="messageFactory">Makes the message from the reference that the answer has to go to.</param>
    /// <param name="timeout">After it the task fails with <see cref="AskTimeoutException"/>; null for `akka.actor.ask-timeout`.</param>
    /// <param name="cancellationToken">Cancels the task.</param>
    public static Task<T> Ask<T>(this ICanTell self, Func<IActorRef, object> messageFactory, TimeSpan? timeout, CancellationToken cancellationToken)
    {
        var question = Open<T>(self, timeout, cancellationToken);
        question.DeliverAsk(messageFactory(question), self);
        return question.Answer;
    }

    private static Question<T> Open<T>(ICanTell self, TimeSpan? timeout, CancellationToken cancellationToken)
    {
        var provider = ProviderOf(self) ?? throw new ArgumentException("Unable to resolve the target Provider", nameof(self));
        var limit = timeout ?? provider.Settings.AskTimeout;
        return new Question<T>(provider, limit, cancellationToken);
    }

    private static IActorRefProvider? ProviderOf(ICanTell self) => self switch
    {
        ActorSelection selection => ProviderOf(selection.Anchor),
        IInternalActorRef reference => reference.Provider,
        _ => ActorCell.Current?.SystemImpl.Provider,
    };

    /// <summary>The reference that an answer goes to, with what ends it otherwise: its time-out and its cancellation.</summary>
    private sealed class Question<T> : FutureActorRef<T>
    {
        private readonly TaskCompletionSource<T> _answer;
        private readonly Deadline? _deadline;
        private readonly CancellationTokenRegistration _cancellation;

        public Question(IActorRefProvider provider, TimeSpan limit, CancellationToken cancellationToken)
            : this(new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously), provider)
        {
            if (limit != Timeout.InfiniteTimeSpan && limit > TimeSpan.Zero)
                AskDeadlines.Add(_deadline = new Deadline(this, limit), limit);
            if (cancellationToken.CanBeCanceled)
                _cancellation = cancellationToken.Register(static q => ((Question<T>)q!).Cancel(), this);
        }

        private Question(TaskCompletionSource<T> answer, IActorRefProvider provider) : base(answer, provider) => _answer = answer;

        public Task<T> Answer => _answer.Task;

        public override IInternalActorRef Parent => Provider.TempContainer;

        protected override void TellInternal(object message, IActorRef sender)
        {
            base.TellInternal(message, sender);
            Close();
        }

        private void Cancel()
        {
            if (_answer.TrySetCanceled())
                Close();
        }

        private void Close()
        {
            Done();
            if (_deadline is not null)
                AskDeadlines.Remove(_deadline);
            _cancellation.Unregister();
        }

        private sealed class Deadline(Question<T> question, TimeSpan limit) : AskDeadline
        {
            public override void Pass()
            {
                if (question._answer.TrySetException(new AskTimeoutException($"Timeout after {limit.TotalSeconds:F2} seconds")))
                    question.Close();
            }
        }
    }
}

using Akka.Streams.Stage;
using Akka.Util;

namespace Akka.Streams.Stages;

internal sealed class Recover<T>(Func<Exception, Option<T>> recover) : FlowStage<T, T>("recover")
{
    protected override GraphStageLogic CreateLogic(Attributes inheritedAttributes) => new Logic(Shape, recover);

    private sealed class Logic(FlowShape<T, T> shape, Func<Exception, Option<T>> recover) : FlowLogic<T, T>(shape)
    {
        public override void OnPush() => Push(Out, Grab(In));

        public override void OnUpstreamFailure(Exception e)
        {
            var instead = recover(e);
            if (instead.HasValue)
                Emit(Out, instead.Value, CompleteStage);
            else
                FailStage(e);
        }
    }
}

internal sealed class SelectError<T>(Func<Exception, Exception> map) : FlowStage<T, T>("selectError")
{
    protected override GraphStageLogic CreateLogic(Attributes inheritedAttributes) => new Logic(Shape, map);

    private sealed class Logic(FlowShape<T, T> shape, Func<Exception, Exception> map) : FlowLogic<T, T>(shape)
    {
        public override void OnPush() => Push(Out, Grab(In));

        public override void OnUpstreamFailure(Exception e) => FailStage(map(e));
    }
}

/// <summary>Goes on with another source when the upstream, or the source it went on with, fails.</summary>
internal sealed class RecoverWith<T, TMat>(Func<Exception, IGraph<SourceShape<T>, TMat>> recover, int attempts)
    : FlowStage<T, T>("recoverWith")
{
    protected override GraphStageLogic CreateLogic(Attributes inheritedAttributes) => new Logic(Shape, recover, attempts);

    private sealed class Logic(FlowShape<T, T> shape, Func<Exception, IGraph<SourceShape<T>, TMat>> recover, int attempts)
        : FlowLogic<T, T>(shape)
    {
        private int _attempt;

        public override void OnPush() => Push(Out, Grab(In));

        public override void OnUpstreamFailure(Exception e)
        {
            if (attempts >= 0 && _attempt >= attempts || recover(e) is not { } next)
            {
                FailStage(e);
                return;
            }
            _attempt++;
            SwitchTo(next);
        }

        private void SwitchTo(IGraph<SourceShape<T>, TMat> source)
        {
            var inlet = CreateSubSinkInlet<T>("RecoverWithSink");
            inlet.SetHandler(new LambdaInHandler(
                () =>
                {
                    if (IsAvailable(Out))
                        Push(Out, inlet.Grab());
                },
                () =>
                {
                    if (!inlet.IsAvailable)
                        CompleteStage();
                },
                OnUpstreamFailure));
            var handler = new LambdaOutHandler(
                () =>
                {
                    if (inlet.IsAvailable)
                    {
                        Push(Out, inlet.Grab());
                        if (inlet.IsClosed)
                            CompleteStage();
                    }
                    else if (!inlet.IsClosed && !inlet.HasBeenPulled)
                        inlet.Pull();
                },
                cause =>
                {
                    inlet.Cancel(cause);
                    InternalOnDownstreamFinish(cause);
                });
            SetHandler(Out, handler);
            SetKeepGoing(true);
            if (IsAvailable(Out))
                inlet.Pull();
            Materializer.Materialize(Dsl.Source.FromGraph(source).To(inlet.Sink));
        }
    }
}

/// <summary>Yields a task that completes or fails with the stream.</summary>
internal sealed class TerminationWatcher<T> : GraphStageWithMaterializedValue<FlowShape<T, T>, Task<Done>>
{
    public override FlowShape<T, T> Shape { get; } =
        new(new Inlet<T>("terminationWatcher.in"), new Outlet<T>("terminationWatcher.out"));

    protected override Attributes InitialAttributes { get; } = Attributes.CreateName("terminationWatcher");

    public override ILogicAndMaterializedValue<Task<Done>> CreateLogicAndMaterializedValue(Attributes attributes)
    {
        var logic = new Logic(Shape);
        return new LogicAndMaterializedValue<Task<Done>>(logic, logic.Ended.Task);
    }

    private sealed class Logic(FlowShape<T, T> shape) : FlowLogic<T, T>(shape)
    {
        public TaskCompletionSource<Done> Ended { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public override void OnPush() => Push(Out, Grab(In));

        public override void OnUpstreamFinish()
        {
            Ended.TrySetResult(Done.Instance);
            CompleteStage();
        }

        public override void OnUpstreamFailure(Exception e)
        {
            Ended.TrySetException(e);
            FailStage(e);
        }

        public override void OnDownstreamFinish(Exception cause)
        {
            if (cause is SubscriptionWithCancelException.NonFailureCancellation)
                Ended.TrySetResult(Done.Instance);
            else
                Ended.TrySetException(cause);
            base.OnDownstreamFinish(cause);
        }

        public override void PostStop()
        {
            if (!Ended.Task.IsCompleted)
                Ended.TrySetException(new AbruptStageTerminationException(this));
        }
    }
}

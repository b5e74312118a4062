using System.Threading.Channels;
using Akka.Streams;
using Akka.Streams.Stage;

namespace Akka.StreamSpecs;

/// <summary>A sink that asks when a test tells it, and shows what comes.</summary>
public sealed class ManualSink<T> : GraphStageWithMaterializedValue<SinkShape<T>, ManualSink<T>.Handle>
{
    private readonly Inlet<T> _in = new("manual.in");

    public ManualSink() => Shape = new SinkShape<T>(_in);

    public override SinkShape<T> Shape { get; }

    public override ILogicAndMaterializedValue<Handle> CreateLogicAndMaterializedValue(Attributes inheritedAttributes)
    {
        var handle = new Handle();
        return new LogicAndMaterializedValue<Handle>(new Logic(this, handle), handle);
    }

    public sealed class Handle
    {
        internal readonly TaskCompletionSource<Action<Action<Logic>>> Started = new(TaskCreationOptions.RunContinuationsAsynchronously);
        internal readonly Channel<T> Elements = Channel.CreateUnbounded<T>();
        internal readonly TaskCompletionSource End = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>Completes or fails with the stream.</summary>
        public Task Ended => End.Task.WaitAsync(StreamSpec.Patience);

        public bool HasEnded => End.Task.IsCompleted;

        /// <summary>Asks for one element and does not wait for it.</summary>
        public Task Request() => Do(logic => logic.Ask());

        /// <summary>The next element of those asked for.</summary>
        public Task<T> Next() => Elements.Reader.ReadAsync().AsTask().WaitAsync(StreamSpec.Patience);

        /// <summary>Asks for one element and waits for it.</summary>
        public async Task<T> Pull()
        {
            await Request();
            return await Next();
        }

        /// <summary>Nothing comes in the time that it takes others to do a lot.</summary>
        public async Task ExpectNothing()
        {
            await Task.Delay(50);
            Assert.Equal(0, Elements.Reader.Count);
        }

        public Task Cancel() => Do(logic => logic.CompleteStage());

        public Task Cancel(Exception cause) => Do(logic => logic.FailStage(cause));

        private async Task Do(Action<Logic> action) => (await Started.Task.WaitAsync(StreamSpec.Patience))(action);
    }

    internal sealed class Logic : InGraphStageLogic
    {
        private readonly ManualSink<T> _stage;
        private readonly Handle _handle;

        public Logic(ManualSink<T> stage, Handle handle) : base(stage.Shape)
        {
            (_stage, _handle) = (stage, handle);
            SetHandler(stage._in, this);
        }

        public override void PreStart() => _handle.Started.SetResult(GetAsyncCallback<Action<Logic>>(action => action(this)));

        public void Ask()
        {
            if (!IsClosed(_stage._in))
                Pull(_stage._in);
        }

        public override void OnPush() => _handle.Elements.Writer.TryWrite(Grab(_stage._in));

        public override void OnUpstreamFinish()
        {
            _handle.End.TrySetResult();
            CompleteStage();
        }

        public override void OnUpstreamFailure(Exception e)
        {
            _handle.End.TrySetException(e);
            FailStage(e);
        }
    }
}

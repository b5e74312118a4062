using System.Threading.Channels;
using Akka.Streams;
using Akka.Streams.Stage;

namespace Akka.StreamSpecs;

/// <summary>A source that does what a test tells it, and shows what its downstream does.</summary>
public sealed class ManualSource<T> : GraphStageWithMaterializedValue<SourceShape<T>, ManualSource<T>.Handle>
{
    private readonly Outlet<T> _out = new("manual.out");

    public ManualSource() => Shape = new SourceShape<T>(_out);

    public override SourceShape<T> Shape { get; }

    public override ILogicAndMaterializedValue<Handle> CreateLogicAndMaterializedValue(Attributes inheritedAttributes)
    {
        var handle = new Handle();
        return new LogicAndMaterializedValue<Handle>(new Logic(this, handle), handle);
    }

    public sealed class Handle
    {
        internal readonly TaskCompletionSource<Action<Action<Logic>>> Started = new(TaskCreationOptions.RunContinuationsAsynchronously);
        internal readonly Channel<bool> Pulls = Channel.CreateUnbounded<bool>();
        internal readonly TaskCompletionSource<Exception> Stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>Why the downstream cancelled.</summary>
        public Task<Exception> Cancelled => Stopped.Task.WaitAsync(StreamSpec.Patience);

        public bool HasDemand => Pulls.Reader.Count > 0;

        /// <summary>Waits for demand and gives the element.</summary>
        public async Task Push(T element)
        {
            await Pulls.Reader.ReadAsync().AsTask().WaitAsync(StreamSpec.Patience);
            await Do(logic => logic.Give(element));
        }

        public async Task PushAll(params T[] elements)
        {
            foreach (var element in elements)
                await Push(element);
        }

        /// <summary>Returns when the downstream has asked; the demand stays.</summary>
        public async Task Demand() => await Pulls.Reader.WaitToReadAsync().AsTask().WaitAsync(StreamSpec.Patience);

        public Task Complete() => Do(logic => logic.CompleteStage());

        public Task Fail(Exception cause) => Do(logic => logic.FailStage(cause));

        private async Task Do(Action<Logic> action) => (await Started.Task.WaitAsync(StreamSpec.Patience))(action);
    }

    internal sealed class Logic : OutGraphStageLogic
    {
        private readonly ManualSource<T> _stage;
        private readonly Handle _handle;

        public Logic(ManualSource<T> stage, Handle handle) : base(stage.Shape)
        {
            (_stage, _handle) = (stage, handle);
            SetHandler(stage._out, this);
        }

        public override void PreStart() => _handle.Started.SetResult(GetAsyncCallback<Action<Logic>>(action => action(this)));

        public void Give(T element)
        {
            if (!IsClosed(_stage._out))
                Push(_stage._out, element);
        }

        public override void OnPull() => _handle.Pulls.Writer.TryWrite(true);

        public override void OnDownstreamFinish(Exception cause)
        {
            _handle.Stopped.TrySetResult(cause);
            base.OnDownstreamFinish(cause);
        }
    }
}

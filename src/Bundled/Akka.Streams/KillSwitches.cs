using Akka.Streams.Stage;

namespace Akka.Streams;

/// <summary>Ends a stream from outside.</summary>
public interface IKillSwitch
{
    /// <summary>
    /// Completes the stream: downstream completes, upstream is cancelled. Only the first call of either kind counts.
    /// From any thread.
    /// </summary>
    void Shutdown();

    /// <summary>Fails the stream with the cause. Only the first call of either kind counts. From any thread.</summary>
    /// <exception cref="ArgumentNullException">The cause is null.</exception>
    void Abort(Exception cause);
}

/// <summary>Makes kill switches.</summary>
public static class KillSwitches
{
    /// <summary>A flow that hands on what it gets and yields a switch for this one run.</summary>
    public static IGraph<FlowShape<T, T>, UniqueKillSwitch> Single<T>() => new SwitchStage<T, UniqueKillSwitch>(
        () =>
        {
            var ending = new StreamEnding();
            return (ending, new UniqueKillSwitch(ending));
        }, "KillSwitch");

    /// <summary>A switch for any number of streams.</summary>
    public static SharedKillSwitch Shared(string name) => new(name);
}

/// <summary>A switch for one run of one stream.</summary>
public sealed class UniqueKillSwitch : IKillSwitch
{
    private readonly StreamEnding _ending;

    internal UniqueKillSwitch(StreamEnding ending) => _ending = ending;

    /// <inheritdoc/>
    public void Shutdown() => _ending.End(null);

    /// <inheritdoc/>
    public void Abort(Exception cause) => _ending.End(cause ?? throw new ArgumentNullException(nameof(cause)));

    /// <inheritdoc/>
    public override string ToString() => $"SingleKillSwitch({GetHashCode():x})";
}

/// <summary>A switch for every stream that has its flow, also those that start later.</summary>
public sealed class SharedKillSwitch : IKillSwitch
{
    private readonly StreamEnding _ending = new();
    private readonly string _name;

    internal SharedKillSwitch(string name) => _name = name;

    /// <inheritdoc/>
    public void Shutdown() => _ending.End(null);

    /// <inheritdoc/>
    public void Abort(Exception cause) => _ending.End(cause ?? throw new ArgumentNullException(nameof(cause)));

    /// <summary>
    /// The flow to build into streams; one that starts after the switch was used ends at once, in the same way.
    /// </summary>
    public IGraph<FlowShape<T, T>, SharedKillSwitch> Flow<T>() => new SwitchStage<T, SharedKillSwitch>(() => (_ending, this), ToString());

    /// <inheritdoc/>
    public override string ToString() => $"KillSwitch({_name})";
}

/// <summary>The one end of some streams: the first that says how decides.</summary>
internal sealed class StreamEnding
{
    private readonly Lock _lock = new();
    private HashSet<Action<Exception?>>? _listeners = [];
    private Exception? _cause;

    public void End(Exception? cause)
    {
        HashSet<Action<Exception?>> listeners;
        lock (_lock)
        {
            if (_listeners is null)
                return;
            listeners = _listeners;
            _listeners = null;
            _cause = cause;
        }
        foreach (var listener in listeners)
            listener(cause);
    }

    /// <summary>False if the end has come already, with its cause if it is a failure.</summary>
    public bool Listen(Action<Exception?> listener, out Exception? cause)
    {
        lock (_lock)
        {
            cause = _cause;
            return _listeners?.Add(listener) ?? false;
        }
    }

    public void Forget(Action<Exception?> listener)
    {
        lock (_lock)
            _listeners?.Remove(listener);
    }
}

internal sealed class SwitchStage<T, TSwitch>(Func<(StreamEnding, TSwitch)> make, string name)
    : GraphStageWithMaterializedValue<FlowShape<T, T>, TSwitch>
{
    public override FlowShape<T, T> Shape { get; } = new(new Inlet<T>($"{name}.in"), new Outlet<T>($"{name}.out"));

    protected override Attributes InitialAttributes { get; } = Attributes.CreateName(name);

    public override ILogicAndMaterializedValue<TSwitch> CreateLogicAndMaterializedValue(Attributes attributes)
    {
        var (ending, value) = make();
        return new LogicAndMaterializedValue<TSwitch>(new Logic(Shape, ending), value);
    }

    private sealed class Logic : Stages.FlowLogic<T, T>
    {
        private readonly StreamEnding _ending;
        private readonly Action<Exception?> _listener;

        public Logic(FlowShape<T, T> shape, StreamEnding ending) : base(shape)
        {
            _ending = ending;
            _listener = GetAsyncCallback<Exception?>(End);
        }

        public override void PreStart()
        {
            if (!_ending.Listen(_listener, out var cause))
                End(cause);
        }

        public override void OnPush() => Push(Out, Grab(In));

        public override void PostStop() => _ending.Forget(_listener);

        private void End(Exception? cause)
        {
            if (cause is null)
                CompleteStage();
            else
                FailStage(cause);
        }
    }
}

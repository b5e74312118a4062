namespace Akka.Streams.Stage;

/// <summary>Takes no elements and ends the stage with its upstream.</summary>
public sealed class EagerTerminateInput : InHandler
{
    /// <summary>The only instance.</summary>
    public static readonly EagerTerminateInput Instance = new();

    private EagerTerminateInput()
    {
    }

    /// <inheritdoc/>
    public override void OnPush()
    {
    }
}

/// <summary>Takes no elements; the end of the upstream does not end the stage.</summary>
public sealed class IgnoreTerminateInput : InHandler
{
    /// <summary>The only instance.</summary>
    public static readonly IgnoreTerminateInput Instance = new();

    private IgnoreTerminateInput()
    {
    }

    /// <inheritdoc/>
    public override void OnPush()
    {
    }

    /// <inheritdoc/>
    public override void OnUpstreamFinish()
    {
    }
}

/// <summary>Takes no elements; neither end nor failure of the upstream ends the stage.</summary>
public sealed class TotallyIgnorantInput : InHandler
{
    /// <summary>The only instance.</summary>
    public static readonly TotallyIgnorantInput Instance = new();

    private TotallyIgnorantInput()
    {
    }

    /// <inheritdoc/>
    public override void OnPush()
    {
    }

    /// <inheritdoc/>
    public override void OnUpstreamFinish()
    {
    }

    /// <inheritdoc/>
    public override void OnUpstreamFailure(Exception e)
    {
    }
}

/// <summary>The end of the upstream ends the stage if a condition holds then.</summary>
public class ConditionalTerminateInput : InHandler
{
    private readonly Func<bool> _predicate;

    /// <summary>The condition is asked when the upstream completes; a failure fails the stage in any case.</summary>
    public ConditionalTerminateInput(Func<bool> predicate) => _predicate = predicate;

    /// <inheritdoc/>
    public override void OnPush()
    {
    }

    /// <inheritdoc/>
    public override void OnUpstreamFinish()
    {
        if (_predicate())
            Running.Stage.CompleteStage();
    }
}

/// <summary>Gives no elements and ends the stage with its downstream.</summary>
public sealed class EagerTerminateOutput : OutHandler
{
    /// <summary>The only instance.</summary>
    public static readonly EagerTerminateOutput Instance = new();

    private EagerTerminateOutput()
    {
    }

    /// <inheritdoc/>
    public override void OnPull()
    {
    }
}

/// <summary>Gives no elements; the end of the downstream does not end the stage.</summary>
public sealed class IgnoreTerminateOutput : OutHandler
{
    /// <summary>The only instance.</summary>
    public static readonly IgnoreTerminateOutput Instance = new();

    private IgnoreTerminateOutput()
    {
    }

    /// <inheritdoc/>
    public override void OnPull()
    {
    }

    /// <inheritdoc/>
    public override void OnDownstreamFinish(Exception cause)
    {
    }
}

/// <summary>The end of the downstream ends the stage if a condition holds then.</summary>
public class ConditionalTerminateOutput : OutHandler
{
    private readonly Func<bool> _predicate;

    /// <summary>The condition is asked when the downstream cancels.</summary>
    public ConditionalTerminateOutput(Func<bool> predicate) => _predicate = predicate;

    /// <inheritdoc/>
    public override void OnPull()
    {
    }

    /// <inheritdoc/>
    public override void OnDownstreamFinish(Exception cause)
    {
        if (_predicate())
            Running.Stage.InternalOnDownstreamFinish(cause);
    }
}

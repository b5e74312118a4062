using Akka.Streams.Interpreting;

namespace Akka.Streams.Stage;

/// <summary>What a stage does when something comes in by an inlet.</summary>
public interface IInHandler
{
    /// <summary>An element came and can be grabbed. Called once for each pull.</summary>
    void OnPush();

    /// <summary>
    /// The upstream has completed; the last element may still be grabbed. Called at most once, not after a failure.
    /// </summary>
    void OnUpstreamFinish();

    /// <summary>The upstream has failed. Called at most once, not after completion.</summary>
    void OnUpstreamFailure(Exception e);
}

/// <summary>What a stage does when an outlet is asked for an element.</summary>
public interface IOutHandler
{
    /// <summary>The downstream wants an element: push one now or later, not two.</summary>
    void OnPull();

    /// <summary>The downstream wants no more, or failed with the cause. The outlet is closed already.</summary>
    void OnDownstreamFinish(Exception cause);
}

/// <summary>Finishes or fails the stage with its upstream unless told otherwise.</summary>
public abstract class InHandler : IInHandler
{
    /// <summary>For handlers that serve one stage, or keep no state.</summary>
    protected InHandler()
    {
    }

    /// <inheritdoc/>
    public abstract void OnPush();

    /// <summary>Completes the stage.</summary>
    public virtual void OnUpstreamFinish() => Running.Stage.CompleteStage();

    /// <summary>Fails the stage.</summary>
    public virtual void OnUpstreamFailure(Exception e) => Running.Stage.FailStage(e);
}

/// <summary>Ends the stage with its downstream unless told otherwise.</summary>
public abstract class OutHandler : IOutHandler
{
    /// <summary>For handlers that serve one stage, or keep no state.</summary>
    protected OutHandler()
    {
    }

    /// <inheritdoc/>
    public abstract void OnPull();

    /// <summary>Completes the stage, or fails it if the downstream failed.</summary>
    public virtual void OnDownstreamFinish(Exception cause) => Running.Stage.InternalOnDownstreamFinish(cause);
}

/// <summary>Both at once.</summary>
public abstract class InAndOutHandler : IInHandler, IOutHandler
{
    /// <summary>For handlers that serve one stage, or keep no state.</summary>
    protected InAndOutHandler()
    {
    }

    /// <inheritdoc/>
    public abstract void OnPush();

    /// <summary>Completes the stage.</summary>
    public virtual void OnUpstreamFinish() => Running.Stage.CompleteStage();

    /// <summary>Fails the stage.</summary>
    public virtual void OnUpstreamFailure(Exception e) => Running.Stage.FailStage(e);

    /// <inheritdoc/>
    public abstract void OnPull();

    /// <summary>Completes the stage, or fails it if the downstream failed.</summary>
    public virtual void OnDownstreamFinish(Exception cause) => Running.Stage.InternalOnDownstreamFinish(cause);
}

internal static class Running
{
    public static GraphStageLogic Stage =>
        (Island.Current ?? throw new InvalidOperationException("No stream is running on this thread.")).Active;
}

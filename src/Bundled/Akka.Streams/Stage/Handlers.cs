using Akka.Streams.Interpreting;

namespace Akka.Streams.Stage;

/// <summary>What a stage does when something comes in by an inlet.</summary>
public interface IInHandler
{
    void OnPush();

    void OnUpstreamFinish();

    void OnUpstreamFailure(Exception e);
}

/// <summary>What a stage does when an outlet is asked for an element.</summary>
public interface IOutHandler
{
    void OnPull();

    void OnDownstreamFinish(Exception cause);
}

/// <summary>Finishes or fails the stage with its upstream unless told otherwise.</summary>
public abstract class InHandler : IInHandler
{
    protected InHandler()
    {
    }

    public abstract void OnPush();

    public virtual void OnUpstreamFinish() => Running.Stage.CompleteStage();

    public virtual void OnUpstreamFailure(Exception e) => Running.Stage.FailStage(e);
}

/// <summary>Ends the stage with its downstream unless told otherwise.</summary>
public abstract class OutHandler : IOutHandler
{
    protected OutHandler()
    {
    }

    public abstract void OnPull();

    public virtual void OnDownstreamFinish(Exception cause) => Running.Stage.InternalOnDownstreamFinish(cause);
}

/// <summary>Both at once.</summary>
public abstract class InAndOutHandler : IInHandler, IOutHandler
{
    protected InAndOutHandler()
    {
    }

    public abstract void OnPush();

    public virtual void OnUpstreamFinish() => Running.Stage.CompleteStage();

    public virtual void OnUpstreamFailure(Exception e) => Running.Stage.FailStage(e);

    public abstract void OnPull();

    public virtual void OnDownstreamFinish(Exception cause) => Running.Stage.InternalOnDownstreamFinish(cause);
}

internal static class Running
{
    public static GraphStageLogic Stage =>
        (Island.Current ?? throw new InvalidOperationException("No stream is running on this thread.")).Active;
}

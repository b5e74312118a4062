namespace Akka.Streams.Stage;

/// <summary>A logic that handles its one inlet itself.</summary>
public abstract class InGraphStageLogic : GraphStageLogic, IInHandler
{
    /// <summary>For so many ports. The derived class still has to set itself as handler.</summary>
    protected InGraphStageLogic(int inCount, int outCount) : base(inCount, outCount)
    {
    }

    /// <summary>For the ports of the shape. The derived class still has to set itself as handler.</summary>
    protected InGraphStageLogic(Shape shape) : base(shape)
    {
    }

    /// <inheritdoc/>
    public abstract void OnPush();

    /// <summary>Completes the stage.</summary>
    public virtual void OnUpstreamFinish() => CompleteStage();

    /// <summary>Fails the stage.</summary>
    public virtual void OnUpstreamFailure(Exception e) => FailStage(e);
}

/// <summary>A logic that handles its one outlet itself.</summary>
public abstract class OutGraphStageLogic : GraphStageLogic, IOutHandler
{
    /// <summary>For so many ports. The derived class still has to set itself as handler.</summary>
    protected OutGraphStageLogic(int inCount, int outCount) : base(inCount, outCount)
    {
    }

    /// <summary>For the ports of the shape. The derived class still has to set itself as handler.</summary>
    protected OutGraphStageLogic(Shape shape) : base(shape)
    {
    }

    /// <inheritdoc/>
    public abstract void OnPull();

    /// <summary>Completes the stage, or fails it if the downstream failed.</summary>
    public virtual void OnDownstreamFinish(Exception cause) => InternalOnDownstreamFinish(cause);
}

/// <summary>A logic that handles its inlet and its outlet itself.</summary>
public abstract class InAndOutGraphStageLogic : GraphStageLogic, IInHandler, IOutHandler
{
    /// <summary>For so many ports. The derived class still has to set itself as handler.</summary>
    protected InAndOutGraphStageLogic(int inCount, int outCount) : base(inCount, outCount)
    {
    }

    /// <summary>For the ports of the shape. The derived class still has to set itself as handler.</summary>
    protected InAndOutGraphStageLogic(Shape shape) : base(shape)
    {
    }

    /// <inheritdoc/>
    public abstract void OnPush();

    /// <summary>Completes the stage.</summary>
    public virtual void OnUpstreamFinish() => CompleteStage();

    /// <summary>Fails the stage.</summary>
    public virtual void OnUpstreamFailure(Exception e) => FailStage(e);

    /// <inheritdoc/>
    public abstract void OnPull();

    /// <summary>Completes the stage, or fails it if the downstream failed.</summary>
    public virtual void OnDownstreamFinish(Exception cause) => InternalOnDownstreamFinish(cause);
}

namespace Akka.Streams.Stage;

public abstract partial class GraphStageLogic
{
    /// <summary>A handler made of functions.</summary>
    public sealed class LambdaInHandler : InHandler
    {
        private readonly Action _onPush;
        private readonly Action? _onUpstreamFinish;
        private readonly Action<Exception>? _onUpstreamFailure;

        /// <summary>Functions for the signals of an inlet; null ones complete or fail the stage.</summary>
        public LambdaInHandler(Action onPush, Action onUpstreamFinish = null!, Action<Exception> onUpstreamFailure = null!)
        {
            _onPush = onPush;
            _onUpstreamFinish = onUpstreamFinish;
            _onUpstreamFailure = onUpstreamFailure;
        }

        /// <inheritdoc/>
        public override void OnPush() => _onPush();

        /// <inheritdoc/>
        public override void OnUpstreamFinish()
        {
            if (_onUpstreamFinish is { } handler)
                handler();
            else
                base.OnUpstreamFinish();
        }

        /// <inheritdoc/>
        public override void OnUpstreamFailure(Exception e)
        {
            if (_onUpstreamFailure is { } handler)
                handler(e);
            else
                base.OnUpstreamFailure(e);
        }
    }

    /// <summary>A handler made of functions.</summary>
    public sealed class LambdaOutHandler : OutHandler
    {
        private readonly Action _onPull;
        private readonly Action<Exception>? _onDownstreamFinish;

        /// <summary>Functions for the signals of an outlet; a null one ends the stage with its downstream.</summary>
        public LambdaOutHandler(Action onPull, Action<Exception> onDownstreamFinish = null!)
        {
            _onPull = onPull;
            _onDownstreamFinish = onDownstreamFinish;
        }

        /// <inheritdoc/>
        public override void OnPull() => _onPull();

        /// <inheritdoc/>
        public override void OnDownstreamFinish(Exception cause)
        {
            if (_onDownstreamFinish is { } handler)
                handler(cause);
            else
                base.OnDownstreamFinish(cause);
        }
    }
}

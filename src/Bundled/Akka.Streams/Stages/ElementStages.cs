using Akka.Streams.Materializing;
using Akka.Streams.Stage;

namespace Akka.Streams.Stages;

internal sealed class Identity<T>() : FlowStage<T, T>("identity")
{
    public static readonly Blueprint Blueprint = new IdentityBlueprint();

    protected override GraphStageLogic CreateLogic(Attributes inheritedAttributes) => new Logic(Shape);

    private sealed class Logic(FlowShape<T, T> shape) : FlowLogic<T, T>(shape)
    {
        public override void OnPush() => Push(Out, Grab(In));
    }

    private sealed class IdentityBlueprint : Blueprint
    {
        private readonly IGraph<FlowShape<T, T>> _stage = new Identity<T>();

        public override bool IsIdentity => true;

        public override Built Build(Draft draft, Attributes inherited) => _stage.Blueprint.Build(draft, inherited);
    }
}

internal sealed class Select<TIn, TOut>(Func<TIn, TOut> function) : FlowStage<TIn, TOut>("select")
{
    protected override GraphStageLogic CreateLogic(Attributes inheritedAttributes) => new Logic(Shape, function);

    private sealed class Logic(FlowShape<TIn, TOut> shape, Func<TIn, TOut> function) : FlowLogic<TIn, TOut>(shape)
    {
        public override void OnPush()
        {
            try
            {
                Push(Out, function(Grab(In)));
            }
            catch (Exception cause)
            {
                DropOrFail(cause);
            }
        }
    }
}

internal sealed class Where<T>(Predicate<T> predicate) : FlowStage<T, T>("where")
{
    protected override GraphStageLogic CreateLogic(Attributes inheritedAttributes) => new Logic(Shape, predicate);

    private sealed class Logic(FlowShape<T, T> shape, Predicate<T> predicate) : FlowLogic<T, T>(shape)
    {
        public override void OnPush()
        {
            try
            {
                var element = Grab(In);
                if (predicate(element))
                    Push(Out, element);
                else
                    Pull(In);
            }
            catch (Exception cause)
            {
                DropOrFail(cause);
            }
        }
    }
}

internal sealed class Collect<TIn, TOut>(Func<TIn, bool> isDefined, Func<TIn, TOut> function) : FlowStage<TIn, TOut>("collect")
{
    protected override GraphStageLogic CreateLogic(Attributes inheritedAttributes) => new Logic(Shape, isDefined, function);

    private sealed class Logic(FlowShape<TIn, TOut> shape, Func<TIn, bool> isDefined, Func<TIn, TOut> function)
        : FlowLogic<TIn, TOut>(shape)
    {
        public override void OnPush()
        {
            try
            {
                var element = Grab(In);
                if (isDefined(element))
                    Push(Out, function(element));
                else
                    Pull(In);
            }
            catch (Exception cause)
            {
                DropOrFail(cause);
            }
        }
    }
}

internal sealed class SelectMany<TIn, TOut>(Func<Func<TIn, IEnumerable<TOut>>> factory) : FlowStage<TIn, TOut>("selectMany")
{
    protected override GraphStageLogic CreateLogic(Attributes inheritedAttributes) => new Logic(Shape, factory);

    private sealed class Logic(FlowShape<TIn, TOut> shape, Func<Func<TIn, IEnumerable<TOut>>> factory) : FlowLogic<TIn, TOut>(shape)
    {
        private Func<TIn, IEnumerable<TOut>> _function = factory();
        private IEnumerator<TOut>? _elements;

        public override void OnPush()
        {
            try
            {
                var elements = _function(Grab(In)).GetEnumerator();
                if (elements.MoveNext())
                {
                    _elements = elements;
                    PushNext();
                }
                else
                {
                    elements.Dispose();
                    Pull(In);
                }
            }
            catch (Exception cause)
            {
                GiveUp(cause);
            }
        }

        public override void OnPull()
        {
            if (_elements is null)
            {
                Pull(In);
                return;
            }
            try
            {
                PushNext();
            }
            catch (Exception cause)
            {
                GiveUp(cause);
            }
        }

        public override void OnUpstreamFinish()
        {
            if (_elements is null)
                CompleteStage();
        }

        public override void PostStop() => Release();

        protected override void Restart() => _function = factory();

        private void PushNext()
        {
            Push(Out, _elements!.Current);
            if (_elements.MoveNext())
                return;
            Release();
            if (IsClosed(In))
                CompleteStage();
        }

        // The element before the one that threw may have gone out: then the next demand asks on.
        private void GiveUp(Exception cause)
        {
            Release();
            if (!Survives(cause))
                return;
            if (IsClosed(In))
                CompleteStage();
            else if (IsAvailable(Out))
                Pull(In);
        }

        private void Release()
        {
            _elements?.Dispose();
            _elements = null;
        }
    }
}

internal sealed class Grouped<T>(int count, int step) : FlowStage<T, IEnumerable<T>>("grouped")
{
    protected override GraphStageLogic CreateLogic(Attributes inheritedAttributes) => new Logic(Shape, count, step);

    // With a step other than the count, groups overlap or leave something out (Sliding).
    private sealed class Logic(FlowShape<T, IEnumerable<T>> shape, int count, int step) : FlowLogic<T, IEnumerable<T>>(shape)
    {
        private List<T> _group = [];
        private int _skip;
        private bool _fresh;

        public override void OnPush()
        {
            var element = Grab(In);
            if (_skip > 0)
            {
                _skip--;
                Pull(In);
                return;
            }
            _group.Add(element);
            _fresh = true;
            if (_group.Count < count)
            {
                Pull(In);
                return;
            }
            var full = _group;
            _group = step < count ? full.GetRange(step, count - step) : [];
            _skip = Math.Max(0, step - count);
            _fresh = false;
            Push(Out, full);
        }

        public override void OnUpstreamFinish()
        {
            if (_fresh && _group.Count > 0)
                Emit(Out, _group);
            CompleteStage();
        }
    }
}

internal sealed class Taken<T>(Func<T, Taken<T>.Verdict>? judge, Func<Func<T, Taken<T>.Verdict>>? judgeFactory, string name)
    : FlowStage<T, T>(name)
{
    /// <summary>What becomes of an element, and of the stream after it.</summary>
    public enum Verdict
    {
        Pass,
        Skip,
        PassAndEnd,
        End
    }

    protected override GraphStageLogic CreateLogic(Attributes inheritedAttributes) => new Logic(Shape, judge ?? judgeFactory!());

    private sealed class Logic(FlowShape<T, T> shape, Func<T, Verdict> judge) : FlowLogic<T, T>(shape)
    {
        public override void OnPush()
        {
            try
            {
                var element = Grab(In);
                switch (judge(element))
                {
                    case Verdict.Pass:
                        Push(Out, element);
                        break;
                    case Verdict.Skip:
                        Pull(In);
                        break;
                    case Verdict.PassAndEnd:
                        Push(Out, element);
                        CompleteStage();
                        break;
                    default:
                        CompleteStage();
                        break;
                }
            }
            catch (StreamLimitReachedException cause)
            {
                FailStage(cause);
            }
            catch (Exception cause)
            {
                DropOrFail(cause);
            }
        }
    }
}

internal sealed class Take<T>(long count) : FlowStage<T, T>("take")
{
    protected override GraphStageLogic CreateLogic(Attributes inheritedAttributes) => new Logic(Shape, count);

    private sealed class Logic(FlowShape<T, T> shape, long left) : FlowLogic<T, T>(shape)
    {
        private long _left = left;

        public override void PreStart()
        {
            if (_left <= 0)
                CompleteStage();
        }

        public override void OnPush()
        {
            Push(Out, Grab(In));
            if (--_left <= 0)
                CompleteStage();
        }
    }
}

using Akka.Streams;
using Akka.Streams.Stage;

namespace Akka.Persistence.Sql.Query;

/// <summary>
/// Emits what a query reads. Holds one page: the next is read when all of it is wanted. Between pages that are not there
/// yet, only the timer runs, and it ends with the stream.
/// </summary>
internal sealed class PagesSource<T> : GraphStage<SourceShape<T>>
{
    private readonly Func<IPages<T>> _open;
    private readonly TimeSpan _interval;
    private readonly string _name;

    public PagesSource(string name, TimeSpan interval, Func<IPages<T>> open)
    {
        _open = open;
        _interval = interval;
        _name = name;
        Shape = new SourceShape<T>(new Outlet<T>($"{name}.out"));
    }

    public override SourceShape<T> Shape { get; }

    protected override Attributes InitialAttributes => Attributes.CreateName(_name);

    protected override GraphStageLogic CreateLogic(Attributes inheritedAttributes) => new Logic(Shape, _interval, _open());

    private sealed class Logic : TimerGraphStageLogic
    {
        private readonly Outlet<T> _out;
        private readonly TimeSpan _interval;
        private readonly IPages<T> _pages;
        private readonly Action<Task<Page<T>>> _arrived;
        private Page<T> _page = new([], Continuation.AtOnce);
        private int _handedOn;

        public Logic(SourceShape<T> shape, TimeSpan interval, IPages<T> pages)
            : base(shape)
        {
            _out = shape.Outlet;
            _interval = interval;
            _pages = pages;
            _arrived = GetAsyncCallback<Task<Page<T>>>(Arrived);
            SetHandler(_out, onPull: GoOn);
        }

        protected override void OnTimer(object timerKey) => Read();

        private void GoOn()
        {
            if (_handedOn < _page.Elements.Count)
                Push(_out, _page.Elements[_handedOn++]);
            else if (_page.Next == Continuation.AtOnce)
                Read();
            else if (_page.Next == Continuation.AfterTheInterval)
                ScheduleOnce(nameof(Read), _interval);

            if (_page.Next == Continuation.Never && _handedOn == _page.Elements.Count)
                Complete(_out);
        }

        private void Read() => _pages.NextAsync().ContinueWith(_arrived, TaskContinuationOptions.ExecuteSynchronously);

        private void Arrived(Task<Page<T>> read)
        {
            if (!read.IsCompletedSuccessfully)
            {
                FailStage(read.Exception?.InnerException ?? new TaskCanceledException(read));
                return;
            }

            _page = read.Result;
            _handedOn = 0;
            GoOn();
        }
    }
}

using Akka.Streams;
using Akka.Streams.Dsl;
using Akka.Streams.Stage;
using Xunit.Abstractions;

namespace Akka.StreamSpecs;

public class CustomStageSpec(ITestOutputHelper output) : StreamSpec(output)
{
    [Fact]
    public async Task What_a_stage_emits_goes_out_in_order_before_it_completes() =>
        Assert.Equal([1, 1, 2, 2, 0], await AllOf(Numbers(2).Via(new Doubling())));

    [Fact]
    public async Task A_timer_and_a_call_from_outside_reach_the_stage()
    {
        var (call, result) = Source.FromGraph(new Clock()).ToMaterialized(Sink.Seq<string>(), Keep.Both).Run(Materializer);
        (await call.WaitAsync(Patience))("outside");
        Assert.Equal(["outside", "timer"], await result.WaitAsync(Patience));
    }

    private sealed class Doubling : GraphStage<FlowShape<int, int>>
    {
        private readonly Inlet<int> _in = new("doubling.in");
        private readonly Outlet<int> _out = new("doubling.out");

        public Doubling() => Shape = new FlowShape<int, int>(_in, _out);

        public override FlowShape<int, int> Shape { get; }

        protected override GraphStageLogic CreateLogic(Attributes inheritedAttributes) => new Logic(this);

        private sealed class Logic : GraphStageLogic
        {
            public Logic(Doubling stage) : base(stage.Shape)
            {
                SetHandler(stage._in,
                    () =>
                    {
                        var element = Grab(stage._in);
                        EmitMultiple(stage._out, [element, element]);
                    },
                    () => Emit(stage._out, 0, CompleteStage));
                SetHandler(stage._out, () => Pull(stage._in));
            }
        }
    }

    private sealed class Clock : GraphStageWithMaterializedValue<SourceShape<string>, Task<Action<string>>>
    {
        private readonly Outlet<string> _out = new("clock.out");

        public Clock() => Shape = new SourceShape<string>(_out);

        public override SourceShape<string> Shape { get; }

        public override ILogicAndMaterializedValue<Task<Action<string>>> CreateLogicAndMaterializedValue(Attributes inheritedAttributes)
        {
            var logic = new Logic(this);
            return new LogicAndMaterializedValue<Task<Action<string>>>(logic, logic.Call);
        }

        private sealed class Logic : TimerGraphStageLogic
        {
            private readonly TaskCompletionSource<Action<string>> _call = new(TaskCreationOptions.RunContinuationsAsynchronously);
            private readonly Clock _stage;

            public Logic(Clock stage) : base(stage.Shape)
            {
                _stage = stage;
                SetHandler(stage._out, () => { });
            }

            public Task<Action<string>> Call => _call.Task;

            public override void PreStart() => _call.SetResult(GetAsyncCallback<string>(said =>
            {
                Emit(_stage._out, said);
                ScheduleOnce("soon", TimeSpan.FromMilliseconds(20));
            }));

            protected override void OnTimer(object timerKey) => Emit(_stage._out, "timer", CompleteStage);
        }
    }
}

using Akka.Actor;
using Xunit.Abstractions;

namespace Akka.Specs.Messaging;

/// <remarks>Not every exception passes through a serializer, so messages do not either.</remarks>
public sealed class PipeToSpec(ITestOutputHelper output) : ActorSpec(output, "akka.actor.serialize-messages = off")
{
    private readonly TaskCompletionSource<string> _source = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>A task with or without result, as itself or as value task.</summary>
    public static TheoryData<string> Kinds => ["Task<T>", "Task", "ValueTask<T>", "ValueTask"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task The_result_of_a_task_becomes_a_message_and_no_result_none(string kind)
    {
        var pipe = Pipe(kind);
        await ExpectNoMsgAsync(Silence);

        _source.SetResult("result");

        await pipe;
        if (HasResult(kind))
            await ExpectMsgAsync("result");
        else
            await ExpectNoMsgAsync(Silence);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_failure_becomes_a_Status_Failure_and_does_not_throw(string kind)
    {
        var pipe = Pipe(kind);

        _source.SetException(new InvalidOperationException("boom"));

        await pipe;
        await ExpectMsgAsync<Status.Failure>(f => f.Cause is InvalidOperationException { Message: "boom" });
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_cancelled_task_is_a_failed_one(string kind)
    {
        var pipe = Pipe(kind, failure: e => e.GetType().Name);

        _source.SetCanceled();

        await pipe;
        await ExpectMsgAsync(nameof(TaskCanceledException));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_transform_of_success_makes_the_message(string kind)
    {
        var pipe = Pipe(kind, success: r => $"transformed {r}");

        _source.SetResult("result");

        await pipe;
        await ExpectMsgAsync(HasResult(kind) ? "transformed result" : "transformed nothing");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_transform_of_failure_makes_the_message(string kind)
    {
        var pipe = Pipe(kind, failure: e => $"transformed {e.Message}");

        _source.SetException(new InvalidOperationException("boom"));

        await pipe;
        await ExpectMsgAsync("transformed boom");
    }

    [Fact]
    public async Task A_completed_task_is_piped_at_once()
    {
        await Task.FromResult("done").PipeTo(TestActor);

        await ExpectMsgAsync("done");
    }

    [Fact]
    public async Task The_sender_of_a_piped_result_can_be_named()
    {
        var probe = CreateTestProbe();

        await Task.FromResult("done").PipeTo(TestActor, probe.Ref);

        await ExpectMsgAsync("done");
        Assert.Equal(probe.Ref, LastSender);
    }

    [Fact]
    public async Task Without_a_name_a_piped_result_has_no_sender()
    {
        var actor = Sys.ActorOf(Props.Create(() => new PipesToItself(TestActor)));

        actor.Tell("go");

        await ExpectMsgAsync(Sys.DeadLetters.Path.ToString());
    }

    [Fact]
    public async Task A_result_can_be_piped_to_a_selection()
    {
        var name = TestActor.Path.Name;

        await Task.FromResult("done").PipeTo(Sys.ActorSelection($"/{TestActor.Path.Elements[0]}/{name}"));

        await ExpectMsgAsync("done");
    }

    private static bool HasResult(string kind) => kind.EndsWith("<T>", StringComparison.Ordinal);

    private Task Pipe(string kind, Func<string, object>? success = null, Func<Exception, object>? failure = null)
    {
        Func<object>? withoutResult = success is null ? null : () => success("nothing");
        return kind switch
        {
            "Task<T>" => _source.Task.PipeTo(TestActor, null!, success!, failure!),
            "Task" => ((Task)_source.Task).PipeTo(TestActor, null!, withoutResult!, failure!),
            "ValueTask<T>" => new ValueTask<string>(_source.Task).PipeTo(TestActor, null!, success!, failure!),
            _ => new ValueTask(_source.Task).PipeTo(TestActor, null!, withoutResult!, failure!),
        };
    }

    private sealed class PipesToItself : ReceiveActor
    {
        public PipesToItself(IActorRef probe)
        {
            Receive<string>(m => m == "go", _ => Task.FromResult("result").PipeTo(Self));
            Receive<string>(_ => probe.Tell(Sender.Path.ToString()));
        }
    }
}

using Akka.Actor;
using Akka.Configuration;
using Xunit.Abstractions;

namespace Akka.Specs;

/// <summary>
/// What every specification of the actor core starts from: a test kit with an actor system of its own, in which each
/// message passes through its serializer and nothing is written to the console.
/// </summary>
public abstract class ActorSpec : TestKit.Xunit2.TestKit
{
    /// <summary>How long silence must last before it counts.</summary>
    protected static readonly TimeSpan Silence = TimeSpan.FromMilliseconds(100);

    /// <summary>More time than anything here needs: reached only by a failing test.</summary>
    protected static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static readonly Config Quiet = ConfigurationFactory.ParseString(
        """
        akka {
          stdout-loglevel = OFF
          loglevel = INFO
          actor.serialize-messages = on
          coordinated-shutdown.run-by-clr-shutdown-hook = off
          test.single-expect-default = 10s
          test.default-timeout = 10s
        }
        """);

    protected ActorSpec(ITestOutputHelper output, string hocon = "")
        : base(ConfigurationFactory.ParseString(hocon).WithFallback(Quiet), null!, output)
    {
    }

    /// <summary>Lets a <see cref="Puppet"/> compute something, on its own turn and with its own context.</summary>
    protected static Task<T> Inside<T>(IActorRef puppet, Func<IUntypedActorContext, T> what)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        puppet.Tell(new Order(context =>
        {
            try
            {
                done.SetResult(what(context));
            }
            catch (Exception e)
            {
                done.SetException(e);
            }
        }));
        return done.Task.WaitAsync(Patience);
    }

    /// <summary>Lets a <see cref="Puppet"/> create a child.</summary>
    protected static Task<IActorRef> ChildOf(IActorRef puppet, Props props, string? name = null) =>
        Inside(puppet, context => context.ActorOf(props, name));

    /// <summary>Keeps a <see cref="Puppet"/> in the middle of a message until this is disposed.</summary>
    protected static IDisposable Busy(IActorRef puppet)
    {
        var entered = new ManualResetEventSlim();
        var leave = new Release();
        puppet.Tell(new Order(_ =>
        {
            entered.Set();
            leave.Wait();
        }));
        Assert.True(entered.Wait(Patience));
        return leave;
    }

    /// <summary>Expects exactly these messages, one after another.</summary>
    protected async Task ExpectInOrder(params object[] messages)
    {
        foreach (var message in messages)
            await ExpectMsgAsync(message);
    }

    /// <summary>Stops an actor and waits until it is gone for everybody.</summary>
    protected async Task StopAndWait(IActorRef actor)
    {
        var watcher = CreateTestProbe();
        watcher.Watch(actor);
        Sys.Stop(actor);
        await watcher.ExpectTerminatedAsync(actor);
    }

    private sealed class Release : IDisposable
    {
        private readonly ManualResetEventSlim _gate = new();

        public void Wait() => Assert.True(_gate.Wait(Patience));

        public void Dispose() => _gate.Set();
    }
}

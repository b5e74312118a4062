using Akka.Dispatch;

namespace Akka.TestKit;

/// <summary>
/// Runs an actor on the thread that tells it something, before the tell returns; a tell to an actor that is just running
/// waits in its mailbox for that run.
/// </summary>
public class CallingThreadDispatcher : MessageDispatcher
{
    /// <summary>The dispatcher's path in the configuration.</summary>
    public static new readonly string Id = "akka.test.calling-thread-dispatcher";

    /// <summary>A dispatcher of that configuration.</summary>
    public CallingThreadDispatcher(MessageDispatcherConfigurator configurator)
        : base(configurator)
    {
    }

    /// <inheritdoc/>
    protected override void ExecuteTask(IRunnable run) => run.Run();

    /// <inheritdoc/>
    protected override void Shutdown()
    {
        // It has no threads of its own.
    }
}

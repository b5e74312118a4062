using System.Threading.Channels;
using Akka.Actor;
using Akka.Actor.Internal;
using Akka.Actor.Setup;
using Akka.Configuration;
using Akka.Event;
using Akka.TestKit.Internal;

namespace Akka.TestKit;

/// <summary>
/// An actor system under test with a test actor in it: what is told to the test actor waits in a queue, and the test
/// says what it expects to find there. The binding to a test framework derives from this.
/// </summary>
public abstract partial class TestKitBase : IActorRefFactory
{
    private static readonly Config FullDebug = ConfigurationFactory.ParseString("""
        akka {
          loglevel = DEBUG
          stdout-loglevel = DEBUG
          log-dead-letters = true
          log-dead-letters-during-shutdown = true
          actor.debug {
            receive = true
            autoreceive = true
            lifecycle = true
            event-stream = true
            unhandled = true
            fsm = true
            router-misconfiguration = true
          }
        }
        """);

    private static int _testActors;

    private readonly ITestKitAssertions _assertions;
    private Channel<MessageEnvelope> _queue = null!;
    private MessageEnvelope _last = NullMessageEnvelope.Instance;

    /// <summary>Attaches to a system, or creates one with <see cref="DefaultConfig"/>.</summary>
    protected TestKitBase(ITestKitAssertions assertions, ActorSystem? system = null, string? testActorName = null)
        : this(assertions, system, ActorSystemSetup.Empty, null, testActorName)
    {
    }

    /// <summary>Creates a system by a setup, with <see cref="DefaultConfig"/> below the setup's configuration.</summary>
    protected TestKitBase(
        ITestKitAssertions assertions,
        ActorSystemSetup setup,
        string? actorSystemName = null,
        string? testActorName = null)
        : this(assertions, null, setup, actorSystemName, testActorName)
    {
    }

    /// <summary>Creates a system by a configuration, with <see cref="DefaultConfig"/> below it.</summary>
    protected TestKitBase(
        ITestKitAssertions assertions, Config config, string? actorSystemName = null, string? testActorName = null)
        : this(assertions, null, SetupOf(config), actorSystemName, testActorName)
    {
    }

    /// <summary>Attaches to <paramref name="system"/> or, if that is null, creates one by a setup.</summary>
    protected TestKitBase(
        ITestKitAssertions assertions,
        ActorSystem? system,
        ActorSystemSetup config,
        string? actorSystemName,
        string? testActorName)
    {
        ArgumentNullException.ThrowIfNull(assertions);
        _assertions = assertions;
        InitializeTest(system, config, actorSystemName, testActorName);
    }

    /// <summary>The configuration below every test system's own.</summary>
    public static Config DefaultConfig { get; } = Configs.TestConfigs.DefaultConfig;

    /// <summary>A configuration that logs all there is to log.</summary>
    public static Config FullDebugConfig => FullDebug;

    /// <summary>The wall's time of day and date.</summary>
    public static TimeSpan Now => TimeSpan.FromTicks(DateTime.UtcNow.Ticks);

    /// <summary>The system under test.</summary>
    public ActorSystem Sys { get; private set; } = null!;

    /// <summary>The settings of the test kit in that system.</summary>
    public TestKitSettings TestKitSettings { get; private set; } = null!;

    /// <summary>The actor whose queue the expectations read; sender of what the test tells.</summary>
    public IActorRef TestActor { get; private set; } = null!;

    /// <summary>Logs in the name of the test.</summary>
    public ILoggingAdapter Log { get; private set; } = null!;

    /// <summary>Makes filters for the log of the system under test.</summary>
    public EventFilterFactory EventFilter { get; private set; } = null!;

    /// <summary>Whether messages wait in the queue.</summary>
    public bool HasMessages => _queue.Reader.Count > 0;

    /// <summary>The message that the last receive took or saw.</summary>
    /// <exception cref="IllegalActorStateException">It found none.</exception>
    public object LastMessage => _last.Message;

    /// <summary>Who sent the message that the last receive took or saw.</summary>
    /// <exception cref="IllegalActorStateException">It found none.</exception>
    public IActorRef LastSender => _last.Sender;

    /// <summary>Makes filters for the log of another system.</summary>
    public EventFilterFactory CreateEventFilter(ActorSystem system) => new(this, system);

    /// <summary>Starts over with a system, or with a new one of that configuration.</summary>
    protected void InitializeTest(ActorSystem? system, Config config, string? actorSystemName, string? testActorName) =>
        InitializeTest(system, SetupOf(config), actorSystemName, testActorName);

    /// <summary>Starts over with a system, or with a new one of that setup.</summary>
    protected virtual void InitializeTest(
        ActorSystem? system, ActorSystemSetup config, string? actorSystemName, string? testActorName)
    {
        if (system is null)
            system = ActorSystem.Create(actorSystemName ?? "test", WithDefaults(config));
        else
            system.Settings.InjectTopLevelFallback(DefaultConfig);

        Sys = system;
        system.RegisterExtension(new TestKitExtension());
        system.RegisterExtension(new TestKitAssertionsExtension(_assertions));
        system.Dispatchers.RegisterConfigurator(
            CallingThreadDispatcher.Id,
            new CallingThreadDispatcherConfigurator(system.Settings.Config, system.Dispatchers.Prerequisites));

        TestKitSettings = TestKitExtension.For(system);
        Log = Logging.GetLogger(system, GetType());
        EventFilter = new EventFilterFactory(this);

        _queue = Channel.CreateUnbounded<MessageEnvelope>();
        _last = NullMessageEnvelope.Instance;
        _end = null;
        _lastWasNoMsg = false;

        TestActor = CreateTestActor(
            string.IsNullOrEmpty(testActorName) ? $"testActor{Interlocked.Increment(ref _testActors)}" : testActorName);
        WaitUntilStarted(TestActor);

        // A probe is a second pair of ears: the test's own actor, if it has one, stays the sender.
        if (this is not TestProbe)
            BecomeImplicitSender();
    }

    private static ActorSystemSetup SetupOf(Config config) =>
        ActorSystemSetup.Create(BootstrapSetup.Create().WithConfig(config));

    private static ActorSystemSetup WithDefaults(ActorSystemSetup setup)
    {
        var given = setup.Get<BootstrapSetup>();
        var own = given.HasValue && given.Value.Config.HasValue ? given.Value.Config.Value : DefaultConfig;
        var bootstrap = BootstrapSetup.Create().WithConfig(
            ReferenceEquals(own, DefaultConfig) ? DefaultConfig : own.WithFallback(DefaultConfig));
        if (given.HasValue && given.Value.ActorRefProvider.HasValue)
            bootstrap = bootstrap.WithActorRefProvider(given.Value.ActorRefProvider.Value);

        return setup.WithSetup(bootstrap);
    }

    private static void WaitUntilStarted(IActorRef testActor)
    {
        if (testActor is IRepointableRef repointable
            && !SpinWait.SpinUntil(() => repointable.IsStarted, TimeSpan.FromSeconds(5)))
            throw new TimeoutException(
                $"The test actor {testActor.Path} did not start within 5 seconds: is its system up, with threads left?");
    }

    private void BecomeImplicitSender()
    {
        var cell = this is INoImplicitSender ? null : (ActorCell)((ActorRefWithCell)TestActor).Underlying;
        InternalCurrentActorCellKeeper.Current = cell;
        SynchronizationContext.SetSynchronizationContext(new ActorCellKeepingSynchronizationContext(cell));
    }

    private void LogCall(string format, params object[] args)
    {
        if (TestKitSettings.LogTestKitCalls)
            Log.Debug(format, args);
    }
}

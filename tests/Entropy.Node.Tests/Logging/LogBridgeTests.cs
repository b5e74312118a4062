using Akka.Actor;
using Akka.Actor.Setup;
using Akka.Configuration;
using Akka.Event;
using Entropy.Node.Logging;
using LogLevel = Microsoft.Extensions.Logging.LogLevel;

namespace Entropy.Node.Tests.Logging;

public sealed class LogBridgeTests : IAsyncLifetime
{
    private readonly RecordingFactory _factory = new();
    private readonly ActorSystem _system = Start("debug");

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await _system.Terminate();
        _factory.Dispose();
    }

    [Theory]
    [InlineData(Akka.Event.LogLevel.DebugLevel, LogLevel.Debug)]
    [InlineData(Akka.Event.LogLevel.InfoLevel, LogLevel.Information)]
    [InlineData(Akka.Event.LogLevel.WarningLevel, LogLevel.Warning)]
    [InlineData(Akka.Event.LogLevel.ErrorLevel, LogLevel.Error)]
    public void Each_level_arrives_as_what_it_means(Akka.Event.LogLevel ours, LogLevel theirs)
    {
        LogBridge.Connect(_system, _factory);

        _system.Log.Log(ours, null, "valve 7 is open");

        var record = Single("valve 7 is open");
        Assert.Equal(theirs, record.Level);
    }

    [Fact]
    public void A_format_arrives_as_text_and_as_its_arguments()
    {
        LogBridge.Connect(_system, _factory);

        _system.Log.Info("battery {0} at {1} kW", "b-17", 42);

        var record = Single("battery b-17 at 42 kW");
        Assert.Equal("b-17", record.State["0"]);
        Assert.Equal(42, record.State["1"]);
        Assert.Equal("battery {0} at {1} kW", record.State["{OriginalFormat}"]);
    }

    [Fact]
    public void A_format_that_does_not_fit_its_arguments_is_logged_nevertheless()
    {
        LogBridge.Connect(_system, _factory);

        _system.Log.Warning("feeder {0} of {1}", "f-1");

        var record = Single("feeder {0} of {1}");
        Assert.Contains("f-1", record.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_cause_arrives_as_an_exception()
    {
        LogBridge.Connect(_system, _factory);
        var cause = new InvalidOperationException("no answer");

        _system.Log.Error(cause, "inverter lost");

        Assert.Same(cause, Single("inverter lost").Cause);
    }

    [Fact]
    public void The_class_of_an_actor_is_the_category_and_its_path_the_source()
    {
        LogBridge.Connect(_system, _factory);
        var before = DateTime.UtcNow;

        _system.ActorOf(Props.Create(() => new Talker()), "talker");

        Assert.True(SpinWait.SpinUntil(() => _factory.Records.Any(r => r.Text.Contains("born", StringComparison.Ordinal)), 5_000));
        var record = Single("born");
        Assert.Equal(typeof(Talker).FullName, record.Category);
        Assert.Contains("/user/talker", (string)record.State["Source"]!, StringComparison.Ordinal);
        Assert.Contains("/user/talker", record.Text, StringComparison.Ordinal);
        Assert.InRange((DateTime)record.State["Timestamp"]!, before.AddMilliseconds(-50), DateTime.UtcNow);
    }

    [Fact]
    public void What_was_logged_before_a_factory_was_there_comes_first_and_in_order()
    {
        for (var i = 0; i < 100; i++)
            _system.Log.Info("early {0}", i);

        LogBridge.Connect(_system, _factory);
        _system.Log.Info("late");

        var ours = Texts().Where(text => text.Contains("early", StringComparison.Ordinal) ||
                                         text.Contains("late", StringComparison.Ordinal)).ToArray();
        Assert.Equal(101, ours.Length);
        for (var i = 0; i < 100; i++)
            Assert.EndsWith($"early {i}", ours[i], StringComparison.Ordinal);
        Assert.EndsWith("late", ours[100], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_lost_while_actors_log_and_the_system_stops()
    {
        const int talkers = 200;
        LogBridge.Connect(_system, _factory);
        for (var i = 0; i < talkers; i++)
            _system.ActorOf(Props.Create(() => new Talker()));

        await _system.Terminate();

        Assert.Equal(talkers, Texts().Count(text => text.EndsWith("gone", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Below_its_level_nothing_is_logged()
    {
        var system = Start("warning");
        LogBridge.Connect(system, _factory);

        system.Log.Info("not this");
        system.Log.Warning("but this");
        await system.Terminate();

        Assert.DoesNotContain(_factory.Records, record => record.Level < LogLevel.Warning);
        Single("but this");
    }

    [Fact]
    public async Task A_sink_that_fails_does_not_fail_who_logs()
    {
        using var failing = new RecordingFactory { Failure = new IOException("disk full") };
        LogBridge.Connect(_system, failing);
        var talker = _system.ActorOf(Props.Create(() => new Talker()));

        Assert.Equal("still here", await talker.Ask<string>("still here", TimeSpan.FromSeconds(5)));
    }

    [Fact]
    public async Task Akkas_own_log_filters_are_kept()
    {
        var filters = new LogFilterBuilder().ExcludeMessageContaining("noise").Build();
        var system = ActorSystem.Create("filtered", BootstrapSetup.Create().WithConfig(Config("info")).And(filters));
        LogBridge.Connect(system, _factory);

        system.Log.Info("noise of the wire");
        system.Log.Info("signal");
        await system.Terminate();

        Single("signal");
        Assert.DoesNotContain(Texts(), text => text.Contains("noise", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_system_that_logs_elsewhere_cannot_be_connected()
    {
        var system = ActorSystem.Create("elsewhere", "akka.stdout-loglevel = off, akka.loglevel = off");

        var error = Assert.Throws<InvalidOperationException>(() => LogBridge.Connect(system, _factory));
        Assert.Contains("LogBridge.Settings", error.Message, StringComparison.Ordinal);
        await system.Terminate();
    }

    private static ActorSystem Start(string level) => ActorSystem.Create("logging", Config(level));

    private static Config Config(string level) =>
        ConfigurationFactory.ParseString(LogBridge.Settings(level))
            .WithFallback("akka.actor.serialize-messages = on");

    private string[] Texts() => _factory.Records.Select(record => record.Text).ToArray();

    private RecordingFactory.Record Single(string text) =>
        Assert.Single(_factory.Records, record => record.Text.Contains(text, StringComparison.Ordinal));

    private sealed class Talker : ReceiveActor
    {
        private readonly ILoggingAdapter _log = Context.GetLogger();

        public Talker() => ReceiveAny(message =>
        {
            _log.Info("heard {0}", message);
            Sender.Tell(message);
        });

        protected override void PreStart() => _log.Debug("born");

        protected override void PostStop() => _log.Info("gone");
    }
}

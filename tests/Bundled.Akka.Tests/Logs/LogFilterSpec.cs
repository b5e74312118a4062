using System.Text.RegularExpressions;
using Akka.Actor;
using Akka.Actor.Setup;
using Akka.Configuration;
using Akka.Event;

namespace Akka.Specs.Logs;

public sealed class LogFilterSpec
{
    public static TheoryData<string, LogFilterSetup, string, string, bool> Filters => new()
    {
        { "source is", Of(b => b.ExcludeSourceExactly("Akka.Specs")), "Akka.Specs", "text", false },
        { "source is", Of(b => b.ExcludeSourceExactly("Akka.Specs")), "Akka.Specs.Logs", "text", true },
        { "source starts", Of(b => b.ExcludeSourceStartingWith("Akka.Specs")), "Akka.Specs.Logs", "text", false },
        { "source starts", Of(b => b.ExcludeSourceStartingWith("Akka.Specs")), "Our.Akka.Specs", "text", true },
        { "source ends", Of(b => b.ExcludeSourceEndingWith("Specs")), "Akka.Specs", "text", false },
        { "source ends", Of(b => b.ExcludeSourceEndingWith("Specs")), "Akka.Specs.Logs", "text", true },
        { "source contains", Of(b => b.ExcludeSourceContaining("Specs")), "Akka.Specs.Logs", "text", false },
        { "source contains", Of(b => b.ExcludeSourceContaining("Specs")), "Akka.Util", "text", true },
        { "source fits", Of(b => b.ExcludeSourceRegex(new Regex("S.*s"))), "Akka.Specs", "text", false },
        { "source fits", Of(b => b.ExcludeSourceRegex(new Regex("^S.*s"))), "Akka.Specs", "text", true },
        { "message contains", Of(b => b.ExcludeMessageContaining("ex")), "Akka.Specs", "text", false },
        { "message contains", Of(b => b.ExcludeMessageContaining("EX")), "Akka.Specs", "text", true },
        { "message fits", Of(b => b.ExcludeMessageRegex(new Regex("t$"))), "Akka.Specs", "text", false },
        { "message fits", Of(b => b.ExcludeMessageRegex(new Regex("^e"))), "Akka.Specs", "text", true },
        { "nothing", Of(b => b), "Akka.Specs", "text", true },
        {
            "one of two", Of(b => b.ExcludeSourceContaining("Util").ExcludeMessageContaining("ex")), "Akka.Specs",
            "text", false
        },
    };

    [Theory]
    [MemberData(nameof(Filters))]
    public void A_filter_drops_what_fits_it(string what, LogFilterSetup filter, string source, string text, bool kept)
    {
        var log = new Info(source, typeof(LogFilterSpec), text);

        Assert.Equal(kept, filter.CreateEvaluator().ShouldTryKeepMessage(log, out var written));
        Assert.True(!kept || written.Contains(text, StringComparison.Ordinal), what);
    }

    [Fact]
    public async Task The_filters_of_a_system_are_set_up_with_it_and_known_to_its_loggers()
    {
        var config = ConfigurationFactory
            .ParseString($"akka.stdout-logger-class = \"{RecordingMinimalLogger.TypeName}\"")
            .WithFallback("akka { stdout-loglevel = OFF, loglevel = OFF }");
        var system = ActorSystem.Create("filtered", ActorSystemSetup.Create(
            BootstrapSetup.Create().WithConfig(config), Of(b => b.ExcludeMessageContaining("noise"))));

        var filter = system.Settings.StdoutLogger.Filter;

        Assert.Same(system.Settings.LogFilter, filter);
        Assert.False(filter.ShouldTryKeepMessage(new Info("a", typeof(string), "only noise"), out _));
        Assert.True(filter.ShouldTryKeepMessage(new Info("a", typeof(string), "news"), out _));
        await system.Terminate();
    }

    private static LogFilterSetup Of(Func<LogFilterBuilder, LogFilterBuilder> build) =>
        build(new LogFilterBuilder()).Build();
}

using Akka.Actor;
using Akka.Configuration;
using Akka.Persistence.Query;

namespace Akka.Specs.Query;

public sealed class PersistenceQuerySpec
{
    [Fact]
    public async Task A_read_journal_is_made_once_with_its_settings()
    {
        using var system = System("logbook.colour = blue");

        var logbook = PersistenceQuery.Get(system).ReadJournalFor<Logbook>(Logbook.Path);

        Assert.Equal("system site and settings", logbook.MadeBy);
        Assert.Equal("blue", logbook.Colour);
        Assert.Same(logbook, system.ReadJournalFor<Logbook>(Logbook.Path));
        Assert.Same(PersistenceQuery.Get(system), PersistenceQuery.Get(system));
        await system.Terminate();
    }

    [Fact]
    public async Task The_defaults_of_a_read_journal_hold_where_nothing_is_said()
    {
        using var system = System("");

        Assert.Equal("red", system.ReadJournalFor<Logbook>(Logbook.Path).Colour);

        Assert.Null(PersistenceQuery.GetDefaultConfig<Almanac>());
        Assert.Equal("red", PersistenceQuery.GetDefaultConfig<Logbook>().GetString("logbook.colour"));
        await system.Terminate();
    }

    [Theory]
    [InlineData(typeof(Logbook.WithSystem), "system site")]
    [InlineData(typeof(Logbook.WithNothing), "nothing")]
    public async Task A_provider_may_do_without_settings_and_system(Type provider, string madeBy)
    {
        using var system = System($"other.class = \"{provider.AssemblyQualifiedName}\"");

        Assert.Equal(madeBy, system.ReadJournalFor<Logbook>("other").MadeBy);
        await system.Terminate();
    }

    [Fact]
    public async Task What_is_not_there_or_cannot_be_made_is_refused()
    {
        using var system = System(
            $$"""
              strange.class = "{{typeof(Logbook.WithSomethingElse).AssemblyQualifiedName}}"
              missing.class = "No.Such.Provider, Bundled.Akka.Persistence.Query.Tests"
              """);

        Assert.Contains("nowhere", Assert.Throws<ArgumentException>(() => system.ReadJournalFor<Logbook>("nowhere")).Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => system.ReadJournalFor<Logbook>(""));
        Assert.Throws<ArgumentException>(() => system.ReadJournalFor<Logbook>("strange"));
        Assert.Throws<TypeLoadException>(() => system.ReadJournalFor<Logbook>("missing"));
        system.ReadJournalFor<Logbook>(Logbook.Path);
        Assert.Throws<InvalidCastException>(() => system.ReadJournalFor<Almanac>(Logbook.Path));
        await system.Terminate();
    }

    private static ActorSystem System(string hocon) => ActorSystem.Create("site", ConfigurationFactory.ParseString(hocon)
        .WithFallback("akka { loglevel = OFF, stdout-loglevel = OFF, coordinated-shutdown.run-by-clr-shutdown-hook = off }"));
}

using Akka.Actor;
using Akka.Configuration;
using Akka.Persistence.Query;

namespace Akka.Specs.Query;

/// <summary>A read journal that serves no query, but brings settings of its own.</summary>
public sealed class Logbook(string madeBy, Config? config) : IReadJournal
{
    public const string Path = "logbook";

    public string MadeBy => madeBy;

    public string? Colour => config?.GetString("colour");

    public static Config DefaultConfiguration() => ConfigurationFactory.ParseString(
        $$"""{{Path}} { class = "{{typeof(WithSettings).AssemblyQualifiedName}}", colour = red }""");

    public sealed class WithSettings(ExtendedActorSystem system, Config config) : IReadJournalProvider
    {
        public IReadJournal GetReadJournal() => new Logbook($"system {system.Name} and settings", config);
    }

    public sealed class WithSystem(ExtendedActorSystem system) : IReadJournalProvider
    {
        public IReadJournal GetReadJournal() => new Logbook($"system {system.Name}", null);
    }

    public sealed class WithNothing : IReadJournalProvider
    {
        public IReadJournal GetReadJournal() => new Logbook("nothing", null);
    }

    public sealed class WithSomethingElse(int number) : IReadJournalProvider
    {
        public IReadJournal GetReadJournal() => new Logbook($"{number}", null);
    }
}

/// <summary>A read journal of another type.</summary>
public sealed class Almanac : IReadJournal;

using Akka.Actor;

namespace Akka.Persistence.Sql.Journal;

/// <summary>Asks a journal whether it has come so far that it answers.</summary>
internal sealed class WhetherStarted : INoSerializationVerificationNeeded
{
    public static readonly WhetherStarted Instance = new();

    private WhetherStarted()
    {
    }
}

/// <summary>It has.</summary>
internal sealed class Started : INoSerializationVerificationNeeded
{
    public static readonly Started Instance = new();

    private Started()
    {
    }
}

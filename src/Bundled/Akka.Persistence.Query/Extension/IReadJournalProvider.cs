namespace Akka.Persistence.Query;

/// <summary>
/// Makes a read journal: what the settings of one name as their class. It has a constructor for the actor system and the
/// settings, for the actor system, or for nothing.
/// </summary>
public interface IReadJournalProvider
{
    /// <summary>Called once for each actor system and path of settings.</summary>
    IReadJournal GetReadJournal();
}

using Akka.Persistence.Journal;

namespace Akka.Specs.Sql;

/// <summary>An event that asks for tags.</summary>
public sealed record Marked(object What, IReadOnlyList<string> Tags);

/// <summary>Tags events on their way to the journal.</summary>
public sealed class Tagger : IWriteEventAdapter
{
    public string Manifest(object evt) => "";

    public object ToJournal(object evt)
    {
        var marked = (Marked)evt;
        return new Tagged(marked.What, marked.Tags);
    }
}

using System.Collections.Immutable;

namespace Akka.Persistence.Journal;

/// <summary>An event with the tags under which it can be found; an event adapter makes it.</summary>
public struct Tagged
{
    /// <summary>Takes the tags over, each once.</summary>
    public Tagged(object payload, IEnumerable<string> tags)
    {
        Payload = payload;
        Tags = tags.ToImmutableHashSet();
    }

    /// <summary>Keeps this very set.</summary>
    public Tagged(object payload, IImmutableSet<string> tags)
    {
        Payload = payload;
        Tags = tags;
    }

    /// <summary>The event that is stored.</summary>
    public object Payload { get; }

    /// <summary>Under which names it can be found.</summary>
    public IImmutableSet<string> Tags { get; }
}

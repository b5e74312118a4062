using System.Globalization;
using Akka.Persistence.Journal;

namespace Akka.Specs.Sql;

/// <summary>Reads an event as the two halves of its number, and nought as nothing.</summary>
public sealed class Halver : IReadEventAdapter
{
    public IEventSequence FromJournal(object evt, string manifest)
    {
        var whole = int.Parse(((Entry)evt).Payload, CultureInfo.InvariantCulture);
        return whole == 0 ? EventSequence.Empty : EventSequence.Create(Part(whole / 2), Part(whole - (whole / 2)));
    }

    private static Entry Part(int number) => new("e.v1", $"{number}");
}

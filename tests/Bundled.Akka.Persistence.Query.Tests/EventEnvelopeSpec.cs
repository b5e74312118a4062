using Akka.Persistence.Query;

namespace Akka.Specs.Query;

public sealed class EventEnvelopeSpec
{
    private static readonly Offset Seven = Offset.Sequence(7);

    [Fact]
    public void An_envelope_shows_what_it_was_made_of()
    {
        var envelope = new EventEnvelope(Seven, "battery-b1", 3, "charged", 638_000_000_000_000_000, ["kind:battery"]);

        Assert.Same(Seven, envelope.Offset);
        Assert.Equal("battery-b1", envelope.PersistenceId);
        Assert.Equal(3, envelope.SequenceNr);
        Assert.Equal("charged", envelope.Event);
        Assert.Equal(638_000_000_000_000_000, envelope.Timestamp);
        Assert.Equal(["kind:battery"], envelope.Tags);
        Assert.Equal("EventEnvelope(persistenceId:battery-b1, seqNr:3, offset:7, event:charged, timestamp:638000000000000000)",
            envelope.ToString());
    }

    [Fact]
    public void Absent_tags_are_none() =>
        Assert.Empty(new EventEnvelope(Seven, "battery-b1", 3, "charged", 0, null!).Tags);

    [Fact]
    public void Envelopes_are_equal_whatever_their_time_and_tags()
    {
        var envelope = new EventEnvelope(Seven, "battery-b1", 3, "charged", 1, ["kind:battery"]);
        var same = new EventEnvelope(Seven, "battery-b1", 3, "charged", 2, []);

        Assert.Equal(envelope, same);
        Assert.Equal(envelope.GetHashCode(), same.GetHashCode());
        Assert.NotEqual(envelope, new EventEnvelope(Seven, "battery-b2", 3, "charged", 1, []));
        Assert.NotEqual(envelope, new EventEnvelope(Seven, "battery-b1", 4, "charged", 1, []));
        Assert.NotEqual(envelope, new EventEnvelope(Seven, "battery-b1", 3, "discharged", 1, []));
        Assert.NotEqual(envelope, new EventEnvelope(Offset.Sequence(8), "battery-b1", 3, "charged", 1, []));
        Assert.False(envelope.Equals((object)"charged"));
    }
}

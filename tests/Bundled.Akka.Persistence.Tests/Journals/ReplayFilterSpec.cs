using Akka.Actor;
using Akka.Persistence;
using Xunit.Abstractions;

namespace Akka.Specs.Persistence.Journals;

/// <summary>Events of two writers at the same time.</summary>
public sealed class ReplayFilterSpec(ITestOutputHelper output) : PersistenceSpec(output, Filters)
{
    private const string Filters =
        """
        akka.persistence.journal {
          failing { class = "Akka.Persistence.Journal.SharedMemoryJournal, Akka.Persistence", replay-filter.mode = fail }
          warning { class = "Akka.Persistence.Journal.SharedMemoryJournal, Akka.Persistence", replay-filter.mode = warn }
          trusting { class = "Akka.Persistence.Journal.SharedMemoryJournal, Akka.Persistence", replay-filter.mode = off }
          mending { class = "Akka.Persistence.Journal.SharedMemoryJournal, Akka.Persistence" }
        }
        """;

    [Fact]
    public async Task The_events_of_the_older_writer_are_dropped()
    {
        var id = await TwoWriters();

        Open(id, journal: "akka.persistence.journal.mending");

        await ExpectInOrder("recovered a1", "recovered b2", "recovered b3", "completed at 3");
    }

    [Fact]
    public async Task The_replay_can_fail_instead()
    {
        var id = await TwoWriters();

        Open(id, journal: "akka.persistence.journal.failing");

        await ExpectMsgAsync("not recovered: IllegalStateException");
    }

    [Theory]
    [InlineData("warning")]
    [InlineData("trusting")]
    public async Task The_events_can_be_left_alone(string journal)
    {
        var id = await TwoWriters();

        Open(id, journal: "akka.persistence.journal." + journal);

        await ExpectInOrder("recovered a1", "recovered a2", "recovered b2", "recovered a3", "recovered b3", "completed at 3");
    }

    /// <summary>Writer a goes on after writer b has begun.</summary>
    private async Task<string> TwoWriters()
    {
        var id = Guid.NewGuid().ToString();
        var journal = Akka.Persistence.Persistence.Instance.Apply(Sys).JournalFor("akka.persistence.journal.trusting");
        foreach (var word in new[] { "a1", "a2", "b2", "a3", "b3" })
        {
            var persistent = new Persistent(new Noted(word), word[1] - '0', id, writerGuid: word[..1]);
            journal.Tell(new WriteMessages([new AtomicWrite(persistent)], TestActor, 1), TestActor);
            await ExpectMsgAsync<WriteMessagesSuccessful>();
            await ExpectMsgAsync<WriteMessageSuccess>();
        }

        return id;
    }
}

using Akka.Actor;
using Akka.Persistence;
using Akka.Persistence.Journal;
using Xunit.Abstractions;

namespace Akka.Specs.Persistence.Journals;

/// <summary>Event adapters stand between an actor and its journal.</summary>
public sealed class EventAdapterSpec(ITestOutputHelper output) : PersistenceSpec(output, Adapted)
{
    private const string Adapted =
        """
        akka.persistence.journal.faulty {
          event-adapters {
            wrapping = "Akka.Specs.Persistence.Journals.EventAdapterSpec+Wrapping, Bundled.Akka.Persistence.Tests"
            doubling = "Akka.Specs.Persistence.Journals.EventAdapterSpec+Doubling, Bundled.Akka.Persistence.Tests"
          }
          event-adapter-bindings {
            "Akka.Specs.Persistence.Noted, Bundled.Akka.Persistence.Tests" = wrapping
            "Akka.Specs.Persistence.Journals.EventAdapterSpec+Wrapped, Bundled.Akka.Persistence.Tests" = [wrapping, doubling]
          }
        }
        """;

    [Fact]
    public async Task The_handler_gets_what_the_actor_persisted_and_recovery_what_the_adapters_make_of_the_stored()
    {
        await Write("a", "one", "gone");

        Open("a");

        await ExpectInOrder("recovered one", "recovered one again", "recovered one again", "completed at 2");
    }

    [Fact]
    public async Task The_journal_gets_what_the_adapter_makes()
    {
        await Write("a", "one");
        var journal = Akka.Persistence.Persistence.Instance.Apply(Sys).JournalFor(null);

        journal.Tell(new ReplayMessages(1, 1, 1, "a", TestActor), TestActor);

        // Asked for like this, too, the adapters make several events of it: all of the one stored.
        foreach (var _ in Enumerable.Range(1, 3))
            Assert.Equal(1, (await ExpectMsgAsync<ReplayedMessage>()).Persistent.SequenceNr);
        await ExpectMsgAsync(new RecoverySuccess(1));
    }

    [Fact]
    public async Task An_adapter_that_fails_fails_the_write_and_stops_the_actor()
    {
        var notebook = await OpenFresh("a");
        Watch(notebook);

        notebook.Tell(new Order(n => n.Note("unadaptable")));

        await ExpectMsgAsync("failed unadaptable of 1: unadaptable");
        await ExpectTerminatedAsync(notebook);
    }

    public sealed record Wrapped(string Word);

    public sealed class Wrapping : IEventAdapter
    {
        public string Manifest(object evt) => "wrapped";

        public object ToJournal(object evt) => evt is Noted { Word: "unadaptable" }
            ? throw new DeliberateException("unadaptable")
            : new Wrapped(((Noted)evt).Word);

        public IEventSequence FromJournal(object evt, string manifest) => evt is Wrapped { Word: "gone" }
            ? EventSequence.Empty
            : EventSequence.Single(new Noted(((Wrapped)evt).Word));
    }

    public sealed class Doubling : IReadEventAdapter
    {
        public IEventSequence FromJournal(object evt, string manifest) => evt is Wrapped { Word: "gone" }
            ? EventSequence.Empty
            : EventSequence.Create(Again(evt), Again(evt));

        private static Noted Again(object evt) => new(((Wrapped)evt).Word + " again");
    }
}

using Akka.Actor;
using Akka.Configuration;
using Akka.Persistence.Query;
using Akka.Persistence.Sql;
using Akka.Persistence.Sql.Query;
using Akka.Streams;
using Akka.Streams.Dsl;

namespace Akka.Specs.Sql;

/// <summary>An actor system on a database.</summary>
internal sealed class Site : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly ActorSystem _system;

    public Site(TestDatabase database, string more = "")
    {
        var hocon =
            $$"""
              akka {
                loglevel = OFF
                stdout-loglevel = OFF
                coordinated-shutdown.run-by-clr-shutdown-hook = off
                actor {
                  serializers.entry = "Akka.Specs.Sql.EntrySerializer, Bundled.Akka.Persistence.Sql.Tests"
                  serialization-bindings { "Akka.Specs.Sql.Entry, Bundled.Akka.Persistence.Sql.Tests" = entry }
                }
                persistence {
                  journal {
                    plugin = "akka.persistence.journal.sql"
                    sql {
                      connection-string = "{{database.ConnectionString}}"
                      provider-name = "{{database.Provider}}"
                      event-adapters.tagger = "Akka.Specs.Sql.Tagger, Bundled.Akka.Persistence.Sql.Tests"
                      event-adapter-bindings { "Akka.Specs.Sql.Marked, Bundled.Akka.Persistence.Sql.Tests" = tagger }
                    }
                  }
                  query.journal.sql {
                    connection-string = "{{database.ConnectionString}}"
                    provider-name = "{{database.Provider}}"
                    refresh-interval = 50ms
                    journal-sequence-retrieval { query-delay = 20ms, max-tries = 5, ask-timeout = 10s }
                  }
                  snapshot-store {
                    plugin = "akka.persistence.snapshot-store.sql"
                    sql {
                      connection-string = "{{database.ConnectionString}}"
                      provider-name = "{{database.Provider}}"
                    }
                  }
                }
              }
              """;
        _system = ActorSystem.Create("site", ConfigurationFactory.ParseString(more)
            .WithFallback(ConfigurationFactory.ParseString(hocon)).WithFallback(SqlPersistence.DefaultConfiguration));
    }

    public IActorRef Open(string id, bool withSnapshots = true) =>
        _system.ActorOf(Props.Create(() => new Ledger(id, withSnapshots)));

    /// <summary>What is asked about the events of all actors.</summary>
    public SqlReadJournal Events => _system.ReadJournalFor<SqlReadJournal>(SqlReadJournal.Identifier);

    /// <summary>All that a query yields.</summary>
    public async Task<IReadOnlyList<T>> AllOf<T>(Source<T, NotUsed> query) =>
        await query.RunWith(Sink.Seq<T>(), _system.Materializer()).WaitAsync(Patience);

    /// <summary>Runs a query of which one pulls the answers.</summary>
    public Answers<T> Run<T>(Source<T, NotUsed> query)
    {
        var (stop, answers) = query.ViaMaterialized(KillSwitches.Single<T>(), Keep.Right)
            .ToMaterialized(Sink.Queue<T>().WithAttributes(Attributes.CreateInputBuffer(1, 1)), Keep.Both)
            .Run(_system.Materializer());
        return new Answers<T>(answers, stop, Patience);
    }

    /// <summary>What an actor of this name recovers from.</summary>
    public async Task<IReadOnlyList<(long SequenceNr, object What)>> RecoverAsync(string id, bool withSnapshots = true)
    {
        var ledger = Open(id, withSnapshots);
        var recovered = await Ask<List<(long, object)>>(ledger, l => l.Asker.Tell(l.Recovered));
        await ledger.GracefulStop(Patience);
        return recovered;
    }

    public static Task<T> Ask<T>(IActorRef ledger, Action<Ledger> what) => ledger.Ask<T>(new Order(what), Patience);

    public static Task<string> Persist(IActorRef ledger, params object[] events) => Write(ledger, "Persist", events);

    /// <summary>Persists by a method of that name; "stored" when the last handler has been called.</summary>
    public static Task<string> Write(IActorRef ledger, string method, IReadOnlyList<object> events) => Ask<string>(ledger, l =>
    {
        var left = events.Count;
        void Stored(object _)
        {
            if (--left == 0)
                l.Asker.Tell("stored");
        }

        switch (method)
        {
            case "PersistAll":
                l.PersistAll(events, Stored);
                break;
            case "PersistAsync":
                foreach (var e in events)
                    l.PersistAsync(e, Stored);
                break;
            default:
                foreach (var e in events)
                    l.Persist(e, Stored);
                break;
        }
    });

    public static Task<string> Save(IActorRef ledger, object snapshot) => Ask<string>(ledger, l =>
    {
        l.Await();
        l.SaveSnapshot(snapshot);
    });

    public static Task<string> Delete(IActorRef ledger, Action<Ledger> what) => Ask<string>(ledger, l =>
    {
        l.Await();
        what(l);
    });

    public async ValueTask DisposeAsync() => await _system.Terminate();
}

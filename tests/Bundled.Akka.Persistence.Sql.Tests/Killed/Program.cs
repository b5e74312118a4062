using System.Data.Common;

namespace Akka.Specs.Sql.Killed;

/// <summary>The program that <see cref="KeepsWriting"/> starts: twenty actors persist, and each acknowledgement is printed.</summary>
internal static class Program
{
    public const int Actors = 20;

    public static async Task Main(string[] arguments)
    {
        using var database = new Given(arguments[0], arguments[1]);
        await using var site = new Site(database);
        await Task.WhenAll(Enumerable.Range(1, Actors).Select(async unit =>
        {
            var ledger = site.Open($"unit-{unit}");
            for (var i = 1; await Site.Persist(ledger, new Entry("e.v1", $"{i}")) == "stored"; i++)
                Console.Out.WriteLine($"unit-{unit} | {i}");
        }));
    }

    private sealed class Given(string provider, string connectionString) : TestDatabase
    {
        public override string Provider => provider;

        public override string ConnectionString => connectionString;

        public override DbConnection Connect() => throw new NotSupportedException("The program only writes.");

        public override void Dispose()
        {
        }
    }
}

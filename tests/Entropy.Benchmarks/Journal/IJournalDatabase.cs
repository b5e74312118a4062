namespace Entropy.Benchmarks.Journal;

/// <summary>An empty database on this machine's disk, for as long as a figure is measured.</summary>
internal interface IJournalDatabase : IDisposable
{
    string Provider { get; }

    string ConnectionString { get; }
}

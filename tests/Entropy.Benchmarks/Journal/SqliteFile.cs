using Entropy.Node.Journal;

namespace Entropy.Benchmarks.Journal;

/// <summary>A file beside the benchmarks.</summary>
internal sealed class SqliteFile : IJournalDatabase
{
    private readonly DirectoryInfo _folder = Directory.CreateDirectory(
        Path.Combine(AppContext.BaseDirectory, "journal-" + Guid.NewGuid().ToString("N")));

    public SqliteFile() => SystemSqlite.Use();

    public string Provider => "SQLite.MS";

    public string ConnectionString => $"Data Source={Path.Combine(_folder.FullName, "journal.sqlite")}";

    public void Dispose() => _folder.Delete(recursive: true);
}

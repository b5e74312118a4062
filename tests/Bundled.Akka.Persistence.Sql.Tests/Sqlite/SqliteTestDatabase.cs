using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Akka.Specs.Sql.Sqlite;

/// <summary>An SQLite database in a folder of its own.</summary>
internal sealed class SqliteTestDatabase : TestDatabase
{
    private readonly DirectoryInfo _folder;

    public SqliteTestDatabase(string? copyOf = null, DirectoryInfo? folder = null)
    {
        _folder = folder ?? Directory.CreateTempSubdirectory("entropy-sql-");
        SQLitePCL.Batteries_V2.Init();
        if (copyOf is not null)
            File.Copy(Path.Combine(AppContext.BaseDirectory, "data", copyOf), FilePath);
    }

    public string FilePath => Path.Combine(_folder.FullName, "journal.sqlite");

    public override string Provider => "SQLite.MS";

    public override string ConnectionString => $"Data Source={FilePath};Pooling=False";

    public override DbConnection Connect() => new SqliteConnection(ConnectionString);

    /// <summary>Moves the file away; what it returns puts it back.</summary>
    public Action TakeAway()
    {
        Move(FilePath, FilePath + ".away");
        return () => Move(FilePath + ".away", FilePath);
    }

    public override void Dispose() => _folder.Delete(recursive: true);

    private static void Move(string from, string to)
    {
        foreach (var suffix in new[] { "", "-wal", "-shm" })
        {
            if (File.Exists(from + suffix))
                File.Move(from + suffix, to + suffix);
        }
    }
}

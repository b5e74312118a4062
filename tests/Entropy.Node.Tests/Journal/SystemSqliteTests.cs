using System.Runtime.InteropServices;
using Entropy.Node.Journal;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Entropy.Node.Tests.Journal;

public sealed class SystemSqliteTests
{
    [Fact]
    public void Queries_run_on_the_systems_library()
    {
        var library = SystemSqlite.Use();

        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "select sqlite_version()";
        var systems = NativeLibrary.Load(SystemSqlite.LibraryName);

        Assert.True(library.IsSystems);
        Assert.Equal(SystemSqlite.VersionOf(systems), command.ExecuteScalar());
        Assert.Equal(library.Version, command.ExecuteScalar());
        Assert.Contains("libsqlite3", library.File, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_system_library_the_one_of_the_package_runs()
    {
        var provider = typeof(SQLite3Provider_e_sqlite3).Assembly;

        var (handle, isSystems) = SystemSqlite.LoadOrFallBack("libsqlite3-of-nobody.so.0", provider);

        Assert.False(isSystems);
        Assert.Matches(@"^3\.\d+\.\d+$", SystemSqlite.VersionOf(handle));
        Assert.NotEqual(NativeLibrary.Load(SystemSqlite.LibraryName), handle);
    }

    [Fact]
    public void It_is_loaded_once() => Assert.Same(SystemSqlite.Use(), SystemSqlite.Use());
}

using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Akka.Specs.Sql.Sqlite;

/// <summary>
/// A limit to the size of a database, as a full disk is one, that every new connection of this process to its file gets.
/// </summary>
internal static unsafe partial class PageLimit
{
    private static readonly ConcurrentDictionary<string, int> Limits = new();

    static PageLimit()
    {
        if (AutoExtension(&Opened) != 0)
            throw new InvalidOperationException("SQLite did not take the hook.");
    }

    /// <param name="path">The file of the database.</param>
    /// <param name="pages">How many pages it may have; fewer than it has stand for as many as it has.</param>
    public static void Set(string path, int pages) => Limits[path] = pages;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Opened(nint database, nint message, nint routines) =>
        Marshal.PtrToStringUTF8(FileName(database, "main")) is { } path && Limits.TryGetValue(path, out var pages)
            ? Execute(database, $"PRAGMA max_page_count = {pages}", 0, 0, 0)
            : 0;

    [LibraryImport("e_sqlite3", EntryPoint = "sqlite3_auto_extension")]
    private static partial int AutoExtension(delegate* unmanaged[Cdecl]<nint, nint, nint, int> opened);

    [LibraryImport("e_sqlite3", EntryPoint = "sqlite3_db_filename", StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint FileName(nint database, string name);

    [LibraryImport("e_sqlite3", EntryPoint = "sqlite3_exec", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Execute(nint database, string sql, nint callback, nint state, nint message);
}

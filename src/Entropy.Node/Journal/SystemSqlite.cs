using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;
using SQLitePCL;

namespace Entropy.Node.Journal;

/// <summary>Which SQLite library runs.</summary>
/// <param name="Version">As the library says.</param>
/// <param name="File">Where it was loaded from.</param>
/// <param name="IsSystems">Whether it is the operating system's, which is kept up to date, or the package's own.</param>
internal sealed record SqliteLibrary(string Version, string File, bool IsSystems);

/// <summary>
/// Lets Microsoft.Data.Sqlite run on the operating system's SQLite; on the old one that comes with the package only where
/// there is none.
/// </summary>
internal static class SystemSqlite
{
    /// <summary>The name under which Debian installs it.</summary>
    public const string LibraryName = "libsqlite3.so.0";

    private static readonly Lazy<SqliteLibrary> Loaded = new(() => Load(LibraryName));

    private static nint _handle;

    /// <summary>Loads the library once for the process; to be called before the first connection is opened.</summary>
    public static SqliteLibrary Use() => Loaded.Value;

    private static SqliteLibrary Load(string name)
    {
        var provider = typeof(SQLite3Provider_e_sqlite3).Assembly;
        (_handle, var isSystems) = LoadOrFallBack(name, provider);
        NativeLibrary.SetDllImportResolver(provider, static (library, _, _) => library == "e_sqlite3" ? _handle : 0);
        Batteries_V2.Init();
        return new SqliteLibrary(VersionOf(_handle), FileOf(_handle), isSystems);
    }

    /// <summary>The named library, or else the one that came with the package of <paramref name="provider"/>.</summary>
    internal static (nint Handle, bool IsSystems) LoadOrFallBack(string name, Assembly provider) =>
        NativeLibrary.TryLoad(name, out var system)
            ? (system, true)
            : (NativeLibrary.Load("e_sqlite3", provider, null), false);

    /// <summary>What the library itself answers, whoever loaded it.</summary>
    internal static string VersionOf(nint library)
    {
        var version = Marshal.GetDelegateForFunctionPointer<LibraryVersion>(
            NativeLibrary.GetExport(library, "sqlite3_libversion"));
        return Marshal.PtrToStringUTF8(version()) ?? "";
    }

    // The module in whose memory the library's function lies: two SQLite libraries may be loaded.
    private static string FileOf(nint library)
    {
        var function = NativeLibrary.GetExport(library, "sqlite3_libversion");
        using var process = Process.GetCurrentProcess();
        return process.Modules.Cast<ProcessModule>()
            .FirstOrDefault(module => function >= module.BaseAddress && function < module.BaseAddress + module.ModuleMemorySize)
            ?.FileName ?? "unknown";
    }

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate nint LibraryVersion();
}

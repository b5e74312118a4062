using System.Globalization;
using System.Runtime.InteropServices;
using SQLitePCL;

namespace Akka.Persistence.Sql.Sqlite;

/// <summary>
/// Asks SQLite whether the file that a connection has opened is still the one of its name (SQLITE_FCNTL_HAS_MOVED, which
/// SQLitePCLRaw does not offer).
/// </summary>
internal static unsafe class FileIdentity
{
    private const int HasMovedCode = 20;

    // From the library that runs: an application may have put another in the place of the package's.
    private static readonly delegate* unmanaged[Cdecl]<nint, byte*, int, int*, int> FileControl =
        (delegate* unmanaged[Cdecl]<nint, byte*, int, int*, int>)NativeLibrary.GetExport(
            NativeLibrary.Load(RunningLibrary()), "sqlite3_file_control");

    public static bool HasMoved(sqlite3 connection)
    {
        var moved = 0;
        FileControl(connection.DangerousGetHandle(), null, HasMovedCode, &moved);
        GC.KeepAlive(connection);
        return moved != 0;
    }

    /// <summary>The file in whose memory the library keeps the text of its own version.</summary>
    private static string RunningLibrary()
    {
        fixed (byte* version = raw.sqlite3_libversion())
        {
            var address = (ulong)version;
            return File.ReadLines("/proc/self/maps").First(line => IsWithin(line, address)).Split(' ', 6, StringSplitOptions.RemoveEmptyEntries)[5];
        }
    }

    // from-to rights offset device inode  path
    private static bool IsWithin(string line, ulong address)
    {
        var dash = line.IndexOf('-');
        return ulong.Parse(line.AsSpan(0, dash), NumberStyles.HexNumber, CultureInfo.InvariantCulture) <= address
            && address < ulong.Parse(line.AsSpan(dash + 1, line.IndexOf(' ') - dash - 1), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
    }
}

using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Akka.Specs.Sql.Sqlite;

/// <summary>
/// Knows what of a file would be left if the power went now: what it held when it was last forced to the disk. It stands
/// between SQLite and the operating system (as a VFS that hands everything on) and reads each file when SQLite has had it
/// synchronised.
/// </summary>
internal static unsafe partial class PowerLoss
{
    // Places in SQLite's structures sqlite3_vfs and sqlite3_io_methods, counted in pointers.
    private const int VfsLength = 22;
    private const int VfsName = 3;
    private const int VfsOpen = 5;
    private const int MethodsLength = 19;
    private const int MethodRead = 2;
    private const int MethodSync = 5;
    private const int MethodSize = 6;

    private static readonly ConcurrentDictionary<nint, string> Paths = new();
    private static readonly ConcurrentDictionary<string, byte[]> OnDisk = new();
    private static readonly ConcurrentDictionary<nint, nint> Watching = new();
    private static readonly ConcurrentDictionary<nint, nint> Watched = new();
    private static readonly nint* System = Find(0);

    /// <summary>From here on; connections that are open already are not watched.</summary>
    public static void Watch() => RuntimeHelpers.RunClassConstructor(typeof(PowerLoss).TypeHandle);

    static PowerLoss()
    {
        var vfs = Copy(System, VfsLength);
        vfs[VfsName] = Marshal.StringToCoTaskMemUTF8("power-loss");
        vfs[VfsOpen] = (nint)(delegate* unmanaged[Cdecl]<nint, byte*, nint*, int, int*, int>)&Open;
        if (Register(vfs, makeDefault: 1) != 0)
            throw new InvalidOperationException("SQLite did not take the VFS.");
    }

    /// <summary>Writes what would be left of a database to a folder, and returns the file of the database in it.</summary>
    public static string LeftOf(string database, DirectoryInfo folder)
    {
        foreach (var (path, content) in OnDisk)
        {
            if (path == database || path == database + "-wal")
                File.WriteAllBytes(Path.Combine(folder.FullName, Path.GetFileName(path)), content);
        }

        return Path.Combine(folder.FullName, Path.GetFileName(database));
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Open(nint vfs, byte* path, nint* file, int flags, int* outFlags)
    {
        var result = ((delegate* unmanaged[Cdecl]<nint*, byte*, nint*, int, int*, int>)System[VfsOpen])(System, path, file, flags, outFlags);
        Paths.TryRemove((nint)file, out _);
        if (result != 0 || path is null)
            return result;
        Paths[(nint)file] = Marshal.PtrToStringUTF8((nint)path)!;
        file[0] = Watching.GetOrAdd(file[0], static methods =>
        {
            var watching = Copy((nint*)methods, MethodsLength);
            watching[MethodSync] = (nint)(delegate* unmanaged[Cdecl]<nint*, int, int>)&Sync;
            Watched[(nint)watching] = methods;
            return (nint)watching;
        });
        return result;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Sync(nint* file, int flags)
    {
        var methods = (nint*)Watched[file[0]];
        var result = ((delegate* unmanaged[Cdecl]<nint*, int, int>)methods[MethodSync])(file, flags);
        long size;
        if (result == 0 && Paths.TryGetValue((nint)file, out var path)
            && ((delegate* unmanaged[Cdecl]<nint*, long*, int>)methods[MethodSize])(file, &size) == 0)
        {
            var content = new byte[size];
            fixed (byte* first = content)
            {
                if (((delegate* unmanaged[Cdecl]<nint*, byte*, int, long, int>)methods[MethodRead])(file, first, (int)size, 0) == 0)
                    OnDisk[path] = content;
            }
        }

        return result;
    }

    private static nint* Copy(nint* original, int length)
    {
        var copy = (nint*)NativeMemory.Alloc((nuint)(length * sizeof(nint)));
        new ReadOnlySpan<nint>(original, length).CopyTo(new Span<nint>(copy, length));
        return copy;
    }

    [LibraryImport("e_sqlite3", EntryPoint = "sqlite3_vfs_find")]
    private static partial nint* Find(nint name);

    [LibraryImport("e_sqlite3", EntryPoint = "sqlite3_vfs_register")]
    private static partial int Register(nint* vfs, int makeDefault);
}

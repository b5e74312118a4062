using System.Diagnostics;

namespace Akka.Specs.Sql.Sqlite;

/// <summary>A file system of a few megabytes in memory, for those who may mount one.</summary>
internal sealed class SmallFileSystem : IDisposable
{
    private readonly DirectoryInfo _place = Directory.CreateTempSubdirectory("entropy-small-");

    public SmallFileSystem()
    {
        if (!Mount(_place.FullName))
            throw new InvalidOperationException("This user may not mount a file system.");
    }

    public DirectoryInfo Folder => _place.CreateSubdirectory("data");

    private string Ballast => Path.Combine(_place.FullName, "ballast");

    public static bool IsAllowed()
    {
        var place = Directory.CreateTempSubdirectory("entropy-small-");
        var mounted = Mount(place.FullName);
        if (mounted)
            Run("umount", place.FullName);
        place.Delete();
        return mounted;
    }

    /// <summary>Fills it up.</summary>
    public void Fill()
    {
        using var ballast = new FileStream(Ballast, FileMode.Append, FileAccess.Write, FileShare.None, bufferSize: 0);
        foreach (var size in new[] { 65536, 4096, 512 })
        {
            try
            {
                while (true)
                    ballast.Write(new byte[size]);
            }
            catch (IOException)
            {
                // Not even that much is left.
            }
        }
    }

    public void MakeRoom() => File.Delete(Ballast);

    public void Dispose()
    {
        Run("umount", _place.FullName);
        _place.Delete();
    }

    private static bool Mount(string place) => Run("mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", place);

    private static bool Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "exec \"$0\" \"$@\" 2>/dev/null", program, .. arguments]))!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}

/// <summary>A test that needs a file system of its own; it is left out where this user may not mount one.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FactOnASmallFileSystemAttribute : FactAttribute
{
    public FactOnASmallFileSystemAttribute() => Skip = SmallFileSystem.IsAllowed() ? null : "Only who may mount a file system can do this.";
}

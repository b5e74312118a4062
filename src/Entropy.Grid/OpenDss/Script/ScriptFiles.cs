namespace Entropy.Grid.OpenDss.Script;

/// <summary>
/// Finds the files that scripts name: relative to a directory that moves with them, with / or \ between folders, and not
/// case-sensitive, for most scripts were written on Windows.
/// </summary>
internal sealed class ScriptFiles(string directory)
{
    /// <summary>Where relative names start.</summary>
    public string Directory { get; set; } = directory;

    /// <summary>The full path of a file that is there; null if it is not.</summary>
    public string? Find(string name)
    {
        if (string.IsNullOrWhiteSpace(name) || name.AsSpan().ContainsAny('\0', ':'))
            return null;
        var path = Path.Combine(Directory, name.Replace('\\', '/'));
        return File.Exists(path) ? Path.GetFullPath(path) : FindAnyCase(Path.GetFullPath(path));
    }

    /// <summary>The full path of a file; throws if it is not there.</summary>
    public string Require(ScriptPlace place, string name) =>
        Find(name) ?? throw place.Error(name, $"is not a file in {Directory}");

    private static string? FindAnyCase(string path)
    {
        var found = Path.GetPathRoot(path) ?? "/";
        var parts = path[found.Length..].Split('/', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < parts.Length; i++)
        {
            var next = Match(found, parts[i], isFile: i == parts.Length - 1);
            if (next is null)
                return null;
            found = next;
        }

        return File.Exists(found) ? found : null;
    }

    private static string? Match(string folder, string name, bool isFile)
    {
        var exact = Path.Combine(folder, name);
        if (isFile ? File.Exists(exact) : System.IO.Directory.Exists(exact))
            return exact;
        try
        {
            var entries = isFile ? System.IO.Directory.EnumerateFiles(folder) : System.IO.Directory.EnumerateDirectories(folder);
            return entries.FirstOrDefault(
                entry => string.Equals(Path.GetFileName(entry), name, StringComparison.OrdinalIgnoreCase));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}

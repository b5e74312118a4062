namespace Entropy.Settings.Documents;

/// <summary>Reads files and what they include, each relative to the file that includes it.</summary>
internal static class DocumentLoader
{
    public static MapExpression FromFile(string path)
    {
        if (!File.Exists(path))
            throw new SettingsException([new SettingsProblem(
                path, 0, "", null, "This file of settings is missing.", "Create it, or name another.")]);
        return Read(path, [], [Path.GetFullPath(path)]);
    }

    /// <param name="text">The text.</param>
    /// <param name="origin">What messages call it.</param>
    /// <param name="includeFolder">Where its includes are looked for; null if it may have none.</param>
    public static MapExpression FromString(string text, string origin, string? includeFolder) =>
        DocumentParser.Parse(
            text, origin, [], (place, file, prefix) => Include(place, file, prefix, includeFolder, []));

    private static MapExpression Read(string path, IReadOnlyList<string> prefix, IReadOnlyList<string> open)
    {
        var folder = Path.GetDirectoryName(path) ?? "";
        return DocumentParser.Parse(
            ReadText(path), path, prefix, (place, file, under) => Include(place, file, under, folder, open));
    }

    private static MapExpression Include(
        Place place, string file, IReadOnlyList<string> prefix, string? folder, IReadOnlyList<string> open)
    {
        if (folder is null)
            throw DocumentScanner.Error(
                place, $"\"{file}\" cannot be included here", "Only a file can include another one.");
        var path = Path.Combine(folder, file);
        var full = Path.GetFullPath(path);
        if (open.Contains(full))
            throw DocumentScanner.Error(
                place, $"\"{file}\" is included by itself", "Take the include out of one of the files.");
        if (!File.Exists(full))
            throw DocumentScanner.Error(
                place, $"\"{file}\" is missing: there is no file {path}",
                "Give its path relative to the file that includes it.");
        return Read(path, prefix, [.. open, full]);
    }

    private static string ReadText(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            var problem = $"This file of settings cannot be read: {e.Message}";
            throw new SettingsException([new SettingsProblem(path, 0, "", null, problem, "Make it readable.")], e);
        }
    }
}

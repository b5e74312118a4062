namespace Entropy.Settings.Tests;

/// <summary>Reads a text and gives the problems that its reader is told of.</summary>
internal static class Problems
{
    public static IReadOnlyList<SettingsProblem> In(string hocon, Action<SettingsReader> read)
    {
        try
        {
            var reader = SettingsReader.FromString(hocon, "node.conf");
            read(reader);
            reader.Done();
            return [];
        }
        catch (SettingsException e)
        {
            return e.Problems;
        }
    }

    /// <summary>The only problem, as it is printed.</summary>
    public static string Only(string hocon, Action<SettingsReader> read) => Assert.Single(In(hocon, read)).ToString();
}

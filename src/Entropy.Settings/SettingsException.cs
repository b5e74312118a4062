namespace Entropy.Settings;

/// <summary>Settings that cannot be used: all problems that were found, one a line in the message.</summary>
public sealed class SettingsException : Exception
{
    /// <summary>An exception for the given problems.</summary>
    public SettingsException(IReadOnlyList<SettingsProblem> problems, Exception? cause = null)
        : base(Describe(problems), cause) => Problems = problems;

    /// <summary>What is wrong, in the order of the text.</summary>
    public IReadOnlyList<SettingsProblem> Problems { get; }

    private static string Describe(IReadOnlyList<SettingsProblem> problems) => problems.Count == 1
        ? problems[0].ToString()
        : $"{problems.Count} settings cannot be used:" + string.Concat(problems.Select(problem => $"\n  {problem}"));
}

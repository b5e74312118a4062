namespace Entropy.Settings;

/// <summary>One setting that cannot be used, said so that a person can mend it.</summary>
/// <param name="Origin">The file, or what the text was called when it was given.</param>
/// <param name="Line">The line in it, from 1; 0 where there is none to name.</param>
/// <param name="Path">The HOCON path; empty for trouble with the text itself.</param>
/// <param name="Value">The value as written; null if there is none.</param>
/// <param name="What">What is wrong.</param>
/// <param name="Advice">What to do.</param>
public sealed record SettingsProblem(string Origin, int Line, string Path, string? Value, string What, string Advice)
{
    /// <summary>Accepted values with their range and units; null where that is no question of values.</summary>
    public string? Accepted { get; init; }

    /// <summary>The whole message in one line.</summary>
    public override string ToString()
    {
        var where = Line > 0 ? $"{Origin}:{Line}" : Origin;
        var subject = Path.Length == 0 ? "" : Value is null ? Path + " " : $"{Path} = {Value} ";
        var accepted = Accepted is null ? "" : $"Accepted: {Accepted}. ";
        return $"{where}: {subject}{What} {accepted}{Advice}";
    }
}

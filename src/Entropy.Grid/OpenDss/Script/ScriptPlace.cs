namespace Entropy.Grid.OpenDss.Script;

/// <summary>A line of a script, for messages.</summary>
internal readonly record struct ScriptPlace(string File, int Line)
{
    /// <summary>The exception for a word on this line.</summary>
    public FeederFormatException Error(string word, string what) => new(File, Line, word, what);
}

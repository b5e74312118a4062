namespace Entropy.Grid.OpenDss;

/// <summary>A feeder script that cannot be used: where, at which word, and what to do.</summary>
public sealed class FeederFormatException : Exception
{
    /// <summary>An exception for one place of a script.</summary>
    public FeederFormatException(string file, int line, string word, string what, Exception? cause = null)
        : base($"{file}:{line}: {(word.Length == 0 ? "" : $"'{word}': ")}{what}", cause)
    {
        File = file;
        Line = line;
        Word = word;
    }

    /// <summary>The file, or what the text was called when it was given.</summary>
    public string File { get; }

    /// <summary>The line in it, from 1.</summary>
    public int Line { get; }

    /// <summary>The word at which reading stopped; empty where the whole line is meant.</summary>
    public string Word { get; }
}

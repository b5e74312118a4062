namespace Entropy.Grid.Matpower;

/// <summary>A case file that cannot be used: where, at which word, and what to do.</summary>
public sealed class CaseFormatException : Exception
{
    /// <summary>An exception for one place of a case file.</summary>
    public CaseFormatException(string file, int line, string? word, string what, Exception? cause = null)
        : base($"{file}:{line}: {(word is null ? "" : $"'{word}': ")}{what}", cause)
    {
        File = file;
        Line = line;
        Word = word;
    }

    /// <summary>The file, or what the text was called when it was given.</summary>
    public string File { get; }

    /// <summary>The line in it, from 1.</summary>
    public int Line { get; }

    /// <summary>The word at which reading stopped; null where the whole line is meant.</summary>
    public string? Word { get; }
}

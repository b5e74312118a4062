namespace Entropy.Settings.Documents;

/// <summary>Where something stands: a file (or another origin, such as "command line"), line and column from 1.</summary>
internal readonly record struct Place(string Origin, int Line, int Column)
{
    /// <summary>For what stands in no text: a key that is missing altogether.</summary>
    public static Place Nowhere { get; } = new("", 0, 0);
}

using Entropy.Grid.Balanced;

namespace Entropy.Grid.Matpower;

/// <summary>Reads networks from case files of MATPOWER's format, version 2, as PGLib publishes them too.</summary>
public static class MatpowerCase
{
    /// <summary>The network of a file.</summary>
    /// <exception cref="CaseFormatException">
    /// The file has something that is not understood, or a value that cannot be.
    /// </exception>
    public static BalancedNetwork Read(string file) => Parse(File.ReadAllText(file), file);

    /// <summary>The network of a text.</summary>
    /// <param name="text">What stands in the file.</param>
    /// <param name="file">
    /// What to call it in messages; its name without folder and ending becomes the network's.
    /// </param>
    /// <exception cref="CaseFormatException">
    /// The text has something that is not understood, or a value that cannot be.
    /// </exception>
    public static BalancedNetwork Parse(string text, string file) =>
        new CaseTables(CaseProgram.Run(text, file), file).ToNetwork(Path.GetFileNameWithoutExtension(file));
}

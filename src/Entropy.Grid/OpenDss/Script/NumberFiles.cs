using System.Buffers.Binary;

namespace Entropy.Grid.OpenDss.Script;

/// <summary>Numbers from files: text with one row a line, or binary with one number after the other, least byte first.</summary>
internal static class NumberFiles
{
    /// <summary>A column, from 1, of a text file.</summary>
    public static double[] Text(ScriptPlace place, string path, int column, bool header, int most)
    {
        var numbers = new List<double>();
        foreach (var row in Rows(place, path).Skip(header ? 1 : 0))
        {
            if (numbers.Count == most)
                break;
            if (row.Words.Count < column)
                throw row.Place.Error("", $"has no column {column}");
            numbers.Add(ReversePolish.Evaluate(row.Place, row.Words[column - 1]));
        }

        return [.. numbers];
    }

    /// <summary>The rows of a text file that are not empty.</summary>
    public static IEnumerable<(ScriptPlace Place, List<string> Words)> Rows(ScriptPlace place, string path)
    {
        var line = 0;
        foreach (var text in Read(place, path, File.ReadAllLines))
        {
            line++;
            var at = new ScriptPlace(path, line);
            var words = new List<string>();
            var scanner = new ScriptScanner(at, text.TrimEnd());
            while (scanner.Next(out var word))
            {
                if (word.Name is { } name)
                    words.Add(name);
                words.Add(word.Text);
            }

            if (words.Count > 0)
                yield return (at, words);
        }
    }

    /// <summary>Numbers of eight bytes.</summary>
    public static double[] Doubles(ScriptPlace place, string path, int most) =>
        Binary(place, path, most, sizeof(double), BinaryPrimitives.ReadDoubleLittleEndian);

    /// <summary>Numbers of four bytes.</summary>
    public static double[] Singles(ScriptPlace place, string path, int most) =>
        Binary(place, path, most, sizeof(float), bytes => BinaryPrimitives.ReadSingleLittleEndian(bytes));

    private static double[] Binary(ScriptPlace place, string path, int most, int size, Func<ReadOnlySpan<byte>, double> read)
    {
        var bytes = Read(place, path, File.ReadAllBytes);
        var numbers = new double[Math.Min(most, bytes.Length / size)];
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = read(bytes.AsSpan(i * size, size));
            if (!double.IsFinite(numbers[i]))
                throw place.Error(path, $"has a number {i + 1} that is not finite");
        }

        return numbers;
    }

    private static T Read<T>(ScriptPlace place, string path, Func<string, T> read)
    {
        try
        {
            return read(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new FeederFormatException(place.File, place.Line, path, $"cannot be read: {failure.Message}", failure);
        }
    }
}

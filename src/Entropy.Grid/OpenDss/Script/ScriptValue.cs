using System.Numerics;

namespace Entropy.Grid.OpenDss.Script;

/// <summary>What a script gives a property, and where; read as the type that the property needs.</summary>
internal readonly struct ScriptValue(ScriptPlace place, string property, string text, Func<string, string> variables, ScriptFiles files)
{
    private const int MostItems = 10_000_000;

    public ScriptPlace Place { get; } = place;

    /// <summary>The property as the script spells it; for messages.</summary>
    public string Property { get; } = property;

    public string Text { get; } = text;

    public ScriptFiles Files { get; } = files;

    private Func<string, string> Variables { get; } = variables;

    /// <summary>The exception for this value.</summary>
    public FeederFormatException Error(string what) => Place.Error(Text, $"{what} ({Property})");

    /// <summary>The exception for a property, or a value of it, that OpenDSS has and this reader has not.</summary>
    public FeederFormatException Unsupported(string what) =>
        Place.Error(Property.Length == 0 ? Text : $"{Property}={Text}", $"is not supported: {what}");

    public double Number() => Number(Text);

    /// <summary>A number above zero.</summary>
    public double PositiveNumber() => Number() is > 0 and var number ? number : throw Error("must be above 0");

    public int Whole(int least, int most)
    {
        var number = Number();
        if (number != Math.Floor(number) || number < least || number > most)
            throw Error($"must be a whole number from {least} to {most}");
        return (int)number;
    }

    /// <summary>yes, y, true or t; no, n, false or f.</summary>
    public bool YesNo() => Lower(Text) switch
    {
        "yes" or "y" or "true" or "t" => true,
        "no" or "n" or "false" or "f" => false,
        _ => throw Error("must be yes or no"),
    };

    /// <summary>The meaning of a word out of a few, each of which can be cut short; the first that fits counts.</summary>
    public T Choice<T>(params ReadOnlySpan<(string Word, T Meaning)> choices)
    {
        var text = Lower(Text);
        foreach (var (word, meaning) in choices)
            if (word == text)
                return meaning;
        foreach (var (word, meaning) in choices)
            if (text.Length > 0 && word.StartsWith(text, StringComparison.Ordinal))
                return meaning;
        var words = string.Join(", ", choices.ToArray().Select(choice => choice.Word));
        throw Error($"must be one of {words}");
    }

    /// <summary>The words of a list, or of the lines of a file.</summary>
    public List<string> Words()
    {
        var words = new List<string>();
        var scanner = new ScriptScanner(Place, Text);
        while (scanner.Next(out var word))
        {
            if (word.Name is { } name)
                throw Place.Error(name, $"does not belong into a list ({Property})");
            words.Add(Variables(word.Text));
        }

        return words;
    }

    /// <summary>The numbers of a list or of a file, at most so many.</summary>
    public double[] Numbers(int most)
    {
        var scanner = new ScriptScanner(Place, Text);
        if (scanner.Next(out var first) && first.Name is { } source)
            return NumbersOfFile(source, first.Text, scanner, most);

        var numbers = new List<double>();
        scanner = new ScriptScanner(Place, Text);
        while (scanner.Next(out var word))
        {
            if (word.Name is { } name)
                throw Place.Error(name, $"does not belong into a list of numbers ({Property})");
            if (numbers.Count == Math.Min(most, MostItems))
                throw Error($"has more than {most} numbers");
            numbers.Add(Number(Variables(word.Text)));
        }

        return [.. numbers];
    }

    /// <summary>Exactly so many numbers.</summary>
    public double[] NumbersExactly(int count)
    {
        var numbers = Numbers(count);
        return numbers.Length == count ? numbers : throw Error($"has {numbers.Length} numbers of {count}");
    }

    /// <summary>A complex number as its two parts.</summary>
    public Complex ComplexNumber()
    {
        var parts = NumbersExactly(2);
        return new Complex(parts[0], parts[1]);
    }

    /// <summary>
    /// [row, column] of a symmetric matrix: rows separated by |, each with at least the elements up to the diagonal. Of an
    /// element that is given twice the one below the diagonal counts.
    /// </summary>
    public double[] SymmetricMatrix(int size)
    {
        var matrix = new double[size * size];
        var rows = Text.Split('|');
        if (rows.Length > size && rows[size..].All(string.IsNullOrWhiteSpace))
            rows = rows[..size];
        if (rows.Length != size)
            throw Error($"has {rows.Length} rows of {size}, which are separated by |");
        for (var row = 0; row < size; row++)
        {
            var numbers = new ScriptValue(Place, Property, rows[row].Trim(), Variables, Files).Numbers(size);
            if (numbers.Length <= row)
                throw Error($"has {numbers.Length} numbers in row {row + 1}; up to the diagonal there are {row + 1}");
            for (var column = 0; column < numbers.Length; column++)
            {
                matrix[row * size + column] = numbers[column];
                matrix[column * size + row] = numbers[column];
            }
        }

        return matrix;
    }

    /// <summary>The same place and property with another text.</summary>
    public ScriptValue With(string text) => new(Place, Property, text, Variables, Files);

    public static string Lower(string text)
    {
#pragma warning disable CA1308 // The language is not case-sensitive, and shows its names in small letters.
        return text.ToLowerInvariant();
#pragma warning restore CA1308
    }

    private double Number(string text)
    {
        if (text.Length == 0)
            throw Place.Error(Property, "needs a number");
        return ReversePolish.Evaluate(Place, text);
    }

    private double[] NumbersOfFile(string source, string name, ScriptScanner scanner, int most)
    {
        var column = 1;
        var header = false;
        while (scanner.Next(out var word))
        {
            var option = With(word.Text);
            if (word.Name is { Length: > 0 } key && "column".StartsWith(Lower(key), StringComparison.Ordinal))
                column = option.Whole(1, 1000);
            else if (word.Name is { Length: > 0 } other && "header".StartsWith(Lower(other), StringComparison.Ordinal))
                header = option.YesNo();
            else
                throw Place.Error(word.Name ?? word.Text, "must be column= or header=");
        }

        most = Math.Min(most, MostItems);
        return Lower(source) switch
        {
            "file" => NumberFiles.Text(Place, Files.Require(Place, name), column, header, most),
            { Length: > 0 } kind when "dblfile".StartsWith(kind, StringComparison.Ordinal) =>
                NumberFiles.Doubles(Place, Files.Require(Place, name), most),
            { Length: > 0 } kind when "sngfile".StartsWith(kind, StringComparison.Ordinal) =>
                NumberFiles.Singles(Place, Files.Require(Place, name), most),
            _ => throw Place.Error(source, "must be file=, dblfile= or sngfile="),
        };
    }
}

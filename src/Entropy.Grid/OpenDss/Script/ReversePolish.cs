using System.Globalization;

namespace Entropy.Grid.OpenDss.Script;

/// <summary>
/// Arithmetic in reverse Polish notation, as in a pocket calculator: "8 1000 /" is 0.008. Angles are in degrees.
/// </summary>
internal static class ReversePolish
{
    private const double DegreesPerRadian = 180 / Math.PI;
    private const int MostNumbers = 10; // the registers of OpenDSS' calculator

    /// <summary>Whether a word is a number by itself.</summary>
    public static bool TryNumber(string text, out double number)
    {
        number = 0;
        return text.Length > 0
            && (char.IsAsciiDigit(text[0]) || text[0] is '+' or '-' or '.')
            && double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent,
                CultureInfo.InvariantCulture, out number)
            && double.IsFinite(number);
    }

    /// <summary>The value of a number or expression.</summary>
    public static double Evaluate(ScriptPlace place, string text)
    {
        if (TryNumber(text, out var number))
            return number;

        var stack = new List<double>();
        var operations = 0;
        var scanner = new ScriptScanner(place, text);
        while (scanner.Next(out var word))
        {
            if (word.Name is not null || word.Text.Length == 0)
                throw place.Error(text, "is not a number");
            if (TryNumber(word.Text, out number))
            {
                stack.Add(number);
                if (stack.Count > MostNumbers)
                    throw place.Error(text, $"holds more than {MostNumbers} numbers at once");
                continue;
            }

            Apply(place, text, word.Text, stack);
            operations++;
        }

        if (stack.Count == 0)
            throw place.Error(text, "is not a number");
        if (stack.Count > 1 && operations == 0)
            throw place.Error(text, "has several numbers where one is expected");
        return double.IsFinite(stack[^1]) ? stack[^1] : throw place.Error(text, "has no finite value");
    }

    private static void Apply(ScriptPlace place, string text, string operation, List<double> stack)
    {
#pragma warning disable CA1308 // The language is not case-sensitive; its words are known in small letters.
        var known = operation.ToLowerInvariant();
#pragma warning restore CA1308
        switch (known)
        {
            case "pi":
                stack.Add(Math.PI);
                return;
            case "swap":
                Need(place, text, operation, stack, 2);
                (stack[^1], stack[^2]) = (stack[^2], stack[^1]);
                return;
            case "rollup": // lifts the stack; its last number stays
                Need(place, text, operation, stack, 1);
                stack.Add(stack[^1]);
                return;
            case "rolldn": // drops the last number
                Need(place, text, operation, stack, 1);
                stack.RemoveAt(stack.Count - 1);
                return;
        }

        if (Binary(known) is { } binary)
        {
            Need(place, text, operation, stack, 2);
            var value = binary(stack[^2], stack[^1]);
            stack.RemoveAt(stack.Count - 1);
            stack[^1] = value;
        }
        else if (Unary(known) is { } unary)
        {
            Need(place, text, operation, stack, 1);
            stack[^1] = unary(stack[^1]);
        }
        else
        {
            throw place.Error(operation, $"is neither a number nor an operation, in \"{text}\"");
        }
    }

    private static Func<double, double, double>? Binary(string operation) => operation switch
    {
        "+" => (a, b) => a + b,
        "-" => (a, b) => a - b,
        "*" => (a, b) => a * b,
        "/" => (a, b) => a / b,
        "^" => Math.Pow,
        "atan2" => (a, b) => Math.Atan2(a, b) * DegreesPerRadian,
        _ => null,
    };

    private static Func<double, double>? Unary(string operation) => operation switch
    {
        "sqrt" => Math.Sqrt,
        "sqr" => a => a * a,
        "sin" => a => Math.Sin(a / DegreesPerRadian),
        "cos" => a => Math.Cos(a / DegreesPerRadian),
        "tan" => a => Math.Tan(a / DegreesPerRadian),
        "asin" => a => Math.Asin(a) * DegreesPerRadian,
        "acos" => a => Math.Acos(a) * DegreesPerRadian,
        "atan" => a => Math.Atan(a) * DegreesPerRadian,
        "ln" => Math.Log,
        "log10" => Math.Log10,
        "exp" => Math.Exp,
        "inv" => a => 1 / a,
        _ => null,
    };

    private static void Need(ScriptPlace place, string text, string operation, List<double> stack, int numbers)
    {
        if (stack.Count < numbers)
            throw place.Error(operation, $"needs {numbers} number{(numbers == 1 ? "" : "s")} before it, in \"{text}\"");
    }
}

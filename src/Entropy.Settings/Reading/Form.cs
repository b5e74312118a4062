using System.Globalization;

namespace Entropy.Settings.Reading;

/// <summary>How a value of one type is written.</summary>
/// <param name="Kind">What it is, with its article: "a whole number".</param>
/// <param name="Parse">Reads a text; says what is wrong with it, or null.</param>
/// <param name="Show">Writes a value as a person would.</param>
/// <param name="Sample">A value for examples.</param>
internal sealed record Form<T>(string Kind, Form<T>.Parser Parse, Func<T, string> Show, T Sample)
{
    public delegate string? Parser(string text, out T value);

    /// <summary>The units that go with it, as a part of a sentence; empty if it has none.</summary>
    public string Units { get; init; } = "";
}

/// <summary>The forms that have no units.</summary>
internal static class Forms
{
    public static Form<string> Text { get; } = new(
        "a text",
        static (string text, out string value) =>
        {
            value = text;
            return null;
        },
        text => text.Length > 0 && text.All(c => char.IsLetterOrDigit(c) || c is '-' or '.') ? text : $"\"{text}\"",
        "...");

    public static Form<int> Whole { get; } = new(
        "a whole number",
        static (string text, out int value) =>
        {
            if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value))
                return null;
            var digits = text.AsSpan().TrimStart("+-");
            return digits.Length > 0 && !digits.ContainsAnyExceptInRange('0', '9')
                ? "is out of range."
                : "is no whole number.";
        },
        number => number.ToString(CultureInfo.InvariantCulture),
        1);

    public static Form<double> Number { get; } = new(
        "a number",
        static (string text, out double value) =>
            double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value)
                ? null
                : "is no number.",
        number => number.ToString(CultureInfo.InvariantCulture),
        1.5);

    public static Form<bool> Flag { get; } = new(
        "on or off",
        static (string text, out bool value) =>
        {
            value = text is "on" or "true";
            return value || text is "off" or "false" ? null : "is neither on nor off.";
        },
        flag => flag ? "on" : "off",
        true);

    /// <summary>One of some names; capitals and hyphens do not count.</summary>
    public static Form<T> Names<T>(IReadOnlyList<(string Name, T Value)> names) => new(
        Words.Join(names.Select(name => name.Name), "or"),
        (string text, out T value) =>
        {
            foreach (var name in names)
            {
                if (Spelling.IsSame(name.Name, text))
                {
                    value = name.Value;
                    return null;
                }
            }

            value = names[0].Value;
            return "is none of these." + Spelling.DidYouMean(text, names.Select(name => name.Name));
        },
        value => names.First(name => Equals(name.Value, value)).Name,
        names[0].Value);
}

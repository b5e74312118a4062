using Entropy.Settings.Reading;

namespace Entropy.Settings;

/// <content>Values of every type. A null default means that the key must be there.</content>
public sealed partial class SettingsSection
{
    /// <summary>A text.</summary>
    public string Text(string key, string? @default = null) => Read(new Lookup(key), Expectation.Text(@default));

    /// <summary>A whole number.</summary>
    public int Whole(string key, int? @default = null, Bounds<int>? within = null) =>
        Read(new Lookup(key), Expectation.Of(Forms.Whole, @default, within));

    /// <summary>A number without a unit.</summary>
    public double Number(string key, double? @default = null, Bounds<double>? within = null) =>
        Read(new Lookup(key), Expectation.Of(Forms.Number, @default, within));

    /// <summary>on or off, true or false.</summary>
    public bool Flag(string key, bool? @default = null) =>
        Read(new Lookup(key), Expectation.Of(Forms.Flag, @default, null));

    /// <summary>A duration with its unit, <c>20 ms</c>.</summary>
    public TimeSpan Interval(string key, TimeSpan? @default = null, Bounds<TimeSpan>? within = null) =>
        Read(new Lookup(key), Expectation.Of(UnitForms.Interval, @default, within ?? Bounds.AtLeast(TimeSpan.Zero)));

    /// <summary>A size in bytes with its unit, <c>64 MiB</c>.</summary>
    public long SizeBytes(string key, long? @default = null, Bounds<long>? within = null) =>
        Read(new Lookup(key), Expectation.Of(UnitForms.Size, @default, within ?? Bounds.AtLeast(0L)));

    /// <summary>A physical quantity with its unit, in the unit that the program counts in.</summary>
    public double Quantity(string key, QuantityKind kind, double? @default = null, Bounds<double>? within = null) =>
        Read(new Lookup(key), Expectation.Of(UnitForms.Quantity(kind), @default, within));

    /// <summary>One of the values of an enumeration, written in lower case with hyphens: <c>volt-var</c>.</summary>
    public T OneOf<T>(string key, T? @default = null)
        where T : struct, Enum
    {
        var names = Enum.GetValues<T>().Select(value => (Name: Hyphenated(value.ToString()), value)).ToList();
        return Read(new Lookup(key), Expectation.OneOf(names, @default is null, @default ?? names[0].value));
    }

    /// <summary>One of some texts.</summary>
    public string OneOf(string key, IReadOnlyList<string> accepted, string? @default = null)
    {
        var names = accepted.Select(name => (name, name)).ToList();
        return Read(new Lookup(key), Expectation.OneOf(names, @default is null, @default ?? accepted[0]));
    }

    /// <summary>A list of texts.</summary>
    public IReadOnlyList<string> Texts(string key, IReadOnlyList<string>? @default = null) =>
        List(key, Expectation.Text(null), @default);

    /// <summary>A list of whole numbers.</summary>
    public IReadOnlyList<int> Wholes(string key, IReadOnlyList<int>? @default = null, Bounds<int>? within = null) =>
        List(key, Expectation.Of(Forms.Whole, null, within), @default);

    /// <summary>A list of numbers without a unit.</summary>
    public IReadOnlyList<double> Numbers(
        string key, IReadOnlyList<double>? @default = null, Bounds<double>? within = null) =>
        List(key, Expectation.Of(Forms.Number, null, within), @default);

    /// <summary>A list of physical quantities, each with its unit.</summary>
    public IReadOnlyList<double> Quantities(
        string key, QuantityKind kind, IReadOnlyList<double>? @default = null, Bounds<double>? within = null) =>
        List(key, Expectation.Of(UnitForms.Quantity(kind), null, within), @default);

    private List<T> List<T>(string key, Expectation<T> element, IReadOnlyList<T>? @default)
    {
        if (@default is not null && !Has(key))
            return [.. @default];
        var advice = $"Write {Last(key)} = [{element.Form.Show(element.Sample)}], for example.";
        return
        [
            .. Elements(key, isRequired: @default is null, $"a list, each element {element.Accepted}", advice)
                .Select(found => Judge(found.Node, found.Path, found.Place, element, advice)),
        ];
    }

    private static string Hyphenated(string name) => string.Concat(name.Select((letter, index) =>
        (index > 0 && char.IsUpper(letter) ? "-" : "") + char.ToLowerInvariant(letter)));
}

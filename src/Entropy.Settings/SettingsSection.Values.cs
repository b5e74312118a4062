using Entropy.Settings.Reading;

namespace Entropy.Settings;

/// <content>Values of every type. A null default means that the key must be there.</content>
public sealed partial class SettingsSection
{
    /// <summary>A text.</summary>
    public string Text(string key, string? @default = null) => Read(new Lookup(key), Forms.Text, @default, "");

    /// <summary>A whole number.</summary>
    public int Whole(string key, int? @default = null, Bounds<int>? within = null) =>
        Read(new Lookup(key), Forms.Whole, within, @default);

    /// <summary>A number without a unit.</summary>
    public double Number(string key, double? @default = null, Bounds<double>? within = null) =>
        Read(new Lookup(key), Forms.Number, within, @default);

    /// <summary>on or off, true or false.</summary>
    public bool Flag(string key, bool? @default = null) => Read(new Lookup(key), Forms.Flag, null, @default);

    /// <summary>A duration with its unit, <c>20 ms</c>.</summary>
    public TimeSpan Interval(string key, TimeSpan? @default = null, Bounds<TimeSpan>? within = null) =>
        Read(new Lookup(key), UnitForms.Interval, within ?? Bounds.AtLeast(TimeSpan.Zero), @default);

    /// <summary>A size in bytes with its unit, <c>64 MiB</c>.</summary>
    public long SizeBytes(string key, long? @default = null, Bounds<long>? within = null) =>
        Read(new Lookup(key), UnitForms.Size, within ?? Bounds.AtLeast(0L), @default);

    /// <summary>A physical quantity with its unit, in the unit that the program counts in.</summary>
    public double Quantity(string key, QuantityKind kind, double? @default = null, Bounds<double>? within = null) =>
        Read(new Lookup(key), UnitForms.Quantity(kind), within, @default);

    /// <summary>One of the values of an enumeration, written in lower case with hyphens: <c>volt-var</c>.</summary>
    public T OneOf<T>(string key, T? @default = null)
        where T : struct, Enum
    {
        var names = Enum.GetValues<T>().Select(value => (Name: Hyphenated(value.ToString()), value)).ToList();
        var sample = @default ?? names[0].value;
        return Read(new Lookup(key), Forms.Names(names), "", sample, @default is not null, sample, _ => true);
    }

    /// <summary>One of some texts.</summary>
    public string OneOf(string key, IReadOnlyList<string> accepted, string? @default = null) =>
        Read(
            new Lookup(key), Forms.Names([.. accepted.Select(name => (name, name))]), "", @default ?? accepted[0],
            @default is not null, @default ?? accepted[0], _ => true);

    /// <summary>A list of texts.</summary>
    public IReadOnlyList<string> Texts(string key, IReadOnlyList<string>? @default = null) =>
        List(key, Forms.Text, @default, "", _ => true);

    /// <summary>A list of whole numbers.</summary>
    public IReadOnlyList<int> Wholes(string key, IReadOnlyList<int>? @default = null, Bounds<int>? within = null) =>
        List(key, Forms.Whole, @default, within?.Describe(Forms.Whole.Show) ?? "", value => within?.Hold(value) ?? true);

    /// <summary>A list of numbers without a unit.</summary>
    public IReadOnlyList<double> Numbers(string key, IReadOnlyList<double>? @default = null, Bounds<double>? within = null) =>
        List(key, Forms.Number, @default, within?.Describe(Forms.Number.Show) ?? "", value => within?.Hold(value) ?? true);

    /// <summary>A list of physical quantities, each with its unit.</summary>
    public IReadOnlyList<double> Quantities(
        string key, QuantityKind kind, IReadOnlyList<double>? @default = null, Bounds<double>? within = null)
    {
        var form = UnitForms.Quantity(kind);
        return List(key, form, @default, within?.Describe(form.Show) ?? "", value => within?.Hold(value) ?? true);
    }

    private List<T> List<T>(string key, Form<T> form, IReadOnlyList<T>? @default, string bounds, Func<T, bool> isInRange)
    {
        if (@default is not null && !Has(key))
            return [.. @default];
        var accepted = form.Kind + bounds + form.Units;
        var example = $"{Last(key)} = [{form.Show(form.Sample)}]";
        return [.. Elements(key, required: @default is null, $"a list, each element {accepted}", example)
            .Select(element => Read(
                element.Node, element.Path, element.Node.Place, form, accepted, $"Write {example}, for example.", form.Sample,
                isInRange))];
    }

    private static string Hyphenated(string name) => string.Concat(name.Select((letter, index) =>
        char.IsUpper(letter) && index > 0 ? "-" + char.ToLowerInvariant(letter) : char.ToLowerInvariant(letter).ToString()));
}

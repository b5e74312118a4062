namespace Entropy.Settings.Reading;

/// <summary>What a program expects of one setting.</summary>
/// <param name="Form">How it is written.</param>
/// <param name="Otherwise">What stands in for a value that is missing or cannot be used.</param>
/// <param name="IsRequired">Whether it must be there.</param>
internal sealed record Expectation<T>(Form<T> Form, T Otherwise, bool IsRequired)
{
    /// <summary>The range in words, with a blank before it.</summary>
    public string Range { get; init; } = "";

    public Func<T, bool> IsInRange { get; init; } = _ => true;

    /// <summary>A value for examples.</summary>
    public T Sample { get; init; } = Form.Sample;

    public string Accepted => Form.Kind + Range + Form.Units;

    public string Example(string key) => $"{KeyPath.Quoted(key)} = {Form.Show(Sample)}";
}

/// <summary>Makes expectations.</summary>
internal static class Expectation
{
    /// <summary>A value in bounds; without a default it is required.</summary>
    public static Expectation<T> Of<T>(Form<T> form, T? @default, Bounds<T>? within)
        where T : struct, IComparable<T>
    {
        var isInRange = within?.Hold(form.Sample) ?? true;
        var sample = @default ?? (isInRange ? form.Sample : within?.Min ?? within?.Max ?? form.Sample);
        return new Expectation<T>(form, @default ?? sample, @default is null)
        {
            Range = within?.Describe(form.Show) ?? "",
            IsInRange = value => within?.Hold(value) ?? true,
            Sample = sample,
        };
    }

    /// <summary>One of some names; without a default it is required.</summary>
    public static Expectation<T> OneOf<T>(IReadOnlyList<(string Name, T Value)> names, bool isRequired, T otherwise) =>
        new(Forms.Names(names), otherwise, isRequired) { Sample = otherwise };

    /// <summary>A text, of any form if none is given; without a default it is required.</summary>
    public static Expectation<string> Text(string? @default, Form<string>? form = null)
    {
        form ??= Forms.Text;
        return new Expectation<string>(form, @default ?? "", @default is null) { Sample = @default ?? form.Sample };
    }
}

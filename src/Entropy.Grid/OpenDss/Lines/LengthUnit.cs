using Entropy.Grid.OpenDss.Script;

namespace Entropy.Grid.OpenDss.Lines;

/// <summary>Units of length; none means that both sides have the same one.</summary>
internal enum LengthUnit
{
    None,
    Mile,
    Kilofoot,
    Kilometre,
    Metre,
    Foot,
    Inch,
    Centimetre,
    Millimetre,
}

/// <summary>Conversions of <see cref="LengthUnit"/>.</summary>
internal static class LengthUnits
{
    public static double Metres(this LengthUnit unit) => unit switch
    {
        LengthUnit.Mile => 1609.344,
        LengthUnit.Kilofoot => 304.8,
        LengthUnit.Kilometre => 1000,
        LengthUnit.Foot => 0.3048,
        LengthUnit.Inch => 0.0254,
        LengthUnit.Centimetre => 0.01,
        LengthUnit.Millimetre => 0.001,
        _ => 1,
    };

    /// <summary>How many of another unit are in one of this; 1 where either is not known.</summary>
    public static double In(this LengthUnit unit, LengthUnit other) =>
        unit == LengthUnit.None || other == LengthUnit.None ? 1 : unit.Metres() / other.Metres();

    public static LengthUnit Read(ScriptValue value) => value.Choice(
        ("none", LengthUnit.None), ("mi", LengthUnit.Mile), ("kft", LengthUnit.Kilofoot), ("km", LengthUnit.Kilometre),
        ("m", LengthUnit.Metre), ("ft", LengthUnit.Foot), ("in", LengthUnit.Inch), ("cm", LengthUnit.Centimetre),
        ("mm", LengthUnit.Millimetre), ("meter", LengthUnit.Metre), ("miles", LengthUnit.Mile), ("mile", LengthUnit.Mile),
        ("meters", LengthUnit.Metre), ("kilofeet", LengthUnit.Kilofoot), ("feet", LengthUnit.Foot), ("inches", LengthUnit.Inch));
}

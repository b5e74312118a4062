using Entropy.Grid.OpenDss.Script;

namespace Entropy.Grid.OpenDss.Lines;

/// <summary>A cable with a neutral of round strands on a circle around it.</summary>
internal sealed class ConcentricNeutralObject(ScriptSession session, string name) : CableObject(session, Table, name)
{
    public static readonly PropertyTable Table = new("cndata", "k diastrand gmrstrand rstrand" + CommonCable);

    private int _strands = 2;
    private double? _strandDiameter;
    private double? _strandMeanRadius;
    private double? _strandOhm;

    /// <summary>k strands of mean radius g on a circle of radius r: the mean radius is (g k r^(k-1))^(1/k).</summary>
    public override Sheath ToSheath()
    {
        var radius = (Require(OverCable, "diacable") - Require(_strandDiameter, "diastrand")) / 2 * RadiusUnit.Metres();
        if (!(radius > 0))
            throw Place.Error(FullName, "has strands that are thicker than the cable");
        var strand = Require(_strandMeanRadius, "gmrstrand") * MeanRadiusUnit.Metres();
        var (permittivity, logOfRadii) = Insulation();
        return new Sheath(
            Require(_strandOhm, "rstrand") / ResistanceUnit.Metres() / _strands,
            Math.Exp((Math.Log(strand * _strands) + (_strands - 1) * Math.Log(radius)) / _strands),
            radius, _strands, permittivity, logOfRadii);
    }

    protected override void MakeLike(ScriptObject other)
    {
        base.MakeLike(other);
        var from = (ConcentricNeutralObject)other;
        (_strands, _strandDiameter, _strandMeanRadius, _strandOhm) =
            (from._strands, from._strandDiameter, from._strandMeanRadius, from._strandOhm);
    }

    protected override void Set(string property, ScriptValue value)
    {
        switch (property)
        {
            case "k":
                _strands = value.Whole(2, 1000);
                break;
            case "diastrand":
                _strandDiameter = value.PositiveNumber();
                _strandMeanRadius ??= 0.7788 * 0.5 * _strandDiameter;
                break;
            case "gmrstrand":
                _strandMeanRadius = value.PositiveNumber();
                break;
            case "rstrand":
                _strandOhm = value.PositiveNumber();
                break;
            default:
                base.Set(property, value);
                break;
        }
    }
}

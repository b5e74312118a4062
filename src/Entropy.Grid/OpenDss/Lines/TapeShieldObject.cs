using Entropy.Grid.OpenDss.Script;

namespace Entropy.Grid.OpenDss.Lines;

/// <summary>A cable with a shield of overlapping copper tape.</summary>
internal sealed class TapeShieldObject(ScriptSession session, string name) : CableObject(session, Table, name)
{
    public static readonly PropertyTable Table = new("tsdata", "diashield tapelayer tapelap" + CommonCable);

    private const double CopperTapeOhmMetre = 2.3718e-8;

    private double? _overShield;
    private double? _tape;
    private double _lapPercent = 20;

    /// <summary>
    /// After W. H. Kersting, "Distribution System Modeling and Analysis" (4.4): resistance rho / (pi d t), corrected for the
    /// overlap, and a mean radius to the centre of the tape.
    /// </summary>
    public override Sheath ToSheath()
    {
        var diameter = Require(_overShield, "diashield") * RadiusUnit.Metres();
        var tape = Require(_tape, "tapelayer") * RadiusUnit.Metres();
        if (tape >= diameter)
            throw Place.Error(FullName, "has a tape that is thicker than the shield");
        var (permittivity, logOfRadii) = Insulation();
        var radius = (diameter - tape) / 2;
        return new Sheath(
            0.3183 * CopperTapeOhmMetre / (diameter * tape * Math.Sqrt(50 / (100 - _lapPercent))),
            radius, radius, Strands: 0, permittivity, logOfRadii);
    }

    protected override void MakeLike(ScriptObject other)
    {
        base.MakeLike(other);
        var from = (TapeShieldObject)other;
        (_overShield, _tape, _lapPercent) = (from._overShield, from._tape, from._lapPercent);
    }

    protected override void Set(string property, ScriptValue value)
    {
        switch (property)
        {
            case "diashield":
                _overShield = value.PositiveNumber();
                break;
            case "tapelayer":
                _tape = value.PositiveNumber();
                break;
            case "tapelap":
                _lapPercent = value.Number() is >= 0 and < 100 and var lap ? lap : throw value.Error("must be from 0 to below 100");
                break;
            default:
                base.Set(property, value);
                break;
        }
    }
}

using Entropy.Grid.OpenDss.Script;

namespace Entropy.Grid.OpenDss.Lines;

/// <summary>A cable: a core, insulation around it, and an earthed sheath.</summary>
internal abstract class CableObject(ScriptSession session, PropertyTable properties, string name)
    : ConductorObject(session, properties, name)
{
    /// <summary>The properties of all cables.</summary>
    public const string CommonCable = " epsr inslayer diains diacable" + Common;

    private double _permittivity = 2.3;
    private double? _insulation;
    private double? _overInsulation;

    /// <summary>Outer diameter, in units of radii.</summary>
    protected double? OverCable { get; private set; }

    /// <summary>The sheath; throws if the cable is not complete.</summary>
    public abstract Sheath ToSheath();

    protected override void MakeLike(ScriptObject other)
    {
        base.MakeLike(other);
        var from = (CableObject)other;
        (_permittivity, _insulation, _overInsulation, OverCable) =
            (from._permittivity, from._insulation, from._overInsulation, from.OverCable);
    }

    protected override void Set(string property, ScriptValue value)
    {
        switch (property)
        {
            case "epsr":
                _permittivity = value.Number() is >= 1 and var number ? number : throw value.Error("must be at least 1");
                break;
            case "inslayer":
                _insulation = value.PositiveNumber();
                break;
            case "diains":
                _overInsulation = value.PositiveNumber();
                break;
            case "diacable":
                OverCable = value.PositiveNumber();
                break;
            default:
                base.Set(property, value);
                break;
        }
    }

    /// <summary>Capacitance between core and sheath, in F/m times ln of the radii, as relative permittivity and that logarithm.</summary>
    protected (double Permittivity, double LogOfRadii) Insulation()
    {
        var outer = Require(_overInsulation, "diains") / 2;
        var inner = outer - Require(_insulation, "inslayer");
        if (!(inner > 0))
            throw Place.Error(FullName, "has an inslayer that is thicker than half of diains");
        return (_permittivity, Math.Log(outer / inner));
    }
}

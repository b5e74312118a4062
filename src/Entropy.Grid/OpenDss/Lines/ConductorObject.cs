using Entropy.Grid.Feeders;
using Entropy.Grid.OpenDss.Script;

namespace Entropy.Grid.OpenDss.Lines;

/// <summary>A wire, or what all cables have in common with wires.</summary>
internal abstract class ConductorObject(ScriptSession session, PropertyTable properties, string name)
    : ScriptObject(session, properties, name)
{
    /// <summary>The properties of all conductors.</summary>
    public const string Common =
        " rdc rac runits gmrac gmrunits radius radunits normamps emergamps diam seasons ratings capradius like";

    private double? _directOhm;
    private double? _alternatingOhm;
    private double? _meanRadius;
    private double? _radius;
    private double? _capacitanceRadius;
    private LengthUnit _resistanceUnit;

    public double? NormalAmps { get; private set; }

    public double? EmergencyAmps { get; private set; }

    /// <summary>The unit of radii, and of a cable's diameters.</summary>
    protected LengthUnit RadiusUnit { get; private set; }

    /// <summary>The unit of resistances per length.</summary>
    protected LengthUnit ResistanceUnit => _resistanceUnit;

    /// <summary>The unit of geometric mean radii.</summary>
    protected LengthUnit MeanRadiusUnit { get; private set; }

    /// <summary>The conductor; throws if it is not complete.</summary>
    public Wire ToWire()
    {
        var radius = Require(_radius, "radius or diam") * RadiusUnit.Metres();
        return new Wire
        {
            DcOhmPerMetre = Require(_directOhm, "rdc or rac") / _resistanceUnit.Metres(),
            AcOhmPerMetre = Require(_alternatingOhm, "rac or rdc") / _resistanceUnit.Metres(),
            GeometricMeanRadiusMetres = Require(_meanRadius, "gmrac or radius") * MeanRadiusUnit.Metres(),
            RadiusMetres = radius,
            CapacitanceRadiusMetres = _capacitanceRadius is { } own ? own * RadiusUnit.Metres() : null,
        };
    }

    protected double Require(double? number, string property) =>
        number is > 0 ? number.Value : throw Place.Error(FullName, $"needs {property} above 0");

    protected override void MakeLike(ScriptObject other)
    {
        var from = (ConductorObject)other;
        (_directOhm, _alternatingOhm, _resistanceUnit) = (from._directOhm, from._alternatingOhm, from._resistanceUnit);
        (_meanRadius, MeanRadiusUnit) = (from._meanRadius, from.MeanRadiusUnit);
        (_radius, _capacitanceRadius, RadiusUnit) = (from._radius, from._capacitanceRadius, from.RadiusUnit);
        (NormalAmps, EmergencyAmps) = (from.NormalAmps, from.EmergencyAmps);
    }

    protected override void Set(string property, ScriptValue value)
    {
        switch (property)
        {
            case "rdc":
                _directOhm = value.Number();
                _alternatingOhm ??= 1.02 * _directOhm;
                break;
            case "rac":
                _alternatingOhm = value.Number();
                _directOhm ??= _alternatingOhm / 1.02;
                break;
            case "runits":
                _resistanceUnit = LengthUnits.Read(value);
                break;
            case "gmrac":
                _meanRadius = value.PositiveNumber();
                _radius ??= _meanRadius / 0.7788;
                break;
            case "gmrunits":
                MeanRadiusUnit = LengthUnits.Read(value);
                if (RadiusUnit == LengthUnit.None)
                    RadiusUnit = MeanRadiusUnit;
                break;
            case "radius" or "diam":
                _radius = value.PositiveNumber() * (property == "diam" ? 0.5 : 1);
                _meanRadius ??= 0.7788 * _radius;
                _capacitanceRadius ??= _radius;
                break;
            case "radunits":
                RadiusUnit = LengthUnits.Read(value);
                if (MeanRadiusUnit == LengthUnit.None)
                    MeanRadiusUnit = RadiusUnit;
                break;
            case "capradius":
                _capacitanceRadius = value.PositiveNumber();
                break;
            case "normamps":
                NormalAmps = value.Number();
                EmergencyAmps ??= 1.5 * NormalAmps;
                break;
            case "emergamps":
                EmergencyAmps = value.Number();
                NormalAmps ??= EmergencyAmps / 1.5;
                break;
            case "seasons" or "ratings":
                break; // ratings by season
        }
    }
}

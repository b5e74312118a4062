using Entropy.Grid.Feeders;
using Entropy.Grid.OpenDss.Script;

namespace Entropy.Grid.OpenDss.Lines;

/// <summary>Where a line has its conductors, if it has been told: a geometry, or a spacing and its conductors.</summary>
internal sealed class LinePlacement(ScriptSession session)
{
    private GeometryObject? _geometry;
    private SpacingObject? _spacing;
    private ConductorObject?[] _conductors = [];
    private bool _hasCables;

    /// <summary>Resistivity of the earth that the line was given, in ohm m.</summary>
    public double EarthOhmMetre { get; set; } = 100;

    public bool HasGeometry => _geometry is not null;

    /// <summary>Whether impedances follow from it.</summary>
    public bool IsComplete => _geometry is not null || (_spacing is not null && _conductors.Any(conductor => conductor is not null));

    /// <summary>Conductors that the line gets from it; 0 for none.</summary>
    public int Conductors => _geometry?.Kept ?? _spacing?.Phases ?? 0;

    public double? NormalAmps => _geometry is not null ? _geometry.NormalAmps : _conductors[0]?.NormalAmps;

    public double? EmergencyAmps => _geometry is not null ? _geometry.EmergencyAmps : _conductors[0]?.EmergencyAmps;

    public void Clear()
    {
        _geometry = null;
        _spacing = null;
        _conductors = [];
        _hasCables = false;
    }

    public void SetGeometry(ScriptValue value)
    {
        Clear();
        _geometry = (GeometryObject)session.Require("linegeometry", value);
    }

    public void SetSpacing(ScriptValue value)
    {
        Clear();
        _spacing = (SpacingObject)session.Require("linespacing", value);
        _conductors = new ConductorObject?[_spacing.Conductors];
    }

    /// <summary>Gives the spacing its conductors; bare wires after cables are the neutrals beside them.</summary>
    public void SetConductors(string property, ScriptValue value)
    {
        if (_spacing is null)
            throw value.Error("needs spacing before it");
        _geometry = null;
        var className = property switch { "wires" => "wiredata", "cncables" => "cndata", _ => "tsdata" };
        var first = property == "wires" && _hasCables ? _spacing.Phases : 0;
        var names = value.Words();
        if (names.Count == 0 || first + names.Count > _conductors.Length
            || (property == "wires" && first + names.Count < _conductors.Length))
            throw value.Error($"has {names.Count} conductors; {_conductors.Length - first} are to be given");
        for (var i = 0; i < names.Count; i++)
            _conductors[first + i] = (ConductorObject)session.Require(className, value.With(names[i]));
        _hasCables |= property != "wires";
    }

    /// <summary>Series impedance in ohm and shunt admittance in S of a whole line.</summary>
    public (ComplexMatrix Series, ComplexMatrix Shunt) Matrices(
        LineObject line, double frequencyHz, EarthModel earth, double length, LengthUnit unit)
    {
        var placed = _geometry?.Conductors ?? Spaced();
        var phases = _geometry?.Phases ?? _spacing!.Phases;
        var geometry = new LineGeometry
        {
            Name = _geometry?.Name ?? line.Name,
            Conductors = [.. placed.Select((conductor, i) => ToConductor(line, conductor, i))],
            KeptConductors = Conductors,
            EarthOhmMetre = EarthOhmMetre,
            Earth = earth,
        };
        var sheaths = placed.Take(phases).Select(conductor => (conductor.Conductor as CableObject)?.ToSheath()).ToArray();
        var code = CodeOf(line, geometry, sheaths, frequencyHz);
        // Without a unit a length counts in m, for conductors are where metres say.
        var kilometres = length * unit.Metres() / 1000;
        return (code.SeriesOhmPerKm.Times(kilometres), code.ShuntSiemensPerKm.Times(kilometres));
    }

    private static LineCode CodeOf(LineObject line, LineGeometry geometry, Sheath?[] sheaths, double frequencyHz)
    {
        try
        {
            return Array.TrueForAll(sheaths, sheath => sheath is null)
                ? LineConstants.Of(geometry, frequencyHz)
                : CableConstants.Of(geometry, [.. sheaths.Select(sheath => sheath
                    ?? throw line.Place.Error(line.FullName, "has cables in some phases only, which is not supported"))], frequencyHz);
        }
        catch (FeederException problem)
        {
            throw new FeederFormatException(line.Place.File, line.Place.Line, line.FullName, problem.Message, problem);
        }
    }

    private PlacedConductor[] Spaced()
    {
        var placed = new PlacedConductor[_conductors.Length];
        for (var i = 0; i < placed.Length; i++)
        {
            var (across, height) = _spacing![i];
            placed[i] = new PlacedConductor(_conductors[i], across, height, _spacing.Unit);
        }

        return placed;
    }

    private static Conductor ToConductor(LineObject line, PlacedConductor placed, int index)
    {
        if (placed.Conductor is null)
            throw line.Place.Error(line.FullName, $"has no wire or cable as conductor {index + 1}");
        return new Conductor(
            placed.Conductor.ToWire(), placed.Across * placed.Unit.Metres(), placed.Height * placed.Unit.Metres());
    }
}

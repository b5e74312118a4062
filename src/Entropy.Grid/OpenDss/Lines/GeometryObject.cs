using Entropy.Grid.OpenDss.Script;

namespace Entropy.Grid.OpenDss.Lines;

/// <summary>Conductors in their places.</summary>
internal sealed class GeometryObject(ScriptSession session, string name) : ScriptObject(session, Table, name)
{
    public static readonly PropertyTable Table = new("linegeometry",
        "nconds nphases cond wire x h units normamps emergamps reduce spacing wires cncable tscable cncables tscables"
        + " seasons ratings linetype like");

    private PlacedConductor[] _conductors = [];
    private bool[] _hasUnit = [];
    private int _phases;
    private int _active;
    private LengthUnit _lastUnit = LengthUnit.Foot;
    private bool _reduce;
    private double _normalAmps;
    private double _emergencyAmps;

    public IReadOnlyList<PlacedConductor> Conductors => _conductors;

    /// <summary>Conductors that carry phases; cables are among these.</summary>
    public int Phases => Math.Min(_phases, _conductors.Length);

    /// <summary>Conductors that a line of it has; the others are earthed and reduced into these.</summary>
    public int Kept => _reduce ? Phases : _conductors.Length;

    public double? NormalAmps => _normalAmps == 0 ? null : _normalAmps;

    public double? EmergencyAmps => _emergencyAmps == 0 ? null : _emergencyAmps;

    protected override void MakeLike(ScriptObject other)
    {
        var from = (GeometryObject)other;
        (_conductors, _hasUnit) = ([.. from._conductors], [.. from._hasUnit]);
        (_phases, _reduce, _normalAmps, _emergencyAmps) = (from._phases, from._reduce, from._normalAmps, from._emergencyAmps);
    }

    protected override void Set(string property, ScriptValue value)
    {
        switch (property)
        {
            case "nconds":
                SetCount(value.Whole(1, LineCodeObject.MostConductors));
                break;
            case "nphases":
                _phases = value.Whole(1, LineCodeObject.MostConductors);
                break;
            case "cond":
                Activate(value.Whole(1, Math.Max(1, _conductors.Length)) - 1, value);
                break;
            case "wire":
                SetConductor(value, "wiredata");
                break;
            case "cncable":
                SetConductor(value, "cndata");
                break;
            case "tscable":
                SetConductor(value, "tsdata");
                break;
            case "x":
                Active(value) = Active(value) with { Across = value.Number() };
                break;
            case "h":
                Active(value) = Active(value) with { Height = value.Number() };
                break;
            case "units":
                _lastUnit = LengthUnits.Read(value);
                _hasUnit[Index(value)] = true;
                Active(value) = Active(value) with { Unit = _lastUnit };
                break;
            case "normamps":
                _normalAmps = value.Number();
                break;
            case "emergamps":
                _emergencyAmps = value.Number();
                break;
            case "reduce":
                _reduce = value.YesNo();
                break;
            case "spacing":
                TakePlaces((SpacingObject)Session.Require("linespacing", value), value);
                break;
            case "wires":
                SetConductors(value, "wiredata", _conductors.Any(placed => placed.Conductor is CableObject) ? _phases : 0);
                break;
            case "cncables":
                SetConductors(value, "cndata", 0);
                break;
            case "tscables":
                SetConductors(value, "tsdata", 0);
                break;
            case "seasons" or "ratings" or "linetype":
                break; // ratings by season, and a label
        }
    }

    private int Index(ScriptValue value) =>
        _active < _conductors.Length ? _active : throw value.Error("needs nconds before it");

    private ref PlacedConductor Active(ScriptValue value) => ref _conductors[Index(value)];

    private void SetCount(int count)
    {
        _conductors = new PlacedConductor[count];
        _hasUnit = new bool[count];
        _lastUnit = LengthUnit.Foot;
        _active = 0;
    }

    // A conductor that has no unit of its own yet takes the one that was written last.
    private void Activate(int conductor, ScriptValue value)
    {
        _active = conductor;
        if (_hasUnit[Index(value)])
            return;
        _hasUnit[conductor] = true;
        _conductors[conductor] = _conductors[conductor] with { Unit = _lastUnit };
    }

    private void SetConductor(ScriptValue value, string className)
    {
        Active(value) = Active(value) with { Conductor = (ConductorObject)Session.Require(className, value) };
        if (_active == 0)
            TakeRatings();
    }

    private void SetConductors(ScriptValue value, string className, int first)
    {
        var names = value.Words();
        if (names.Count == 0 || first + names.Count > _conductors.Length || (className == "wiredata" && first + names.Count < _conductors.Length))
            throw value.Error($"has {names.Count} conductors; {_conductors.Length - first} are to be given");
        for (var i = 0; i < names.Count; i++)
        {
            var conductor = (ConductorObject)Session.Require(className, value.With(names[i]));
            _conductors[first + i] = _conductors[first + i] with { Conductor = conductor };
        }

        _active = first + names.Count - 1;
        if (first == 0)
            TakeRatings();
    }

    private void TakeRatings()
    {
        var first = _conductors[0].Conductor;
        if (_normalAmps == 0 && first?.NormalAmps is > 0 and var normal)
            _normalAmps = normal;
        if (_emergencyAmps == 0 && first?.EmergencyAmps is > 0 and var emergency)
            _emergencyAmps = emergency;
    }

    private void TakePlaces(SpacingObject spacing, ScriptValue value)
    {
        if (spacing.Conductors != _conductors.Length)
            throw value.Error($"has {spacing.Conductors} conductors; the geometry has {_conductors.Length}");
        _lastUnit = spacing.Unit;
        for (var i = 0; i < _conductors.Length; i++)
        {
            var (across, height) = spacing[i];
            _conductors[i] = new PlacedConductor(_conductors[i].Conductor, across, height, spacing.Unit);
            _hasUnit[i] = true;
        }
    }
}

using System.Numerics;
using Entropy.Grid.Feeders;
using Entropy.Grid.OpenDss.Script;

namespace Entropy.Grid.OpenDss.Lines;

/// <summary>
/// A line. What was given last counts: a line code, sequence values, matrices, or the places of conductors. Values that
/// are given with the line itself are per unit of its own length, so that giving them forgets the unit.
/// </summary>
internal sealed class LineObject : ElementObject
{
    public static readonly PropertyTable Table = new("line",
        "bus1 bus2 linecode length phases r1 x1 r0 x0 c1 c0 rmatrix xmatrix cmatrix switch rg xg rho geometry units spacing"
        + " wires earthmodel cncables tscables b1 b0 seasons ratings linetype" + PropertyTable.Delivery);

    private readonly LinePlacement _placement;
    private LineCodeObject? _code;
    private LengthUnit _codeUnit;
    private double _perUnit = 1; // units of the length in one unit that impedances are for
    private SequenceValues _sequence = SequenceValues.Default;
    private bool _isSequence = true;
    private bool _sequenceChanged;
    private bool _hasCapacitance;
    private ComplexMatrix _series;
    private ComplexMatrix _shunt;
    private EarthReturn _earth;
    private double _length = 1;
    private LengthUnit _unit;
    private bool _isSwitch;
    private EarthModel _earthModel;

    public LineObject(ScriptSession session, string name)
        : base(session, Table, name)
    {
        SetTerminals(2);
        _earthModel = session.DefaultEarthModel;
        _earth = EarthReturn.Default(BaseFrequency);
        _placement = new LinePlacement(session);
        (NormalAmps, EmergencyAmps) = (400, 600);
        (_series, _shunt) = _sequence.Matrices(Phases, BaseFrequency);
    }

    public override void AddTo(FeederDraft draft)
    {
        var (series, shunt) = Matrices(draft.Circuit);
        draft.Add(new Line
        {
            Name = Name,
            IsEnabled = IsEnabled,
            From = TerminalAt(0),
            To = TerminalAt(1),
            SeriesOhm = series,
            ShuntSiemens = shunt,
            LengthKm = _length * LengthUnitOrGuess.In(LengthUnit.Kilometre),
            IsSwitch = _isSwitch,
            NormalAmps = NormalAmps,
            EmergencyAmps = EmergencyAmps,
            OpenConductors = [.. Open],
        });
    }

    // Without any unit, impedances are as OpenDSS' defaults: per 1000 ft.
    private LengthUnit LengthUnitOrGuess =>
        _unit != LengthUnit.None ? _unit : _codeUnit != LengthUnit.None ? _codeUnit : LengthUnit.Kilofoot;

    protected override void MakeLike(ScriptObject other)
    {
        base.MakeLike(other);
        var from = (LineObject)other;
        Phases = from.Phases;
        (_series, _shunt, _sequence, _length) = (from._series, from._shunt, from._sequence, from._length);
        (_isSequence, _hasCapacitance) = (from._isSequence, from._hasCapacitance);
    }

    protected override void Set(string property, ScriptValue value)
    {
        switch (property)
        {
            case "bus1":
                SetBus(0, new BusWord(value.Place, value.Text));
                break;
            case "bus2":
                SetBus(1, new BusWord(value.Place, value.Text));
                break;
            case "linecode":
                TakeCode((LineCodeObject)Session.Require("linecode", value));
                break;
            case "length":
                _length = value.Number();
                break;
            case "phases":
                SetPhases(value);
                break;
            case "r1" or "x1" or "r0" or "x0" or "c1" or "c0" or "b1" or "b0":
                _sequence = _sequence.With(property, value.Number(), BaseFrequency);
                _hasCapacitance |= property[0] is 'c' or 'b';
                ForgetOthers();
                _sequenceChanged = true;
                _isSequence = true;
                break;
            case "rmatrix":
                SetMatrices(LineMatrices.WithReal(_series, value.SymmetricMatrix(Phases)), _shunt);
                break;
            case "xmatrix":
                SetMatrices(LineMatrices.WithImaginary(_series, value.SymmetricMatrix(Phases), 1), _shunt);
                break;
            case "cmatrix":
                _hasCapacitance = true;
                SetMatrices(_series, LineMatrices.WithImaginary(
                    _shunt, value.SymmetricMatrix(Phases), 2e-9 * Math.PI * BaseFrequency));
                break;
            case "switch":
                SetSwitch(value.YesNo());
                break;
            case "rg" or "xg":
                _earth = _earth.With(property, value.Number(), BaseFrequency);
                break;
            case "rho":
                _earth = _earth.With(property, value.PositiveNumber(), BaseFrequency);
                _placement.EarthOhmMetre = _earth.EarthOhmMetre;
                break;
            case "units":
                SetUnit(LengthUnits.Read(value));
                break;
            case "geometry":
                _code = null;
                _placement.SetGeometry(value);
                TakePlacement();
                break;
            case "spacing":
                _code = null;
                _placement.SetSpacing(value);
                TakePlacement();
                break;
            case "wires" or "cncables" or "tscables":
                _code = null;
                _placement.SetConductors(property, value);
                TakePlacement();
                break;
            case "earthmodel":
                _earthModel = EarthModels.Read(value);
                break;
            case "seasons" or "ratings" or "linetype":
                break; // ratings by season, and a label
            default:
                base.Set(property, value);
                break;
        }
    }

    private void TakeCode(LineCodeObject code)
    {
        _code = code;
        BaseFrequency = code.BaseFrequency;
        if (code.IsSequence)
            _sequence = code.Sequence;
        _isSequence = code.IsSequence;
        _earth = code.Earth with { FrequencyHz = BaseFrequency };
        _codeUnit = code.Unit;
        _perUnit = _codeUnit.In(_unit);
        (NormalAmps, EmergencyAmps) = (code.NormalAmps, code.EmergencyAmps);
        Phases = code.Conductors;
        (_series, _shunt) = _isSequence ? MakeFromSequence() : (code.Series, code.Shunt);
        _placement.Clear();
    }

    private (ComplexMatrix Series, ComplexMatrix Shunt) MakeFromSequence()
    {
        _sequenceChanged = false;
        _sequence = _sequence.ForConductors(Phases);
        return _sequence.Matrices(Phases, BaseFrequency);
    }

    private void SetPhases(ScriptValue value)
    {
        var phases = value.Whole(1, LineCodeObject.MostConductors);
        if (phases == Phases)
            return;
        if (!_isSequence || _placement.HasGeometry)
            throw value.Error($"cannot change the {Phases} phases that the line's matrices or geometry have");
        Phases = phases;
        (_series, _shunt) = MakeFromSequence();
    }

    private void SetMatrices(ComplexMatrix series, ComplexMatrix shunt)
    {
        ForgetOthers();
        (_series, _shunt) = (series, shunt);
        _isSequence = false;
    }

    private void SetSwitch(bool on)
    {
        _isSwitch = on;
        if (!on)
            return;
        ForgetOthers();
        _sequence = new SequenceValues(1, 1, 1, 1, 1.1e-9, 1e-9);
        _sequenceChanged = true;
        _length = 0.001;
    }

    private void SetUnit(LengthUnit unit)
    {
        _perUnit = _code is not null ? _codeUnit.In(unit) : _perUnit * _unit.In(unit);
        _unit = unit;
    }

    private void ForgetOthers()
    {
        _code = null;
        _placement.Clear();
        _perUnit = 1;
        _unit = LengthUnit.None;
    }

    private void TakePlacement()
    {
        if (_placement.Conductors > 0)
            Phases = _placement.Conductors;
        if (!_placement.IsComplete)
            return;
        _isSequence = false;
        _sequenceChanged = false;
        (NormalAmps, EmergencyAmps) = (_placement.NormalAmps, _placement.EmergencyAmps);
    }

    /// <summary>Series impedance and shunt admittance of the whole line at the circuit's frequency.</summary>
    private (ComplexMatrix Series, ComplexMatrix Shunt) Matrices(CircuitState circuit)
    {
        if (_sequenceChanged)
        {
            if (!_hasCapacitance)
            {
                // The default capacitances are per 1000 ft, whatever the unit of the values that were given.
                var perKilofoot = LengthUnit.Kilofoot.In(_unit);
                _sequence = _sequence with { C1 = _sequence.C1 / perKilofoot, C0 = _sequence.C0 / perKilofoot };
                _hasCapacitance = true;
            }

            (_series, _shunt) = MakeFromSequence();
        }

        if (_placement.IsComplete)
            return _placement.Matrices(this, circuit.FrequencyHz, _earthModel, _length, _unit);
        if (circuit.LongLineCorrection && _isSequence)
            throw Place.Error(FullName, "would need longlinecorrection, which is not supported; set longlinecorrection=no");

        var multiple = circuit.FrequencyHz / BaseFrequency;
        var (moreResistance, lessReactance) = _earth.Change(multiple);
        var length = _length / _perUnit;
        var series = new ComplexMatrix(_series.Size);
        for (var row = 0; row < series.Size; row++)
        {
            for (var column = 0; column < series.Size; column++)
            {
                var z = _series[row, column];
                series[row, column] = new Complex(
                    (z.Real + moreResistance) * length, (z.Imaginary - lessReactance) * multiple * length);
            }
        }

        return (series, _shunt.Times(multiple * length));
    }
}

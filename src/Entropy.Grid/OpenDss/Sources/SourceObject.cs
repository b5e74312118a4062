using System.Numerics;
using Entropy.Grid.Feeders;
using Entropy.Grid.OpenDss.Script;
using Entropy.Grid.OpenDss.Shapes;

namespace Entropy.Grid.OpenDss.Sources;

/// <summary>A voltage behind impedances, which are given by short-circuit power, by short-circuit current or in ohm.</summary>
internal sealed class SourceObject : ElementObject
{
    public static readonly PropertyTable Table = new("vsource",
        "bus1 basekv pu angle frequency phases mvasc3 mvasc1 x1r1 x0r0 isc3 isc1 r1 x1 r0 x0 scantype sequence bus2 z1 z0 z2"
        + " puz1 puz0 puz2 basemva yearly daily duty model puzideal" + PropertyTable.Conversion);

    private double _kv = 115;
    private double _pu = 1;
    private double _angle;
    private double _frequency;
    private SourceGiven _given;
    private double _threePhaseMva = 2000;
    private double _onePhaseMva = 2100;
    private double _threePhaseAmps = 10000;
    private double _onePhaseAmps = 10540;
    private double _positiveRatio = 4;
    private double _zeroRatio = 3;
    private Complex _positive = new(1.65, 6.6);
    private Complex _negative = new(1.65, 6.6);
    private Complex _zero = new(1.9, 5.7);
    private Complex _positivePu;
    private Complex _negativePu;
    private Complex _zeroPu;
    private bool _hasNegative;
    private bool _hasZero;
    private bool _isPerUnit;
    private bool _hasNegativePu;
    private bool _hasZeroPu;
    private double _baseMva = 100;
    private bool _isIdeal;
    private Complex _idealPu = new(1e-6, 0.001);
    private PhaseSequence _sequence;
    private LoadShapeObject? _shape;
    private bool _hasSecondBus;

    public SourceObject(ScriptSession session, string name)
        : base(session, Table, name)
    {
        SetTerminals(2);
        _frequency = BaseFrequency;
    }

    public override void AddTo(FeederDraft draft)
    {
        if (_shape is not null && draft.Circuit.Mode is not (SolutionMode.Snapshot or SolutionMode.Direct))
            throw Place.Error(FullName, "follows a shape, which is not supported in simulations over time");
        draft.Add(new VoltageSource
        {
            Name = Name,
            IsEnabled = IsEnabled && Math.Abs(_frequency - draft.Circuit.FrequencyHz) < 1e-3,
            From = TerminalAt(0),
            To = TerminalAt(1),
            Phases = Phases,
            BaseKv = _kv,
            VoltagePu = _pu,
            AngleDegrees = _angle,
            SeriesOhm = SeriesOhm(draft.Circuit.FrequencyHz / BaseFrequency),
            Sequence = _sequence,
            OpenConductors = [.. Open],
        });
    }

    protected override void EndEdit()
    {
        if (_given == SourceGiven.Ohm)
        {
            if (_isPerUnit)
                (_positive, _negative, _zero) = (_positivePu * BaseOhm, _negativePu * BaseOhm, _zeroPu * BaseOhm);
            if (_positive == 0)
                throw Place.Error(FullName, "needs an impedance: z1 (r1, x1) is zero");
            if (Phases == 1)
                _negative = _zero = _positive;
            return;
        }

        var factor = Phases == 1 ? 1 : Math.Sqrt(3);
        if (_given == SourceGiven.Amps)
        {
            _threePhaseMva = Math.Sqrt(3) * _kv * _threePhaseAmps / 1000;
            _onePhaseMva = factor * _kv * _onePhaseAmps / 1000;
        }

        (_positive, _zero) = VoltageSource.FromShortCircuit(
            _kv, _threePhaseMva, _onePhaseMva, _positiveRatio, _zeroRatio, Phases);
        _negative = _positive;
        _threePhaseAmps = _threePhaseMva * 1000 / (Math.Sqrt(3) * _kv);
        _onePhaseAmps = _onePhaseMva * 1000 / (factor * _kv);
        if (!double.IsFinite(_zero.Real))
            throw Place.Error(FullName, "has a one-phase short-circuit power that its three-phase one does not allow");
    }

    protected override void MakeLike(ScriptObject other)
    {
        base.MakeLike(other);
        var from = (SourceObject)other;
        (Phases, _kv, _pu, _angle, _frequency, _given) = (from.Phases, from._kv, from._pu, from._angle, from._frequency, from._given);
        (_threePhaseMva, _onePhaseMva) = (from._threePhaseMva, from._onePhaseMva);
        (_positiveRatio, _zeroRatio, _baseMva) = (from._positiveRatio, from._zeroRatio, from._baseMva);
        (_positive, _negative, _zero) = (from._positive, from._negative, from._zero);
        (_positivePu, _negativePu, _zeroPu) = (from._positivePu, from._negativePu, from._zeroPu);
        (_hasNegative, _hasZero, _isPerUnit) = (from._hasNegative, from._hasZero, from._isPerUnit);
        (_hasNegativePu, _hasZeroPu) = (from._hasNegativePu, from._hasZeroPu);
        (_isIdeal, _idealPu, _sequence, _shape) = (from._isIdeal, from._idealPu, from._sequence, from._shape);
        _hasSecondBus = from._hasSecondBus;
    }

    protected override void Set(string property, ScriptValue value)
    {
        switch (property)
        {
            case "bus1":
                var bus = new BusWord(value.Place, value.Text);
                SetBus(0, bus);
                if (!_hasSecondBus)
                    SetBus(1, bus.Grounded(Phases));
                break;
            case "bus2":
                SetBus(1, new BusWord(value.Place, value.Text));
                _hasSecondBus = true;
                break;
            case "basekv":
                _kv = value.PositiveNumber();
                break;
            case "pu":
                _pu = value.Number();
                break;
            case "angle":
                _angle = value.Number();
                break;
            case "frequency":
                _frequency = value.PositiveNumber();
                break;
            case "phases":
                Phases = value.Whole(1, 50);
                break;
            case "basemva":
                _baseMva = value.PositiveNumber();
                break;
            case "scantype":
                value.Choice(("none", 0), ("zero", 0), ("positive", 0)); // for harmonics
                break;
            case "sequence":
                _sequence = value.Choice(
                    ("negative", PhaseSequence.Negative), ("zero", PhaseSequence.Zero), ("positive", PhaseSequence.Positive));
                break;
            case "yearly" or "duty":
                _shape = LoadShapes.Find(Session, value) ?? _shape;
                break;
            case "daily":
                _shape = LoadShapes.Find(Session, value);
                break;
            case "model":
                _isIdeal = value.Choice(("thevenin", false), ("ideal", true));
                break;
            case "puzideal":
                _idealPu = value.ComplexNumber();
                break;
            case "mvasc3" or "mvasc1" or "isc3" or "isc1" or "x1r1" or "x0r0":
                SetShortCircuit(property, value.PositiveNumber());
                break;
            case "r1" or "x1" or "r0" or "x0" or "z1" or "z0" or "z2" or "puz1" or "puz0" or "puz2":
                SetImpedance(property, value);
                _given = SourceGiven.Ohm;
                break;
            default:
                base.Set(property, value);
                break;
        }
    }

    private double BaseOhm => _kv * _kv / _baseMva;

    private ComplexMatrix SeriesOhm(double multiple)
    {
        if (_isIdeal)
            return ComplexMatrix.Balanced(Phases, _idealPu * BaseOhm, 0);
        return SequenceImpedance.Matrix(Phases, At(_positive, multiple), At(_negative, multiple), At(_zero, multiple));
    }

    private static Complex At(Complex impedance, double multiple) => new(impedance.Real, impedance.Imaginary * multiple);

    private void SetShortCircuit(string property, double number)
    {
        switch (property)
        {
            case "mvasc3":
                (_threePhaseMva, _given) = (number, SourceGiven.Mva);
                break;
            case "mvasc1":
                (_onePhaseMva, _given) = (number, SourceGiven.Mva);
                break;
            case "isc3":
                (_threePhaseAmps, _given) = (number, SourceGiven.Amps);
                break;
            case "isc1":
                (_onePhaseAmps, _given) = (number, SourceGiven.Amps);
                break;
            case "x1r1":
                _positiveRatio = number;
                break;
            default:
                _zeroRatio = number;
                break;
        }
    }

    private void SetImpedance(string property, ScriptValue value)
    {
        switch (property)
        {
            case "r1":
                _positive = new Complex(value.Number(), _positive.Imaginary);
                _negative = new Complex(_positive.Real, _negative.Imaginary);
                break;
            case "x1":
                _positive = new Complex(_positive.Real, value.Number());
                _negative = new Complex(_negative.Real, _positive.Imaginary);
                break;
            case "r0":
                _zero = new Complex(value.Number(), _zero.Imaginary);
                break;
            case "x0":
                _zero = new Complex(_zero.Real, value.Number());
                break;
            case "z1":
                _positive = value.ComplexNumber();
                _negative = _hasNegative ? _negative : _positive;
                _zero = _hasZero ? _zero : _positive;
                break;
            case "z2":
                (_negative, _hasNegative) = (value.ComplexNumber(), true);
                break;
            case "z0":
                (_zero, _hasZero) = (value.ComplexNumber(), true);
                break;
            case "puz1":
                (_positivePu, _isPerUnit) = (value.ComplexNumber(), true);
                _negativePu = _hasNegativePu ? _negativePu : _positivePu;
                _zeroPu = _hasZeroPu ? _zeroPu : _positivePu;
                break;
            case "puz2":
                (_negativePu, _hasNegativePu) = (value.ComplexNumber(), true);
                break;
            default:
                (_zeroPu, _hasZeroPu) = (value.ComplexNumber(), true);
                break;
        }
    }
}

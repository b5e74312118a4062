using System.Numerics;
using Entropy.Grid.Feeders;
using Entropy.Grid.OpenDss.Script;

namespace Entropy.Grid.OpenDss.Shunts;

/// <summary>A reactor, in shunt unless it is given a second bus.</summary>
internal sealed class ReactorObject : ElementObject
{
    public static readonly PropertyTable Table = new("reactor",
        "bus1 bus2 phases kvar kv conn rmatrix xmatrix parallel r x rp z1 z2 z0 z rcurve lcurve lmh" + PropertyTable.Delivery);

    private double _kvar = 100;
    private double _kv = 12.47;
    private Connection _connection;
    private ReactorGiven _given;
    private Complex _impedance;
    private Complex _positive;
    private Complex _negative;
    private Complex _zero;
    private bool _hasNegative;
    private bool _hasZero;
    private double _parallelOhm;
    private bool _isParallel;
    private double[] _resistances = [];
    private double[] _reactances = [];
    private bool _hasSecondBus;

    public ReactorObject(ScriptSession session, string name)
        : base(session, Table, name) => SetTerminals(2);

    /// <inheritdoc/>
    public override int Conductors => _connection == Connection.Delta && Phases < 3 ? Phases + 1 : Phases;

    public override void AddTo(FeederDraft draft)
    {
        var multiple = draft.Circuit.FrequencyHz / BaseFrequency;
        var isMatrix = _given is ReactorGiven.Matrices or ReactorGiven.Sequence;
        if (isMatrix && _connection == Connection.Delta)
            throw Place.Error(FullName, "has matrices or sequence impedances in a delta, which is not supported");
        draft.Add(new Reactor
        {
            Name = Name,
            IsEnabled = IsEnabled,
            From = TerminalAt(0),
            To = _connection == Connection.Delta ? null : TerminalAt(1),
            Phases = Phases,
            Connection = _connection,
            PhaseOhm = isMatrix ? default : PhaseImpedance(multiple),
            ParallelOhm = !isMatrix && _parallelOhm != 0 ? _parallelOhm : null,
            SeriesOhm = isMatrix && !(_given == ReactorGiven.Matrices && _isParallel) ? SeriesMatrix(multiple) : null,
            SeriesSiemens = _given == ReactorGiven.Matrices && _isParallel ? ParallelMatrix(multiple) : null,
            OpenConductors = [.. Open],
        });
    }

    protected override void MakeLike(ScriptObject other)
    {
        base.MakeLike(other);
        var from = (ReactorObject)other;
        (Phases, _kvar, _kv, _connection, _given) = (from.Phases, from._kvar, from._kv, from._connection, from._given);
        (_impedance, _positive, _negative, _zero) = (from._impedance, from._positive, from._negative, from._zero);
        (_hasNegative, _hasZero, _parallelOhm, _isParallel) =
            (from._hasNegative, from._hasZero, from._parallelOhm, from._isParallel);
        (_resistances, _reactances) = (from._resistances, from._reactances);
    }

    protected override void Set(string property, ScriptValue value)
    {
        switch (property)
        {
            case "bus1":
                var bus = new BusWord(value.Place, value.Text);
                SetBus(0, bus);
                if (!_hasSecondBus && TerminalCount == 2)
                    SetBus(1, bus.Grounded(Phases));
                break;
            case "bus2":
                var second = new BusWord(value.Place, value.Text);
                SetTerminals(2);
                SetBus(1, second);
                _hasSecondBus |= Bus(0)?.Name != second.Name;
                break;
            case "phases":
                Phases = value.Whole(1, 50);
                break;
            case "kvar":
                _kvar = value.Number() is not 0 and var kvar ? kvar : throw value.Error("must not be 0");
                _given = ReactorGiven.Kvar;
                break;
            case "kv":
                _kv = value.PositiveNumber();
                break;
            case "conn":
                _connection = Connections.Read(value);
                SetTerminals(_connection == Connection.Delta ? 1 : 2);
                if (_connection == Connection.Wye && Bus(1) is null && Bus(0) is { } first)
                    SetBus(1, first.Grounded(Phases));
                break;
            case "rmatrix":
                _resistances = value.SymmetricMatrix(Phases);
                _given = ReactorGiven.Matrices;
                break;
            case "xmatrix":
                _reactances = value.SymmetricMatrix(Phases);
                _given = ReactorGiven.Matrices;
                break;
            case "parallel":
                _isParallel = value.YesNo();
                break;
            case "r":
                _impedance = new Complex(value.Number(), _impedance.Imaginary);
                break;
            case "x":
                _impedance = new Complex(_impedance.Real, value.Number());
                _given = ReactorGiven.Impedance;
                break;
            case "lmh":
                _impedance = new Complex(_impedance.Real, value.Number() * 1e-3 * 2 * Math.PI * BaseFrequency);
                _given = ReactorGiven.Impedance;
                break;
            case "z":
                _impedance = value.ComplexNumber();
                _given = ReactorGiven.Impedance;
                break;
            case "rp":
                _parallelOhm = value.Number();
                break;
            case "z1":
                _positive = value.ComplexNumber();
                _negative = _hasNegative ? _negative : _positive;
                _zero = _hasZero ? _zero : _positive;
                _given = ReactorGiven.Sequence;
                break;
            case "z2":
                _negative = value.ComplexNumber();
                _hasNegative = true;
                break;
            case "z0":
                _zero = value.ComplexNumber();
                _hasZero = true;
                break;
            case "rcurve" or "lcurve":
                Session.Require("xycurve", value);
                throw value.Unsupported("impedances that change with frequency");
            default:
                base.Set(property, value);
                break;
        }
    }

    private Complex PhaseImpedance(double multiple)
    {
        if (_given == ReactorGiven.Impedance)
            return new Complex(_impedance.Real, _impedance.Imaginary * multiple);
        var phaseKv = _connection == Connection.Delta || Phases is not (2 or 3) ? _kv : _kv / Math.Sqrt(3);
        return new Complex(_impedance.Real, phaseKv * phaseKv * 1000 * Phases / _kvar * multiple);
    }

    private ComplexMatrix SeriesMatrix(double multiple) => _given == ReactorGiven.Matrices
        ? new ComplexMatrix(Phases, Resistances, Scaled(Reactances, multiple))
        : Phases == 1
            ? ComplexMatrix.Balanced(1, At(_positive, multiple), 0)
            : SequenceImpedance.Matrix(Phases, At(_positive, multiple), At(_negative, multiple), At(_zero, multiple));

    private ComplexMatrix ParallelMatrix(double multiple)
    {
        var conductance = new ComplexMatrix(Phases, Resistances, []).Inverse() ?? new ComplexMatrix(Phases);
        var susceptance = new ComplexMatrix(Phases, [], Scaled(Reactances, multiple)).Inverse() ?? new ComplexMatrix(Phases);
        return conductance.Plus(susceptance);
    }

    private ReadOnlySpan<double> Resistances => Complete(_resistances, "rmatrix");

    private ReadOnlySpan<double> Reactances => Complete(_reactances, "xmatrix");

    private double[] Complete(double[] matrix, string property) => matrix.Length == Phases * Phases
        ? matrix
        : throw Place.Error(FullName, $"needs {property} for {Phases} phases");

    private static Complex At(Complex impedance, double multiple) => new(impedance.Real, impedance.Imaginary * multiple);

    private static double[] Scaled(ReadOnlySpan<double> values, double factor)
    {
        var scaled = values.ToArray();
        for (var i = 0; i < scaled.Length; i++)
            scaled[i] *= factor;
        return scaled;
    }
}

using System.Collections.Immutable;
using System.Numerics;
using Entropy.Grid.Feeders;
using Entropy.Grid.OpenDss.Script;

namespace Entropy.Grid.OpenDss.Shunts;

/// <summary>A capacitor, in shunt unless it is given a second bus.</summary>
internal sealed class CapacitorObject : ElementObject
{
    public static readonly PropertyTable Table = new("capacitor",
        "bus1 bus2 phases kvar kv conn cmatrix cuf r xl harm numsteps states" + PropertyTable.Delivery);

    private const int MostSteps = 1000;

    private double _kv = 12.47;
    private Connection _connection;
    private bool _isFarad; // whether cuf counts rather than kvar
    private double[] _kvar = [1200];
    private double[] _farad = [0];
    private double[] _resistance = [0];
    private double[] _reactance = [0];
    private double[] _harmonic = [0];
    private bool[] _states = [true];
    private bool _isTuned;
    private bool _hasSecondBus;

    public CapacitorObject(ScriptSession session, string name)
        : base(session, Table, name) => SetTerminals(2);

    /// <inheritdoc/>
    public override int Conductors => _connection == Connection.Delta && Phases < 3 ? Phases + 1 : Phases;

    /// <summary>[step]: whether it is switched on.</summary>
    public bool[] States => _states;

    // Two and three phases are taken for parts of a three-phase system.
    private double PhaseKv => _connection == Connection.Delta || Phases is not (2 or 3) ? _kv : _kv / Math.Sqrt(3);

    public override void AddTo(FeederDraft draft)
    {
        var multiple = draft.Circuit.FrequencyHz / BaseFrequency;
        var steps = ImmutableArray.CreateBuilder<double>(_kvar.Length);
        for (var i = 0; i < _kvar.Length; i++)
            steps.Add(StepKvar(i) * multiple);
        draft.Add(new Capacitor
        {
            Name = Name,
            IsEnabled = IsEnabled,
            From = TerminalAt(0),
            To = _connection == Connection.Delta ? null : TerminalAt(1),
            Phases = Phases,
            Connection = _connection,
            RatedKv = _kv,
            StepsKvar = steps.ToImmutable(),
            StepsOn = [.. _states],
            SeriesOhm = SeriesOhm(multiple),
            OpenConductors = [.. Open],
        });
    }

    protected override void MakeLike(ScriptObject other)
    {
        base.MakeLike(other);
        var from = (CapacitorObject)other;
        (Phases, _kv, _connection, _isFarad) = (from.Phases, from._kv, from._connection, from._isFarad);
        (_kvar, _farad, _harmonic) = ([.. from._kvar], [.. from._farad], [.. from._harmonic]);
        (_resistance, _reactance, _states) = ([.. from._resistance], [.. from._reactance], [.. from._states]);
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
                Fill(_kvar, value);
                _isFarad = false;
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
            case "cmatrix":
                throw value.Unsupported("give kvar or cuf");
            case "cuf":
                Fill(_farad, value);
                for (var i = 0; i < _farad.Length; i++)
                    _farad[i] *= 1e-6;
                _isFarad = true;
                break;
            case "r":
                Fill(_resistance, value);
                break;
            case "xl":
                SetReactance(value);
                break;
            case "harm":
                Fill(_harmonic, value);
                _isTuned = true;
                break;
            case "numsteps":
                SetSteps(value.Whole(1, MostSteps));
                break;
            case "states":
                SetStates(value);
                break;
            default:
                base.Set(property, value);
                break;
        }
    }

    // The capacitance of every step follows from the rating of the first.
    private double StepKvar(int step) => !_isFarad
        ? _kvar[0]
        : 2 * Math.PI * BaseFrequency * _farad[step] * PhaseKv * PhaseKv * 1000 * Phases;

    private Complex SeriesOhm(double multiple)
    {
        var series = new Complex[_kvar.Length];
        for (var i = 0; i < series.Length; i++)
        {
            var reactance = _reactance[i];
            var resistance = _resistance[i];
            if (_isTuned)
            {
                var capacitance = PhaseKv * PhaseKv * 1000 * Phases / StepKvar(i);
                reactance = _harmonic[i] != 0 ? capacitance / (_harmonic[i] * _harmonic[i]) : 0;
                if (resistance == 0)
                    resistance = reactance / 1000;
            }

            series[i] = new Complex(resistance, reactance * multiple);
        }

        return Array.TrueForAll(series, one => one == series[0])
            ? series[0]
            : throw Place.Error(FullName, "has steps with different r, xl or harm, which is not supported");
    }

    private static void Fill(double[] steps, ScriptValue value)
    {
        var numbers = value.Numbers(steps.Length);
        if (numbers.Length != steps.Length)
            throw value.Error($"has {numbers.Length} numbers for {steps.Length} steps");
        numbers.CopyTo(steps, 0);
    }

    private void SetReactance(ScriptValue value)
    {
        Fill(_reactance, value);
        _isTuned = false;
        for (var i = 0; i < _reactance.Length; i++)
            if (_reactance[i] != 0 && _resistance[i] == 0)
                _resistance[i] = Math.Abs(_reactance[i]) / 1000;
    }

    private void SetSteps(int steps)
    {
        if (_kvar.Length == steps)
            return;
        if (_kvar.Length > 1)
        {
            Array.Resize(ref _kvar, steps);
            Array.Resize(ref _farad, steps);
            Array.Resize(ref _resistance, steps);
            Array.Resize(ref _reactance, steps);
            Array.Resize(ref _harmonic, steps);
            Array.Resize(ref _states, steps);
            return;
        }

        // One step is split in equal ones with the same total.
        _kvar = Same(!_isFarad ? _kvar[0] / steps : _kvar[0], steps);
        _resistance = Same(!_isFarad ? _resistance[0] * steps : _resistance[0], steps);
        _reactance = Same(!_isFarad ? _reactance[0] * steps : _reactance[0], steps);
        _farad = Same(_farad[0], steps);
        _harmonic = Same(_harmonic[0], steps);
        _states = new bool[steps];
        Array.Fill(_states, true);
    }

    private void SetStates(ScriptValue value)
    {
        var numbers = value.Numbers(_states.Length);
        for (var i = 0; i < _states.Length; i++)
            _states[i] = i < numbers.Length && numbers[i] != 0;
    }

    private static double[] Same(double value, int count)
    {
        var values = new double[count];
        Array.Fill(values, value);
        return values;
    }
}

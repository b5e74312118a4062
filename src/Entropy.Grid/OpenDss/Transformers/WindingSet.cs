using Entropy.Grid.Feeders;
using Entropy.Grid.OpenDss.Script;

namespace Entropy.Grid.OpenDss.Transformers;

/// <summary>
/// What transformers and transformer codes have in common: windings, of which one is the active one that singular
/// properties set, and reactances between them.
/// </summary>
internal sealed class WindingSet(ScriptSession session)
{
    private const int MostWindings = 50;
    private const double DefaultReactancePercent = 30;

    private WindingState[] _windings = [new(), new()];
    private int _active;
    private double _x12 = 7;
    private double _x13 = 35;
    private double _x23 = 30;
    private double[] _reactances = [7]; // percent, pairs 1-2, 1-3, ... 2-3, ...
    private bool _pairsChanged;
    private double _loadLossPercent = 0.4;

    public IReadOnlyList<WindingState> Windings => _windings;

    public int Active => _active;

    public int Phases { get; set; } = 3;

    public ReadOnlySpan<double> ReactancesPercent => _reactances;

    public double NoLoadLossPercent { get; private set; }

    public double MagnetisingPercent { get; private set; }

    public double AntiFloatPpm { get; private set; } = 1;

    public double NormalKva { get; private set; } = 1100;

    public double EmergencyKva { get; private set; } = 1500;

    public WindingState this[int winding]
    {
        get => _windings[winding];
        set => _windings[winding] = value;
    }

    /// <summary>Takes over windings, reactances and ratings.</summary>
    public void MakeLike(WindingSet from, bool withMagnetising)
    {
        Phases = from.Phases;
        _windings = [.. from._windings];
        (_x12, _x13, _x23, _reactances) = (from._x12, from._x13, from._x23, [.. from._reactances]);
        (_loadLossPercent, NoLoadLossPercent) = (from._loadLossPercent, from.NoLoadLossPercent);
        (NormalKva, EmergencyKva) = (from.NormalKva, from.EmergencyKva);
        if (withMagnetising)
            (MagnetisingPercent, AntiFloatPpm) = (from.MagnetisingPercent, from.AntiFloatPpm);
    }

    public void BeginEdit() => _pairsChanged = false;

    /// <summary>Brings the reactances up to date with those of single pairs.</summary>
    public void EndEdit()
    {
        if (_pairsChanged && _windings.Length <= 3)
        {
            ReadOnlySpan<double> pairs = [_x12, _x13, _x23];
            pairs[.._reactances.Length].CopyTo(_reactances);
        }

        _pairsChanged = false;
    }

    /// <summary>Sets a property; false if it is none of those in common.</summary>
    public bool Set(string property, ScriptValue value)
    {
        switch (property)
        {
            case "windings":
                SetCount(value.Whole(2, MostWindings));
                break;
            case "wdg":
                _active = value.Whole(1, _windings.Length) - 1;
                break;
            case "conn":
                _windings[_active].Connection = Connections.Read(value);
                break;
            case "kv":
                _windings[_active].RatedKv = value.PositiveNumber();
                break;
            case "kva":
                SetRatedKva(value.PositiveNumber());
                break;
            case "tap":
                _windings[_active].Tap = value.PositiveNumber();
                break;
            case "%r":
                _windings[_active].ResistancePercent = value.Number();
                _loadLossPercent = _windings[0].ResistancePercent + _windings[1].ResistancePercent;
                break;
            case "rneut":
                _windings[_active].NeutralOhm = value.Number();
                break;
            case "xneut":
                _windings[_active].NeutralReactanceOhm = value.Number();
                break;
            case "maxtap":
                _windings[_active].GreatestTap = value.Number();
                break;
            case "mintap":
                _windings[_active].LeastTap = value.Number();
                break;
            case "numtaps":
                _windings[_active].TapSteps = value.Whole(0, 100_000);
                break;
            case "conns" or "kvs" or "kvas" or "taps" or "%rs":
                SetAll(property, value);
                break;
            case "xhl" or "x12":
                SetPair(ref _x12, value, 7);
                break;
            case "xht" or "x13":
                SetPair(ref _x13, value, 35);
                break;
            case "xlt" or "x23":
                SetPair(ref _x23, value, 30);
                break;
            case "xscarray":
                _reactances = value.NumbersExactly(_reactances.Length);
                if (_reactances.Contains(0))
                    throw value.Error("must not have a 0");
                break;
            case "%loadloss":
                _loadLossPercent = value.Number();
                _windings[0].ResistancePercent = _windings[1].ResistancePercent = _loadLossPercent / 2;
                break;
            case "%noloadloss":
                NoLoadLossPercent = value.Number();
                break;
            case "%imag":
                MagnetisingPercent = value.Number();
                break;
            case "ppm_antifloat":
                AntiFloatPpm = value.Number();
                break;
            case "normhkva":
                NormalKva = value.Number();
                break;
            case "emerghkva":
                EmergencyKva = value.Number();
                break;
            case "thermal" or "n" or "m" or "flrise" or "hsrise" or "rdcohms" or "seasons" or "ratings":
                break; // ageing, direct current, and ratings by season
            default:
                return false;
        }

        return true;
    }

    /// <summary>The current of the first winding at a rating, in A.</summary>
    public double Amps(double kva)
    {
        var first = _windings[0];
        var phaseKv = (first.Connection, Phases) switch
        {
            (Connection.Wye, 2 or 3) => first.RatedKv / Math.Sqrt(3),
            (_, 1) => first.RatedKv,
            (Connection.Wye, _) => first.RatedKv,
            (_, 2 or 3) => first.RatedKv / Math.Sqrt(3),
            _ => first.RatedKv * 0.5 / Math.Sin(Math.PI / Phases),
        };
        return kva / Phases / phaseKv;
    }

    /// <summary>Calls back with each element of a list and its winding; elements that are left out change nothing.</summary>
    public void ForEach(ScriptValue value, Action<int, ScriptValue> set)
    {
        var words = value.Words();
        if (words.Count > _windings.Length && words[_windings.Length..].Exists(word => word.Length > 0))
            throw value.Error($"has {words.Count} values for {_windings.Length} windings");
        for (var i = 0; i < Math.Min(words.Count, _windings.Length); i++)
            if (words[i].Length > 0)
                set(i, value.With(words[i]));
        _active = _windings.Length - 1;
    }

    // All windings start anew when their number is set, even to what it was.
    private void SetCount(int count)
    {
        _windings = new WindingState[count];
        Array.Fill(_windings, new WindingState());
        var pairs = _reactances.Length;
        Array.Resize(ref _reactances, count * (count - 1) / 2);
        for (var i = pairs; i < _reactances.Length; i++)
            _reactances[i] = DefaultReactancePercent;
        _active = Math.Min(_active, count - 1);
    }

    private void SetRatedKva(double kva)
    {
        _windings[_active].RatedKva = kva;
        if (_active == 0)
        {
            for (var i = 1; i < _windings.Length; i++)
                _windings[i].RatedKva = kva;
            (NormalKva, EmergencyKva) = (1.1 * kva, 1.5 * kva);
        }
        else if (_windings.Length == 2)
        {
            _windings[0].RatedKva = kva;
        }
    }

    private void SetAll(string property, ScriptValue value)
    {
        switch (property)
        {
            case "conns":
                ForEach(value, (winding, one) => _windings[winding].Connection = Connections.Read(one));
                break;
            case "kvs":
                ForEach(value, (winding, one) => _windings[winding].RatedKv = one.PositiveNumber());
                break;
            case "kvas":
                ForEach(value, (winding, one) => _windings[winding].RatedKva = one.PositiveNumber());
                (NormalKva, EmergencyKva) = (1.1 * _windings[0].RatedKva, 1.5 * _windings[0].RatedKva);
                break;
            case "taps":
                ForEach(value, (winding, one) => _windings[winding].Tap = one.PositiveNumber());
                break;
            case "%rs":
                ForEach(value, (winding, one) => _windings[winding].ResistancePercent = one.Number());
                _loadLossPercent = _windings[0].ResistancePercent + _windings[1].ResistancePercent;
                break;
        }
    }

    private void SetPair(ref double pair, ScriptValue value, double ifZero)
    {
        pair = value.Number();
        if (pair == 0)
        {
            pair = ifZero; // OpenDSS allows no transformer without reactance
            session.Remark(value.Place, value.Property, $"is 0, for which OpenDSS takes {ifZero} %");
        }

        _pairsChanged = true;
    }
}

using Entropy.Grid.Feeders;
using Entropy.Grid.OpenDss.Script;
using Entropy.Grid.OpenDss.Shapes;

namespace Entropy.Grid.OpenDss.Generation;

/// <summary>A battery behind an inverter. Its charge is where the script puts it; time does not change it here.</summary>
internal sealed class StorageObject(ScriptSession session, string name) : InjectionObject(session, Table, name)
{
    public static readonly PropertyTable Table = new("storage",
        "phases bus1 kv conn kw kvar pf kva %cutin %cutout effcurve varfollowinverter kvarmax kvarmaxabs wattpriority"
        + " pfpriority %pminnovars %pminkvarmax kwrated %kwrated kwhrated kwhstored %stored %reserve state %discharge %charge"
        + " %effcharge %effdischarge %idlingkw %idlingkvar %r %x model vminpu vmaxpu balanced limitcurrent yearly daily duty"
        + " dispmode dischargetrigger chargetrigger timechargetrig class dynadll dynadata usermodel userdata debugtrace kvdc"
        + " kp pitol safevoltage safemode dynamiceq dynout controlmode amplimit amplimitgain" + PropertyTable.Conversion);

    private double _ratedKw = 25;
    private double _mostPercent = 100;
    private double _ratedKwh = 50;
    private double _storedKwh = 50;
    private double _reservePercent = 20;
    private double _dischargePercent = 100;
    private double _chargePercent = 100;
    private double _idlingPercent = 1;
    private int _state; // 1 discharging, 0 idling, -1 charging
    private bool _hasKva;
    private bool _follows;
    private CurveObject? _efficiency;
    private readonly InverterLimits _inverter = new(kva: 25, cutOutPercent: 0);

    public override void AddTo(FeederDraft draft)
    {
        var isSnapshot = draft.Circuit.Mode is SolutionMode.Snapshot or SolutionMode.Direct;
        if (!isSnapshot)
            Session.Remark(Place, FullName, "keeps its state and charge over time here");
        var canGo = _state > 0 ? _storedKwh > _ratedKwh * _reservePercent / 100 : _state < 0 && _storedKwh < _ratedKwh;
        var idle = -_ratedKw * _idlingPercent / 100;
        if (_efficiency is not null)
            idle /= _efficiency.At(-idle / _inverter.Kva);
        var kw = !canGo ? idle
            : _follows ? _ratedKw
            : _state * _ratedKw * (_state > 0 ? _dischargePercent : _chargePercent) / 100;
        var inverter = _inverter.ToInverter(_ratedKw);
        if (canGo && !inverter.RunsOn(kw))
            (canGo, kw) = (false, idle);
        if (canGo)
            kw = Math.Clamp(kw, -_ratedKw * _mostPercent / 100, _ratedKw * _mostPercent / 100);
        var power = inverter.Power(kw);
        draft.Add(Completed(draft, new Storage
        {
            Name = Name,
            Terminal = TerminalAt(0),
            RatedKv = RatedKv,
            RatedKw = _ratedKw,
            InjectedKw = power.Real,
            InjectedKvar = power.Imaginary,
        }, hasShapes: false));
    }

    protected override void MakeLike(ScriptObject other)
    {
        base.MakeLike(other);
        var from = (StorageObject)other;
        (_ratedKw, _mostPercent, _ratedKwh, _storedKwh, _reservePercent) =
            (from._ratedKw, from._mostPercent, from._ratedKwh, from._storedKwh, from._reservePercent);
        (_dischargePercent, _chargePercent, _idlingPercent, _state) =
            (from._dischargePercent, from._chargePercent, from._idlingPercent, from._state);
        (_hasKva, _follows, _efficiency) = (from._hasKva, from._follows, from._efficiency);
        _inverter.MakeLike(from._inverter);
    }

    protected override void Set(string property, ScriptValue value)
    {
        switch (property)
        {
            case "kw":
                SetKw(value.Number());
                break;
            case "kva":
                _inverter.Set(property, value);
                _hasKva = true;
                break;
            case "kwrated":
                _ratedKw = value.PositiveNumber();
                if (!_hasKva)
                    _inverter.Kva = _ratedKw;
                break;
            case "%kwrated":
                _mostPercent = value.Number();
                break;
            case "kwhrated":
                _ratedKwh = value.PositiveNumber();
                _storedKwh = _ratedKwh;
                break;
            case "kwhstored":
                _storedKwh = value.Number();
                break;
            case "%stored":
                _storedKwh = value.Number() / 100 * _ratedKwh;
                break;
            case "%reserve":
                _reservePercent = value.Number();
                break;
            case "state":
                _state = value.Choice(("charging", -1), ("idling", 0), ("discharging", 1));
                break;
            case "%discharge":
                _dischargePercent = value.Number();
                break;
            case "%charge":
                _chargePercent = value.Number();
                break;
            case "%idlingkw":
                _idlingPercent = value.Number();
                break;
            case "effcurve":
                _efficiency = (CurveObject)Session.Require("xycurve", value);
                break;
            case "model":
                Model = value.Whole(1, 3) switch
                {
                    1 => InjectionModel.ConstantPower,
                    2 => InjectionModel.ConstantImpedance,
                    _ => throw value.Unsupported("models of one's own"),
                };
                break;
            case "dispmode":
                _follows = value.Choice(
                    ("default", false), ("loadlevel", false), ("price", false), ("external", false), ("follow", true));
                break;
            case "balanced" or "limitcurrent":
                if (value.YesNo())
                    throw value.Unsupported("currents forced to be balanced or limited");
                break;
            case "usermodel" or "userdata" or "dynadll" or "dynadata" or "dynamiceq" or "dynout":
                throw value.Unsupported("models of one's own");
            case "controlmode":
                if (value.Choice(("gfl", false), ("gfm", true)))
                    throw value.Unsupported("inverters that form the grid");
                break;
            case "dischargetrigger" or "chargetrigger" or "%effcharge" or "%effdischarge" or "%idlingkvar" or "timechargetrig" or "%r" or "%x" or "class" or "kvdc"
                or "kp" or "pitol" or "safevoltage" or "amplimit" or "amplimitgain":
                value.Number(); // charge over time, dynamics and reports
                break;
            case "debugtrace" or "safemode":
                value.YesNo();
                break;
            default:
                if (!_inverter.Set(property, value))
                    base.Set(property, value);
                break;
        }
    }

    // kW sets the state by its sign, and the rate.
    private void SetKw(double kw)
    {
        _state = Math.Sign(kw);
        if (kw > 0)
            _dischargePercent = kw / _ratedKw * 100;
        else if (kw < 0)
            _chargePercent = -kw / _ratedKw * 100;
    }
}

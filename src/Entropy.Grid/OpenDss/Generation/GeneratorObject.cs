using Entropy.Grid.Feeders;
using Entropy.Grid.OpenDss.Script;
using Entropy.Grid.OpenDss.Shapes;

namespace Entropy.Grid.OpenDss.Generation;

/// <summary>A generator. kW and kvar count; the power factor sets kvar when it or kW is given.</summary>
internal sealed class GeneratorObject(ScriptSession session, string name) : InjectionObject(session, Table, name)
{
    public static readonly PropertyTable Table = new("generator",
        "phases bus1 kv kw pf kvar model vminpu vmaxpu yearly daily duty dispmode dispvalue conn status class vpu maxkvar"
        + " minkvar pvfactor forceon kva mva xd xdp xdpp h d usermodel userdata shaftmodel shaftdata dutystart debugtrace"
        + " balanced xrdp usefuel fuelkwh %fuel %reserve refuel dynamiceq dynout" + PropertyTable.Conversion);

    private double _kw = 1000;
    private double _kvar = 60;
    private double _factor = 0.88;
    private bool _isFixed;
    private bool _isPriceDispatched;
    private bool _isLoadDispatched;
    private double _dispatchValue;
    private bool _isForcedOn;

    public override void AddTo(FeederDraft draft)
    {
        var isOff = _isPriceDispatched && _dispatchValue > 0 && draft.Circuit.PriceSignal < _dispatchValue && !_isForcedOn;
        if (_isLoadDispatched && _dispatchValue > 0 && !_isForcedOn)
            throw Place.Error(FullName, "has dispmode=loadlevel, which is not supported");
        var factor = _isFixed ? 1 : draft.Circuit.GenerationMultiplier;
        draft.Add(Completed(draft, new Generator
        {
            Name = Name,
            Terminal = TerminalAt(0),
            RatedKv = RatedKv,
            InjectedKw = isOff ? 0 : _kw * factor,
            InjectedKvar = isOff ? 0 : _kvar * factor,
        }, hasShapes: !_isFixed));
    }

    protected override void MakeLike(ScriptObject other)
    {
        base.MakeLike(other);
        var from = (GeneratorObject)other;
        (_kw, _kvar, _factor, _isFixed) = (from._kw, from._kvar, from._factor, from._isFixed);
        (_isPriceDispatched, _isLoadDispatched, _dispatchValue, _isForcedOn) =
            (from._isPriceDispatched, from._isLoadDispatched, from._dispatchValue, from._isForcedOn);
    }

    protected override void Set(string property, ScriptValue value)
    {
        switch (property)
        {
            case "kw":
                _kw = value.Number();
                _kvar = KvarOfFactor();
                break;
            case "pf":
                _factor = PowerFactors.Read(value);
                _kvar = KvarOfFactor();
                break;
            case "kvar":
                _kvar = value.Number();
                SetFactor();
                break;
            case "model":
                Model = value.Whole(1, 7) switch
                {
                    1 => InjectionModel.ConstantPower,
                    2 => InjectionModel.ConstantImpedance,
                    _ => throw value.Unsupported("give model=1 (constant power) or model=2 (constant impedance)"),
                };
                break;
            case "yearly" or "daily" or "duty":
                SetShape(property, value);
                break;
            case "status":
                _isFixed = value.Choice(("variable", false), ("fixed", true));
                break;
            case "dispmode":
                var mode = value.Choice(("default", 0), ("loadlevel", 1), ("price", 2));
                (_isLoadDispatched, _isPriceDispatched) = (mode == 1, mode == 2);
                break;
            case "dispvalue":
                _dispatchValue = value.Number();
                break;
            case "forceon":
                _isForcedOn = value.YesNo();
                break;
            case "balanced":
                if (value.YesNo())
                    throw value.Unsupported("currents forced to be balanced");
                break;
            case "usermodel" or "userdata" or "shaftmodel" or "shaftdata" or "dynamiceq" or "dynout":
                throw value.Unsupported("models of one's own");
            case "usefuel":
                if (value.YesNo())
                    throw value.Unsupported("generators that run out of fuel");
                break;
            case "maxkvar" or "minkvar" or "vpu" or "pvfactor" or "kva" or "mva" or "xd" or "xdp" or "xdpp" or "h" or "d"
                or "class" or "dutystart" or "xrdp" or "fuelkwh" or "%fuel" or "%reserve":
                value.Number(); // voltage control (model 3), dynamics and reports
                break;
            case "debugtrace" or "refuel":
                break;
            default:
                base.Set(property, value);
                break;
        }
    }

    private void SetShape(string property, ScriptValue value)
    {
        base.Set(property, value);
        if (LoadShapes.Find(Session, value) is { IsActual: true } shape)
        {
            (_kw, _kvar) = (shape.GreatestActive, shape.GreatestReactive);
            SetFactor();
        }
    }

    private void SetFactor()
    {
        var kva = Math.Sqrt(_kw * _kw + _kvar * _kvar);
        _factor = kva == 0 ? 1 : _kw / kva * (_kw * _kvar < 0 ? -1 : 1);
    }

    private double KvarOfFactor() =>
        _factor == 0 ? _kvar : _kw * Math.Sqrt(1 / (_factor * _factor) - 1) * (_factor < 0 ? -1 : 1);
}

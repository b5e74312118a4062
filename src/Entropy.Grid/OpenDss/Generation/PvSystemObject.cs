using Entropy.Grid.Feeders;
using Entropy.Grid.OpenDss.Script;
using Entropy.Grid.OpenDss.Shapes;

namespace Entropy.Grid.OpenDss.Generation;

/// <summary>A photovoltaic array behind an inverter.</summary>
internal sealed class PvSystemObject(ScriptSession session, string name) : InjectionObject(session, Table, name)
{
    public static readonly PropertyTable Table = new("pvsystem",
        "phases bus1 kv irradiance pmpp %pmpp temperature pf conn kvar kva %cutin %cutout effcurve p-tcurve %r %x model"
        + " vminpu vmaxpu balanced limitcurrent yearly daily duty tyearly tdaily tduty class userdata usermodel debugtrace"
        + " varfollowinverter dutystart wattpriority pfpriority %pminnovars %pminkvarmax kvarmax kvarmaxabs kvdc kp pitol"
        + " safevoltage safemode dynamiceq dynout controlmode amplimit amplimitgain" + PropertyTable.Conversion);

    private double _irradiance = 1;
    private double _arrayKw = 500;
    private double _mostPercent = 100;
    private double _temperature = 25;
    private CurveObject? _efficiency;
    private CurveObject? _powerByTemperature;
    private bool _hasTemperatureShape;
    private readonly InverterLimits _inverter = new(kva: 500, cutOutPercent: 20);

    /// <inheritdoc/>
    protected override bool PhasesChangeBase => true;

    public override void AddTo(FeederDraft draft)
    {
        var isSnapshot = draft.Circuit.Mode is SolutionMode.Snapshot or SolutionMode.Direct;
        if (_hasTemperatureShape && !isSnapshot)
            throw Place.Error(FullName, "follows a shape of temperature, which is not supported");
        draft.Add(Completed(draft, new PvSystem
        {
            Name = Name,
            Terminal = TerminalAt(0),
            RatedKv = RatedKv,
            Inverter = _inverter.ToInverter(_arrayKw),
            ArrayKw = _arrayKw * (_powerByTemperature?.At(_temperature) ?? 1),
            MostKw = _arrayKw * _mostPercent / 100,
            IrradianceKwPerM2 = _irradiance,
            EfficiencyCurve = _efficiency is null ? [] : [.. _efficiency.Points],
        }));
    }

    protected override void MakeLike(ScriptObject other)
    {
        base.MakeLike(other);
        var from = (PvSystemObject)other;
        (_irradiance, _arrayKw, _temperature) = (from._irradiance, from._arrayKw, from._temperature);
        _inverter.MakeLike(from._inverter);
        (_efficiency, _powerByTemperature, _hasTemperatureShape) =
            (from._efficiency, from._powerByTemperature, from._hasTemperatureShape);
    }

    protected override void Set(string property, ScriptValue value)
    {
        switch (property)
        {
            case "irradiance":
                _irradiance = value.Number();
                break;
            case "pmpp":
                _arrayKw = value.Number();
                break;
            case "%pmpp":
                _mostPercent = value.Number();
                break;
            case "temperature":
                _temperature = value.Number();
                break;
            case "effcurve":
                _efficiency = (CurveObject)Session.Require("xycurve", value);
                break;
            case "p-tcurve":
                _powerByTemperature = (CurveObject)Session.Require("xycurve", value);
                break;
            case "tyearly" or "tdaily" or "tduty":
                Session.Require("tshape", value);
                _hasTemperatureShape = true;
                break;
            case "model":
                Model = value.Whole(1, 3) switch
                {
                    1 => InjectionModel.ConstantPower,
                    2 => InjectionModel.ConstantImpedance,
                    _ => throw value.Unsupported("models of one's own"),
                };
                break;
            case "balanced" or "limitcurrent":
                if (value.YesNo())
                    throw value.Unsupported("currents forced to be balanced or limited");
                break;
            case "usermodel" or "userdata" or "dynamiceq" or "dynout":
                throw value.Unsupported("models of one's own");
            case "controlmode":
                if (value.Choice(("gfl", false), ("gfm", true)))
                    throw value.Unsupported("inverters that form the grid");
                break;
            case "%r" or "%x" or "class" or "dutystart" or "kvdc" or "kp" or "pitol" or "safevoltage" or "amplimit"
                or "amplimitgain":
                value.Number(); // dynamics and reports
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
}

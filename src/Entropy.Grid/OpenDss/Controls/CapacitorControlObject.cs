using Entropy.Grid.Feeders;
using Entropy.Grid.OpenDss.Script;

namespace Entropy.Grid.OpenDss.Controls;

/// <summary>The control of a capacitor's steps.</summary>
internal sealed class CapacitorControlObject(ScriptSession session, string name) : ElementObject(session, Table, name)
{
    public static readonly PropertyTable Table = new("capcontrol",
        "element terminal capacitor type ptratio ctratio onsetting offsetting delay voltoverride vmax vmin delayoff deadtime"
        + " ctphase ptphase vbus eventlog usermodel userdata pctminkvar reset controlsignal" + PropertyTable.Control);

    private ScriptObject? _capacitor;
    private ElementObject? _element;
    private (MeasuredPhase Phase, int Index) _voltagePhase;
    private (MeasuredPhase Phase, int Index) _currentPhase;
    private CapacitorControl _control = new() { Name = name, Capacitor = "", MeasuredElement = "" };

    public override void AddTo(FeederDraft draft)
    {
        if (_capacitor is null)
            throw Place.Error(FullName, "needs capacitor=");
        if (_element is null)
            throw Place.Error(FullName, "needs element=");
        if (_control.MeasuredTerminal >= _element.TerminalCount)
            throw Place.Error(FullName, $"has a terminal that {_element.FullName} has not");
        var (phase, index) = _control.Mode == CapacitorControlMode.Voltage ? _voltagePhase : _currentPhase;
        draft.Add(_control with
        {
            Name = Name,
            IsEnabled = IsEnabled,
            Capacitor = _capacitor.Name,
            MeasuredElement = _element.FullName,
            Phase = phase,
            PhaseIndex = index,
            OnSetting = OfFactor(_control.OnSetting),
            OffSetting = OfFactor(_control.OffSetting),
        });
    }

    protected override void MakeLike(ScriptObject other)
    {
        base.MakeLike(other);
        var from = (CapacitorControlObject)other;
        (_capacitor, _element, _voltagePhase, _currentPhase) =
            (from._capacitor, from._element, from._voltagePhase, from._currentPhase);
        _control = from._control with { LeastV = 115, GreatestV = 126, DelaySeconds = 15, OffDelaySeconds = 15, DeadTimeSeconds = 300 };
    }

    protected override void Set(string property, ScriptValue value)
    {
        switch (property)
        {
            case "element":
                _element = Session.RequireElement(value);
                break;
            case "terminal":
                _control = _control with { MeasuredTerminal = value.Whole(1, 50) - 1 };
                break;
            case "capacitor":
                _capacitor = Session.Require("capacitor", value);
                break;
            case "type":
                SetMode(value);
                break;
            case "ptratio":
                _control = _control with { VoltageRatio = value.PositiveNumber() };
                break;
            case "ctratio":
                _control = _control with { CurrentRatio = value.PositiveNumber() };
                break;
            case "onsetting":
                _control = _control with { OnSetting = value.Number() };
                break;
            case "offsetting":
                _control = _control with { OffSetting = value.Number() };
                break;
            case "delay":
                _control = _control with { DelaySeconds = value.Number() };
                break;
            case "delayoff":
                _control = _control with { OffDelaySeconds = value.Number() };
                break;
            case "deadtime":
                _control = _control with { DeadTimeSeconds = value.Number() };
                break;
            case "voltoverride":
                _control = _control with { HasVoltageOverride = value.YesNo() };
                break;
            case "vmax":
                _control = _control with { GreatestV = value.Number() };
                break;
            case "vmin":
                _control = _control with { LeastV = value.Number() };
                break;
            case "ptphase":
                _voltagePhase = ReadPhase(value);
                break;
            case "ctphase":
                _currentPhase = ReadPhase(value);
                break;
            case "pctminkvar":
                value.Number(); // of several steps with power factor control
                break;
            case "eventlog" or "reset":
                value.YesNo(); // reports
                break;
            case "vbus" or "usermodel" or "userdata" or "controlsignal":
                throw value.Unsupported("a voltage of another bus, a model of one's own or a signal");
            default:
                base.Set(property, value);
                break;
        }
    }

    // Power factors are written as -1..1 and compared as 0..2, where leading ones are over 1.
    private double OfFactor(double setting) =>
        _control.Mode == CapacitorControlMode.PowerFactor && setting < 0 ? 2 + setting : setting;

    private static (MeasuredPhase Phase, int Index) ReadPhase(ScriptValue value) => value.Text.Length > 1 && char.IsLetter(value.Text[0])
        ? (value.Choice(("min", MeasuredPhase.Least), ("max", MeasuredPhase.Greatest), ("avg", MeasuredPhase.Average)), 0)
        : (MeasuredPhase.One, value.Whole(1, 50) - 1);

    private void SetMode(ScriptValue value)
    {
        var mode = value.Choice<CapacitorControlMode?>(
            ("current", CapacitorControlMode.Current), ("voltage", CapacitorControlMode.Voltage),
            ("kvar", CapacitorControlMode.ReactivePower), ("time", CapacitorControlMode.Time),
            ("powerfactor", CapacitorControlMode.PowerFactor), ("follow", null));
        _control = _control with { Mode = mode ?? throw value.Unsupported("a signal to follow") };
        if (mode == CapacitorControlMode.PowerFactor)
            _control = _control with { OnSetting = 0.95, OffSetting = 1.05 };
    }
}

using Entropy.Grid.Feeders;
using Entropy.Grid.OpenDss.Script;
using Entropy.Grid.OpenDss.Transformers;

namespace Entropy.Grid.OpenDss.Controls;

/// <summary>The control of a transformer's taps.</summary>
internal sealed class RegulatorObject(ScriptSession session, string name) : ElementObject(session, Table, name)
{
    public static readonly PropertyTable Table = new("regcontrol",
        "transformer winding vreg band ptratio ctprim r x bus delay reversible revvreg revband revr revx tapdelay debugtrace"
        + " maxtapchange inversetime tapwinding vlimit ptphase revthreshold revdelay revneutral eventlog remoteptratio tapnum"
        + " reset ldc_z rev_z cogen" + PropertyTable.Control);

    private TransformerObject? _transformer;
    private BusWord? _bus;
    private RegulatorControl _control = new() { Name = name, Transformer = "" };
    private ReverseRegulation _reverse = new();
    private bool _isReversible;

    public override void AddTo(FeederDraft draft)
    {
        if (_transformer is null)
            throw Place.Error(FullName, "needs transformer=");
        if (_control.Winding >= _transformer.WindingCount || TapWinding >= _transformer.WindingCount)
            throw Place.Error(FullName, $"has a winding that {_transformer.FullName} has not");
        draft.Add(_control with
        {
            Name = Name,
            IsEnabled = IsEnabled,
            Transformer = _transformer.Name,
            RegulatedBus = _bus?.ToTerminal(Session, FullName, 1, 2),
            PhaseIndex = _control.PhaseIndex < _transformer.Phases ? _control.PhaseIndex : 0,
            Reverse = _isReversible ? _reverse : null,
        });
    }

    private int TapWinding => _control.TapWinding ?? _control.Winding;

    protected override void MakeLike(ScriptObject other)
    {
        base.MakeLike(other);
        var from = (RegulatorObject)other;
        (_transformer, _bus, _control) = (from._transformer, from._bus, from._control with { LimitV = 0 });
        (_reverse, _isReversible) = (from._reverse, from._isReversible);
    }

    protected override void Set(string property, ScriptValue value)
    {
        switch (property)
        {
            case "transformer":
                _transformer = (TransformerObject)Session.Require("transformer", value);
                break;
            case "winding":
                _control = _control with { Winding = value.Whole(1, 50) - 1, TapWinding = null };
                break;
            case "tapwinding":
                _control = _control with { TapWinding = value.Whole(1, 50) - 1 };
                break;
            case "vreg":
                _control = _control with { TargetV = value.Number() };
                break;
            case "band":
                _control = _control with { BandV = value.Number() };
                break;
            case "ptratio":
                _control = _control with { VoltageRatio = value.PositiveNumber(), RemoteVoltageRatio = null };
                break;
            case "remoteptratio":
                _control = _control with { RemoteVoltageRatio = value.PositiveNumber() };
                break;
            case "ctprim":
                _control = _control with { CurrentRatingAmps = value.PositiveNumber() };
                break;
            case "r":
                _control = _control with { CompensationRV = value.Number() };
                break;
            case "x":
                _control = _control with { CompensationXV = value.Number() };
                break;
            case "ldc_z":
                _control = _control with { CompensationZV = value.Number() };
                break;
            case "bus":
                _bus = new BusWord(value.Place, value.Text);
                break;
            case "delay":
                _control = _control with { DelaySeconds = value.Number() };
                break;
            case "tapdelay":
                _control = _control with { TapDelaySeconds = value.Number() };
                break;
            case "maxtapchange":
                _control = _control with { MostTapsAtOnce = Math.Max(0, value.Whole(-100_000, 100_000)) };
                break;
            case "inversetime":
                _control = _control with { IsInverseTime = value.YesNo() };
                break;
            case "vlimit":
                _control = _control with { LimitV = value.Number() };
                break;
            case "ptphase":
                SetPhase(value);
                break;
            case "tapnum":
                SetTap(value);
                break;
            case "reversible" or "revneutral" or "cogen" or "revvreg" or "revband" or "revr" or "revx" or "rev_z"
                or "revthreshold" or "revdelay":
                SetReverse(property, value);
                break;
            case "debugtrace" or "eventlog" or "reset":
                value.YesNo(); // reports
                break;
            default:
                base.Set(property, value);
                break;
        }
    }

    private void SetPhase(ScriptValue value) => _control = value.Text.Length > 1 && char.IsLetter(value.Text[0])
        ? _control with
        {
            Phase = value.Choice(("max", RegulatedPhase.Highest), ("min", RegulatedPhase.Lowest)),
        }
        : _control with { Phase = RegulatedPhase.One, PhaseIndex = value.Whole(1, 50) - 1 };

    private void SetTap(ScriptValue value)
    {
        if (_transformer is null || TapWinding >= _transformer.WindingCount)
            throw value.Error("needs transformer and winding before it");
        var winding = _transformer[TapWinding];
        var increment = winding.TapSteps > 0 ? (winding.GreatestTap - winding.LeastTap) / winding.TapSteps : 0;
        winding.Tap = Math.Clamp(
            value.Whole(-100_000, 100_000) * increment + (winding.GreatestTap + winding.LeastTap) / 2,
            winding.LeastTap, winding.GreatestTap);
        _transformer[TapWinding] = winding;
    }

    private void SetReverse(string property, ScriptValue value)
    {
        switch (property)
        {
            case "reversible":
                _isReversible = value.YesNo();
                break;
            case "revneutral":
                _reverse = _reverse with { ToNeutral = value.YesNo() };
                break;
            case "cogen":
                _reverse = _reverse with { IsCogeneration = value.YesNo() };
                break;
            case "revvreg":
                _reverse = _reverse with { TargetV = value.Number() };
                break;
            case "revband":
                _reverse = _reverse with { BandV = value.Number() };
                break;
            case "revr":
                _reverse = _reverse with { CompensationRV = value.Number() };
                break;
            case "revx":
                _reverse = _reverse with { CompensationXV = value.Number() };
                break;
            case "rev_z":
                _reverse = _reverse with { CompensationZV = value.Number() };
                break;
            case "revthreshold":
                _reverse = _reverse with { ThresholdKw = value.Number() };
                break;
            default:
                _reverse = _reverse with { DelaySeconds = value.Number() };
                break;
        }
    }
}

using System.Numerics;
using Entropy.Grid.Admittances;
using Entropy.Grid.Feeders;

namespace Entropy.Grid.ThreePhase.Controls;

// A regulator holds V_c, the voltage at its winding, or further on by line-drop compensation:
//
//   V_c = V / PT + (R + jX) I / CT        I: current into the winding's terminal, so that the drop is taken off
//
// If |V_c| is out of the band, the taps that bring it to the middle are pending; of these 70 % are moved at once, one
// at least (OpenDSS RegControl.pas, control mode "static").

/// <summary>A regulator's control at work.</summary>
internal sealed class RegulatorAgent : ControlAgent
{
    private readonly FlowModel _model;
    private readonly RegulatorControl _control;
    private readonly int _transformer;
    private readonly int _tapWinding;
    private readonly int _remoteNode;
    private readonly int _remoteReference;
    private double _pending;
    private bool _isArmed;
    private int _handle;
    private bool _isReversed;
    private bool _isCogenerating;
    private bool _isReversing;
    private int _reverseHandle;

    public RegulatorAgent(FlowModel model, RegulatorControl control)
    {
        _model = model;
        _control = control;
        _tapWinding = control.TapWinding ?? control.Winding;
        _transformer = model.IndexOf("transformer." + control.Transformer);
        if (_transformer < 0)
            throw new FeederException(
                control.FullName, $"transformer.{control.Transformer} is disabled; disable this as well.");
        if (Transformer.Windings.Length <= Math.Max(control.Winding, _tapWinding))
            throw new FeederException(control.FullName, $"{Transformer.FullName} has no such winding.");
        (_remoteNode, _remoteReference) = Remote();
    }

    public override void Act(ControlAction action)
    {
        if (action == ControlAction.Reverse)
        {
            if (!_isReversing)
                return;
            if (_control.Reverse is { IsCogeneration: true })
                _isCogenerating = !_isCogenerating;
            else
                _isReversed = !_isReversed;
            _isReversing = false;
            return;
        }

        if (_pending != 0)
        {
            MoveTap(PartOf(_pending));
            _pending = 0;
        }

        _isArmed = false;
    }

    public override void Sample(Complex[] voltages, ControlQueue queue)
    {
        if (_control.MostTapsAtOnce == 0)
        {
            _pending = 0;
            return;
        }

        if (_control is { RegulatedBus: null, Reverse: { } reverse } && WatchDirection(reverse, voltages, queue))
            return;
        Regulate(voltages, queue);
    }

    private Transformer Transformer => (Transformer)_model.Elements[_transformer];

    private Winding TapWinding => Transformer.Windings[_tapWinding];

    private bool LooksBack => _isReversed || _isCogenerating;

    private void Regulate(Complex[] voltages, ControlQueue queue)
    {
        var control = Measured(voltages, out var local);
        var actual = control.Magnitude;
        if (_isReversed)
            actual /= TapWinding.Tap;
        var (target, band) = LooksBack
            ? (_control.Reverse!.TargetV, _control.Reverse.BandV)
            : (_control.TargetV, _control.BandV);
        var isOverLimit = _control.LimitV > 0 && local > _control.LimitV;
        if (!(Math.Abs(target - actual) > band / 2) && !isOverLimit)
        {
            _pending = 0;
            if (_isArmed)
                queue.Remove(_handle);
            _isArmed = false;
            return;
        }

        var boost = isOverLimit ? _control.LimitV - local : target - actual;
        var needed = boost * _control.VoltageRatio / TransformerAdmittance.CoilVoltage(Transformer, _control.Winding);
        var increment = TapWinding.TapIncrement;
        _pending = Math.Round(needed / increment) * increment;
        if (_tapWinding != _control.Winding || _isReversed)
            _pending = -_pending;
        if (_pending == 0 || _isArmed || !CanMove(_pending))
            return;
        _handle = queue.Push(Delay(actual), ControlAction.Change, this);
        _isArmed = true;
    }

    private bool CanMove(double change) =>
        change > 0 ? TapWinding.Tap < TapWinding.GreatestTap : TapWinding.Tap > TapWinding.LeastTap;

    private double Delay(double actual) => _control.IsInverseTime
        ? _control.DelaySeconds / Math.Min(10, 2 * Math.Abs(_control.TargetV - actual) / _control.BandV)
        : _control.DelaySeconds;

    private double PartOf(double change)
    {
        var increment = TapWinding.TapIncrement;
        var taps = Math.Clamp((int)(0.7 * Math.Abs(change) / increment), 1, _control.MostTapsAtOnce);
        return Math.Sign(change) * taps * increment;
    }

    private void MoveTap(double change)
    {
        var winding = TapWinding;
        var tap = Math.Clamp(winding.Tap + change, winding.LeastTap, winding.GreatestTap);
        if (tap == winding.Tap)
            return;
        _model.Replace(
            _transformer,
            Transformer with { Windings = Transformer.Windings.SetItem(_tapWinding, winding with { Tap = tap }) });
    }

    // The voltage that is held, and that of the transformer's own terminal, both behind the voltage transformer.
    private Complex Measured(Complex[] voltages, out double local)
    {
        if (_control.RegulatedBus is not null)
        {
            local = PhaseVoltage(voltages, 0).Magnitude / _control.VoltageRatio;
            return (voltages[_remoteNode] - voltages[_remoteReference])
                / (_control.RemoteVoltageRatio ?? _control.VoltageRatio);
        }

        var phase = MeasuredPhase(voltages);
        var control = PhaseVoltage(voltages, phase) / _control.VoltageRatio;
        local = control.Magnitude;
        return Compensated(control, voltages, phase);
    }

    private Complex Compensated(Complex control, Complex[] voltages, int phase)
    {
        // Which compensation there is at all is decided by the forward settings.
        if (_control is { CompensationRV: 0, CompensationXV: 0, CompensationZV: <= 0 })
            return control;
        var first = ElementCurrents.FirstConductor(_model, _transformer, _control.Winding);
        var current = ElementCurrents.Of(_model, voltages, _transformer)[first + phase] / _control.CurrentRatingAmps;
        var (r, x, z) = LooksBack
            ? (_control.Reverse!.CompensationRV, _control.Reverse.CompensationXV, _control.Reverse.CompensationZV)
            : (_control.CompensationRV, _control.CompensationXV, _control.CompensationZV);
        return _control.CompensationZV == 0
            ? control + new Complex(r, x) * current
            : control.Magnitude - current.Magnitude * z;
    }

    private int MeasuredPhase(Complex[] voltages)
    {
        if (_control.Phase == RegulatedPhase.One)
            return _control.PhaseIndex < Transformer.Phases ? _control.PhaseIndex : 0;
        var best = 0;
        for (var phase = 1; phase < Transformer.Phases; phase++)
        {
            var difference = PhaseVoltage(voltages, phase).Magnitude - PhaseVoltage(voltages, best).Magnitude;
            if (_control.Phase == RegulatedPhase.Highest ? difference > 0 : difference < 0)
                best = phase;
        }

        return best;
    }

    private Complex PhaseVoltage(Complex[] voltages, int phase)
    {
        var offset = ElementCurrents.FirstConductor(_model, _transformer, _control.Winding);
        var (first, second) = TransformerAdmittance.CoilEnds(Transformer, _control.Winding, phase);
        var numbers = _model.System.Numbers[_transformer];
        return voltages[numbers[offset + first]] - voltages[numbers[offset + second]];
    }

    // Whether the direction of power leaves nothing to regulate.
    private bool WatchDirection(ReverseRegulation reverse, Complex[] voltages, ControlQueue queue)
    {
        var forwardW = -ElementCurrents.TerminalPower(_model, voltages, _transformer, _control.Winding).Real;
        var thresholdW = reverse.ThresholdKw * 1000;
        var turns = LooksBack ? forwardW > thresholdW : forwardW < -thresholdW;
        if (turns && !_isReversing)
        {
            _isReversing = true;
            _reverseHandle = queue.Push(reverse.DelaySeconds, ControlAction.Reverse, this);
        }
        else if (!turns && _isReversing)
        {
            _isReversing = false;
            queue.Remove(_reverseHandle);
        }

        if (!LooksBack || !reverse.ToNeutral)
            return false;
        if (!_isArmed && Math.Abs(TapWinding.Tap - 1) > 1e-12)
        {
            _pending = Math.Round((1 - TapWinding.Tap) / TapWinding.TapIncrement) * TapWinding.TapIncrement;
            if (_pending != 0)
            {
                _handle = queue.Push(_control.TapDelaySeconds, ControlAction.Change, this);
                _isArmed = true;
            }
        }

        return true;
    }

    private (int Node, int Reference) Remote()
    {
        var ground = _model.Nodes;
        if (_control.RegulatedBus is not { } bus)
            return (ground, ground);
        var node = _model.System.Nodes.Find(bus.Bus, bus.Nodes[0]);
        if (node < 0)
            throw new FeederException(
                _control.FullName, $"there is no node {bus.Nodes[0]} at bus {bus.Bus}; correct the name.");
        if (bus.Nodes.Length < 2 || bus.Nodes[1] == 0)
            return (node, ground);
        var reference = _model.System.Nodes.Find(bus.Bus, bus.Nodes[1]);
        return (node, reference < 0 ? ground : reference);
    }
}

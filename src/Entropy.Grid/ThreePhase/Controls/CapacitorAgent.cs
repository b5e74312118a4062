using System.Collections.Immutable;
using System.Numerics;
using Entropy.Grid.Feeders;

namespace Entropy.Grid.ThreePhase.Controls;

/// <summary>A capacitor's control at work: one step at a time (OpenDSS CapControl.pas).</summary>
internal sealed class CapacitorAgent : ControlAgent
{
    private readonly FlowModel _model;
    private readonly CapacitorControl _control;
    private readonly int _capacitor;
    private readonly int _measured;
    private readonly double _hourOfDay;
    private int _pending; // 1 to switch on, -1 to switch off, 0 for nothing
    private bool _isArmed;
    private int _handle;
    private bool _wasSwitchedOff;

    public CapacitorAgent(FlowModel model, CapacitorControl control, Moment moment)
    {
        _model = model;
        _control = control;
        _hourOfDay = moment.Hour % 24;
        _capacitor = model.IndexOf("capacitor." + control.Capacitor);
        _measured = model.IndexOf(control.MeasuredElement);
        if (_capacitor < 0)
            throw new FeederException(
                control.FullName, $"capacitor.{control.Capacitor} is disabled; disable this as well.");
        if (_measured < 0)
            throw new FeederException(
                control.FullName, $"{control.MeasuredElement} is disabled; measure another element.");
        if (control.MeasuredTerminal >= model.Elements[_measured].Terminals.Length)
            throw new FeederException(control.FullName, $"{control.MeasuredElement} has no such terminal.");
    }

    public override void Act(ControlAction action)
    {
        if (_pending > 0 && HasMore)
            Switch(StepsOn + 1);
        else if (_pending < 0 && !IsOff)
            Switch(StepsOn - 1);
        _isArmed = false;
    }

    public override void Sample(Complex[] voltages, ControlQueue queue)
    {
        var wanted = Override(voltages) ?? Wanted(voltages);
        _pending = wanted ?? _pending;
        if (wanted is 1 or -1 && !_isArmed)
        {
            _handle = queue.Push(Delay(), ControlAction.Change, this);
            _isArmed = true;
        }

        if (_isArmed && _pending == 0)
        {
            queue.Remove(_handle);
            _isArmed = false;
        }
    }

    private Capacitor Capacitor => (Capacitor)_model.Elements[_capacitor];

    // The last step that is on; another control may have switched it.
    private int StepsOn
    {
        get
        {
            for (var step = Capacitor.StepsKvar.Length; step > 0; step--)
                if (Capacitor.IsOn(step - 1))
                    return step;
            return 0;
        }
    }

    private bool IsOff => StepsOn == 0;

    private bool HasMore => StepsOn < Capacitor.StepsKvar.Length;

    private double Delay()
    {
        if (_pending < 0)
            return _control.OffDelaySeconds;
        // Switched off at this very time, it has to wait until it is discharged.
        return _wasSwitchedOff ? _control.DeadTimeSeconds + _control.DelaySeconds : _control.DelaySeconds;
    }

    private int? Override(Complex[] voltages)
    {
        if (!_control.HasVoltageOverride || _control.Mode == CapacitorControlMode.Voltage)
            return null;
        var voltage = Voltage(voltages);
        if (IsOff)
            return voltage < _control.LeastV ? 1 : null;
        return voltage > _control.GreatestV ? -1 : null;
    }

    // 1, -1 or 0; null to leave what is pending as it is.
    private int? Wanted(Complex[] voltages)
    {
        switch (_control.Mode)
        {
            case CapacitorControlMode.Current:
                var amps = Current(voltages);
                return Decide(amps > _control.OnSetting, amps < _control.OffSetting);
            case CapacitorControlMode.Voltage:
                var volts = Voltage(voltages);
                return Decide(volts < _control.OnSetting, volts > _control.OffSetting) ?? 0;
            case CapacitorControlMode.ReactivePower:
                var kvar = Power(voltages).Imaginary / 1000;
                return Decide(kvar > _control.OnSetting, kvar < _control.OffSetting);
            case CapacitorControlMode.PowerFactor:
                return ByPowerFactor(Power(voltages) / 1000);
            default:
                return ByTime();
        }
    }

    private int? Decide(bool on, bool off)
    {
        if (IsOff)
            return on ? 1 : 0;
        if (off)
            return -1;
        if (!HasMore)
            return 0;
        return on ? 1 : null;
    }

    private int? ByTime()
    {
        var (on, off) = (_control.OnSetting, _control.OffSetting);
        var isDay = off > on;
        var isOn = isDay ? _hourOfDay >= on && _hourOfDay < off : _hourOfDay >= on && _hourOfDay < 24;
        var isOff = isDay ? _hourOfDay >= off || _hourOfDay < on : _hourOfDay >= off && _hourOfDay < on;
        return Decide(isOn, isOff);
    }

    // Power factors of 0 to 1 lag, from 1 to 2 they lead; settings below zero stand for leading ones.
    private int? ByPowerFactor(Complex kva)
    {
        var factor = kva.Magnitude == 0 ? 1 : Math.Abs(kva.Real) / kva.Magnitude;
        if (kva.Imaginary < 0)
            factor = 2 - factor;
        var total = Capacitor.StepsKvar.Sum();
        var least = IsOff ? total * 0.5 : total / Capacitor.StepsKvar.Length * 0.5;
        return Decide(
            factor < Unfolded(_control.OnSetting) && kva.Imaginary > least, factor > Unfolded(_control.OffSetting));
    }

    private static double Unfolded(double factor) => factor < 0 ? 2 + factor : factor;

    private Complex Power(Complex[] voltages) =>
        ElementCurrents.TerminalPower(_model, voltages, _measured, _control.MeasuredTerminal);

    private double Current(Complex[] voltages)
    {
        var currents = ElementCurrents.Of(_model, voltages, _measured);
        // One phase is counted from the first terminal whichever is measured, several from the measured one.
        if (_control.Phase == MeasuredPhase.One)
            return currents[_control.PhaseIndex].Magnitude / _control.CurrentRatio;
        var first = ElementCurrents.FirstConductor(_model, _measured, _control.MeasuredTerminal);
        return Combined(currents.AsSpan(first, Capacitor.Phases)) / _control.CurrentRatio;
    }

    private double Voltage(Complex[] voltages)
    {
        var numbers = _model.System.Numbers[_measured];
        var first = ElementCurrents.FirstConductor(_model, _measured, _control.MeasuredTerminal);
        var count = Math.Min(
            Capacitor.Phases, _model.Elements[_measured].Terminals[_control.MeasuredTerminal].Nodes.Length);
        var terminal = new Complex[count];
        for (var i = 0; i < count; i++)
            terminal[i] = voltages[numbers[first + i]];
        if (_control.Phase != MeasuredPhase.One)
            return Combined(terminal) / _control.VoltageRatio;
        var own = terminal[_control.PhaseIndex];
        if (Capacitor.Connection == Connection.Delta)
            own -= terminal[(_control.PhaseIndex + 1) % count];
        return own.Magnitude / _control.VoltageRatio;
    }

    private double Combined(ReadOnlySpan<Complex> values)
    {
        var (sum, greatest, least) = (0.0, 0.0, double.PositiveInfinity);
        foreach (var value in values)
        {
            sum += value.Magnitude;
            greatest = Math.Max(greatest, value.Magnitude);
            least = Math.Min(least, value.Magnitude);
        }

        return _control.Phase switch
        {
            MeasuredPhase.Average => sum / values.Length,
            MeasuredPhase.Greatest => greatest,
            _ => least,
        };
    }

    private void Switch(int stepsOn)
    {
        _wasSwitchedOff |= stepsOn == 0;
        var steps = ImmutableArray.CreateBuilder<bool>(Capacitor.StepsKvar.Length);
        for (var step = 0; step < Capacitor.StepsKvar.Length; step++)
            steps.Add(step < stepsOn);
        _model.Replace(_capacitor, Capacitor with { StepsOn = steps.MoveToImmutable() });
    }
}

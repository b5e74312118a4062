using Entropy.Grid.Feeders;
using Entropy.Grid.OpenDss.Script;

namespace Entropy.Grid.OpenDss.Generation;

/// <summary>The inverter of a PV system or a storage, as a script sets it.</summary>
internal sealed class InverterLimits(double kva, double cutOutPercent)
{
    private Inverter _inverter = new() { RatedKva = kva, RatedKw = kva, CutOutPercent = cutOutPercent };

    /// <summary>Rating, in kVA.</summary>
    public double Kva
    {
        get => _inverter.RatedKva;
        set => _inverter = _inverter with { RatedKva = value };
    }

    /// <summary>The inverter of something with a rated active power, in kW.</summary>
    public Inverter ToInverter(double ratedKw) => _inverter with { RatedKw = ratedKw };

    public void MakeLike(InverterLimits other) => _inverter = other._inverter;

    /// <summary>Sets a property; false if it is none of an inverter's.</summary>
    public bool Set(string property, ScriptValue value)
    {
        switch (property)
        {
            case "kva":
                Kva = value.PositiveNumber();
                break;
            case "pf":
                _inverter = _inverter with { PowerFactor = PowerFactors.Read(value) };
                break;
            case "kvar":
                _inverter = _inverter with { Kvar = value.Number(), PowerFactor = null };
                break;
            case "%cutin":
                value.Number(); // for inverters that were off before
                break;
            case "%cutout":
                _inverter = _inverter with { CutOutPercent = value.Number() };
                break;
            case "kvarmax":
                _inverter = _inverter with { MostFedKvar = value.PositiveNumber() };
                break;
            case "kvarmaxabs":
                _inverter = _inverter with { MostTakenKvar = value.PositiveNumber() };
                break;
            case "wattpriority":
                _inverter = _inverter with { HasActivePriority = value.YesNo() };
                break;
            case "pfpriority":
                _inverter = _inverter with { HasFactorPriority = value.YesNo() };
                break;
            case "varfollowinverter":
                _inverter = _inverter with { IsKvarOffWithIt = value.YesNo() };
                break;
            case "%pminnovars":
                _inverter = _inverter with { LeastKwForKvarPercent = value.Number() };
                break;
            case "%pminkvarmax":
                if (value.Number() > 0)
                    throw value.Unsupported("reactive power limited by active power");
                break;
            default:
                return false;
        }

        return true;
    }
}

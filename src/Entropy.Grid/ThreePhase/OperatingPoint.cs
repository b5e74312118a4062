using System.Numerics;
using Entropy.Grid.Feeders;

namespace Entropy.Grid.ThreePhase;

/// <summary>The powers of loads and injections at a moment, with all multipliers.</summary>
internal static class OperatingPoint
{
    /// <summary>Sets the powers of every phase.</summary>
    public static void Apply(Feeder feeder, Moment moment, ReadOnlySpan<PowerElement> elements, PhaseLoads loads)
    {
        for (var phase = 0; phase < loads.Count; phase++)
        {
            var element = elements[loads.Owner[phase]];
            var power = ConsumedKva(feeder, moment, element) * 1000 / PhasesOf(element);
            loads.SetPower(phase, power.Real, power.Imaginary);
        }
    }

    /// <summary>What a load consumes, or an injection feeds with the sign turned, in kW and kvar.</summary>
    public static Complex ConsumedKva(Feeder feeder, Moment moment, PowerElement element) => element switch
    {
        Load load => Consumed(feeder, moment, load),
        Injection injection => -Injected(moment, injection),
        _ => 0,
    };

    private static int PhasesOf(PowerElement element) => element switch
    {
        Load load => load.Phases,
        Injection injection => injection.Phases,
        _ => 1,
    };

    // kW and kvar (OpenDSS Load.pas, SetNominalLoad).
    private static Complex Consumed(Feeder feeder, Moment moment, Load load)
    {
        var factor = load.Growth;
        if (load.Variability == LoadVariability.Fixed)
            return new Complex(load.ConsumedKw, load.ConsumedKvar) * factor;
        if (load.Variability == LoadVariability.Variable || moment.Mode == TimeMode.Yearly)
            factor *= feeder.LoadMultiplier;
        var shape = ShapeValue.At(moment, load.Daily, load.Yearly, load.Duty, out var isActual);
        if (!isActual)
            return new Complex(load.ConsumedKw * shape.Real, load.ConsumedKvar * shape.Imaginary) * factor;
        if (shape.Imaginary != 0 || load.PowerFactor is not { } pf || pf == 1)
            return shape;
        return new Complex(shape.Real, shape.Real * Math.Sqrt(1 / (pf * pf) - 1) * Math.Sign(pf));
    }

    private static Complex Injected(Moment moment, Injection injection)
    {
        var shape = ShapeValue.At(moment, injection.Daily, injection.Yearly, injection.Duty, out var isActual);
        return injection.InjectedKva(shape, isActual);
    }
}

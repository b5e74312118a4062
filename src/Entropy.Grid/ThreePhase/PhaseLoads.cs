using System.Numerics;
using Entropy.Grid.Admittances;
using Entropy.Grid.Feeders;

namespace Entropy.Grid.ThreePhase;

// Loads and injections, phase by phase. A phase between two nodes takes the current
//
//   i = y(u) v,   y(u) = (P f_p(u) - j Q f_q(u)) / V2,   u = |v| / V
//
//   v  voltage over it    V  rated voltage of a phase    P, Q  consumed at rated voltage, in W and var
//
// in which f depends on the model (LoadModel). Between LeastPu and GreatestPu the model holds; above, f stays what it
// is at GreatestPu for constant impedance; below, the current goes linearly in |v| to that of the rated admittance at
// LowPu, and under LowPu it is the rated admittance (OpenDSS Load.pas). The matrix of the feeder holds the rated
// admittance y0; what the solver adds is the current (y0 - y(u)) v.

/// <summary>All phases of all loads and injections, as arrays over phases.</summary>
internal sealed class PhaseLoads
{
    private readonly double[][] _extra; // [phase]: exponents or ZIP parts, [] for other models

    private PhaseLoads(List<Phase> phases)
    {
        Count = phases.Count;
        From = [.. phases.Select(p => p.From)];
        To = [.. phases.Select(p => p.To)];
        Owner = [.. phases.Select(p => p.Owner)];
        Model = [.. phases.Select(p => p.Model)];
        LinearG = [.. phases.Select(p => p.Linear.Real)];
        LinearB = [.. phases.Select(p => p.Linear.Imaginary)];
        InverseBase = [.. phases.Select(p => 1 / p.BaseV)];
        LowPu = [.. phases.Select(p => p.LowPu)];
        LeastPu = [.. phases.Select(p => p.LeastPu)];
        GreatestPu = [.. phases.Select(p => p.GreatestPu)];
        FixedB = [.. phases.Select(p => p.FixedB)];
        InverseBaseSquared = [.. InverseBase.Select(x => x * x)];
        LeastSquared = [.. LeastPu.Select(x => x * x)];
        GreatestSquared = [.. GreatestPu.Select(x => x * x)];
        _extra = [.. phases.Select(p => p.Extra)];
        G = new double[Count];
        B = new double[Count];
    }

    public int Count { get; }

    /// <summary>[phase]: the node it is connected to, and the other; the node count for ground.</summary>
    public int[] From { get; }

    public int[] To { get; }

    /// <summary>[phase]: the element it belongs to, by its index in the system.</summary>
    public int[] Owner { get; }

    public PhaseModel[] Model { get; }

    /// <summary>[phase]: the admittance that the feeder's matrix has for it, in S.</summary>
    public double[] LinearG { get; }

    public double[] LinearB { get; }

    /// <summary>[phase]: P / V2 and -Q / V2 as they are now, in S.</summary>
    public double[] G { get; }

    public double[] B { get; }

    public double[] InverseBase { get; }

    public double[] LowPu { get; }

    public double[] LeastPu { get; }

    public double[] GreatestPu { get; }

    /// <summary>[phase]: -Q / V2 at rated power whatever the multipliers, in S.</summary>
    public double[] FixedB { get; }

    /// <summary>[phase]: 1 / V2.</summary>
    public double[] InverseBaseSquared { get; }

    /// <summary>[phase]: the squares of the voltages between which the model holds, in per unit.</summary>
    public double[] LeastSquared { get; }

    public double[] GreatestSquared { get; }

    /// <summary>The phases of a feeder's loads and injections, at their rated powers.</summary>
    public static PhaseLoads Of(SystemAdmittance system)
    {
        var phases = new List<Phase>();
        for (var e = 0; e < system.Elements.Length; e++)
        {
            switch (system.Elements[e])
            {
                case Load load:
                    Add(phases, system, e, load);
                    break;
                case Injection injection:
                    Add(phases, system, e, injection);
                    break;
            }
        }

        return new PhaseLoads(phases);
    }

    /// <summary>
    /// Whether a model is, while it holds, one and the same factor on both powers: 1/u2 or, for constant current, 1/u.
    /// </summary>
    public static bool HasPlainFactor(PhaseModel model) =>
        model is PhaseModel.ConstantPower or PhaseModel.ConstantCurrent or PhaseModel.PlainPower;

    /// <summary>Sets the powers of a phase, in W and var consumed.</summary>
    public void SetPower(int phase, double activeW, double reactiveVar)
    {
        var scale = InverseBase[phase] * InverseBase[phase];
        G[phase] = activeW * scale;
        B[phase] = -reactiveVar * scale;
    }

    /// <summary>The admittance y(u) of a phase at a voltage in per unit, in S.</summary>
    public Complex AdmittanceAt(int phase, double u) => AdmittanceAt(phase, u, G[phase], B[phase]);

    /// <summary>The same with another P / V2 and -Q / V2, in S.</summary>
    public Complex AdmittanceAt(int phase, double u, double g, double b)
    {
        var (p, q, held) = Factors(phase, new Dual(u, 1));
        return new Complex(g * p.Value, b * q.Value + FixedB[phase] * held.Value);
    }

    /// <summary>The admittance y(u) of a phase at a voltage in per unit, in S, and dy/du.</summary>
    public Complex AdmittanceAt(int phase, double u, out Complex slope)
    {
        var (p, q, held) = Factors(phase, new Dual(u, 1));
        slope = new Complex(G[phase] * p.Slope, B[phase] * q.Slope + FixedB[phase] * held.Slope);
        return new Complex(G[phase] * p.Value, B[phase] * q.Value + FixedB[phase] * held.Value);
    }

    // f_p, f_q, and the factor of the reactive part that multipliers do not change.
    private (Dual P, Dual Q, Dual Held) Factors(int phase, Dual u)
    {
        var model = Model[phase];
        if (model == PhaseModel.ConstantImpedance)
            return (1, 1, 0);
        var (low, least, greatest) = (LowPu[phase], LeastPu[phase], GreatestPu[phase]);
        if (model == PhaseModel.PlainPower)
        {
            var held = u.Value <= least ? least : u.Value > greatest ? greatest : u;
            return (1 / (held * held), 1 / (held * held), 0);
        }

        if (u.Value <= low)
            return (1, 1, 0);
        if (u.Value <= least)
            return Below(phase, model, u, low, least);
        if (u.Value > greatest)
            return Above(phase, model, greatest == 0 ? 1 : greatest); // no bound given: rated admittance
        return Within(phase, model, u);
    }

    private (Dual P, Dual Q, Dual Held) Within(int phase, PhaseModel model, Dual u)
    {
        var power = 1 / (u * u);
        var extra = _extra[phase];
        return model switch
        {
            PhaseModel.ConstantCurrent => (1 / u, 1 / u, 0),
            PhaseModel.Motor => (power, 1, 0),
            PhaseModel.Exponential => (u.Power(extra[0] - 2), u.Power(extra[1] - 2), 0),
            PhaseModel.FixedReactivePower => (power, 0, power),
            PhaseModel.FixedReactance => (power, 0, 1),
            PhaseModel.Zip => Zip(extra, u, 1 / u, power),
            _ => (power, power, 0),
        };
    }

    private (Dual P, Dual Q, Dual Held) Above(int phase, PhaseModel model, double greatest)
    {
        var power = 1 / (greatest * greatest);
        return model switch
        {
            PhaseModel.ConstantCurrent => (1 / greatest, 1 / greatest, 0),
            PhaseModel.FixedReactivePower or PhaseModel.FixedReactance => (power, 0, 1),
            PhaseModel.Zip => Zip(_extra[phase], greatest, 1 / greatest, power),
            _ => (power, power, 0),
        };
    }

    private (Dual P, Dual Q, Dual Held) Below(int phase, PhaseModel model, Dual u, double low, double least)
    {
        var power = Transition(u, low, least, 1 / least);
        var current = Transition(u, low, least, 1);
        return model switch
        {
            PhaseModel.ConstantCurrent => (current, current, 0),
            PhaseModel.FixedReactivePower or PhaseModel.FixedReactance => (1 / (least * least), 0, 1),
            PhaseModel.Zip => Zip(_extra[phase], u, current, power),
            _ => (power, power, 0),
        };
    }

    // Parts of impedance, current and power; it switches off under a voltage, steeply but smoothly.
    private static (Dual P, Dual Q, Dual Held) Zip(double[] parts, Dual u, Dual current, Dual power)
    {
        var on = parts[6] > 0 ? 0.5 * (1 + (500 * (u - parts[6])).Tanh()) : 1;
        return (
            on * (parts[0] + parts[1] * current + parts[2] * power),
            on * (parts[3] + parts[4] * current + parts[5] * power),
            0);
    }

    // The current, linear from `low` at low to `atLeast` at least, over the voltage.
    private static Dual Transition(Dual u, double low, double least, double atLeast) =>
        (low + (atLeast - low) / (least - low) * (u - low)) / u;

    private static void Add(List<Phase> phases, SystemAdmittance system, int element, Load load)
    {
        var baseV = LoadAdmittance.PhaseVoltage(load.Connection, load.Phases, load.RatedKv);
        var rated = new Complex(load.ConsumedKw, -load.ConsumedKvar) * 1000 / load.Phases / (baseV * baseV);
        var numbers = system.Numbers[element];
        for (var phase = 0; phase < load.Phases; phase++)
        {
            var (first, second) = LoadAdmittance.PhaseEnds(load.Connection, numbers.Length, phase);
            phases.Add(new Phase
            {
                Owner = element,
                From = numbers[first],
                To = numbers[second],
                BaseV = baseV,
                Linear = rated,
                FixedB = rated.Imaginary,
                Model = ModelOf(load.Model),
                LowPu = load.LowPu,
                LeastPu = load.LeastPu,
                GreatestPu = load.GreatestPu,
                Extra = ExtraOf(load),
            });
        }
    }

    private static void Add(List<Phase> phases, SystemAdmittance system, int element, Injection injection)
    {
        var numbers = system.Numbers[element];
        for (var phase = 0; phase < injection.Phases; phase++)
        {
            var (first, second) = LoadAdmittance.PhaseEnds(injection.Connection, numbers.Length, phase);
            phases.Add(new Phase
            {
                Owner = element,
                From = numbers[first],
                To = numbers[second],
                BaseV = LoadAdmittance.PhaseVoltage(injection.Connection, injection.Phases, injection.RatedKv),
                Model = injection.Model == InjectionModel.ConstantImpedance
                    ? PhaseModel.ConstantImpedance
                    : PhaseModel.PlainPower,
                LeastPu = injection.LeastPu,
                GreatestPu = injection.GreatestPu,
                Extra = [],
            });
        }
    }

    private static PhaseModel ModelOf(LoadModel model) => model switch
    {
        LoadModel.ConstantImpedance => PhaseModel.ConstantImpedance,
        LoadModel.Motor => PhaseModel.Motor,
        LoadModel.Exponential => PhaseModel.Exponential,
        LoadModel.ConstantCurrent => PhaseModel.ConstantCurrent,
        LoadModel.FixedReactivePower => PhaseModel.FixedReactivePower,
        LoadModel.FixedReactance => PhaseModel.FixedReactance,
        LoadModel.Zip => PhaseModel.Zip,
        _ => PhaseModel.ConstantPower,
    };

    private static double[] ExtraOf(Load load) => load.Model switch
    {
        LoadModel.Exponential => [load.CvrActiveExponent, load.CvrReactiveExponent],
        LoadModel.Zip when load.Zipv.Length == 7 => [.. load.Zipv],
        LoadModel.Zip => throw new FeederException(
            load.FullName, $"a ZIP load needs 7 numbers, it has {load.Zipv.Length}."),
        _ => [],
    };

    private sealed record Phase
    {
        public int Owner { get; init; }

        public int From { get; init; }

        public int To { get; init; }

        public double BaseV { get; init; }

        public Complex Linear { get; init; }

        public double FixedB { get; init; }

        public PhaseModel Model { get; init; }

        public double LowPu { get; init; }

        public double LeastPu { get; init; }

        public double GreatestPu { get; init; }

        public required double[] Extra { get; init; }
    }
}

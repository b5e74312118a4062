using System.Numerics;

namespace Entropy.Grid.Feeders;

/// <summary>
/// What an inverter makes of the active power that its array or battery offers: reactive power by a power factor or in
/// kvar, and its limits, in the order in which OpenDSS applies them. Both powers are positive when they are fed.
/// </summary>
public sealed record Inverter
{
    /// <summary>Rating, in kVA: what both powers together cannot exceed.</summary>
    public required double RatedKva { get; init; }

    /// <summary>Rated active power, in kW, of which <see cref="LeastKwForKvarPercent"/> is a part.</summary>
    public required double RatedKw { get; init; }

    /// <summary>Power offered under which it goes off, in percent of <see cref="RatedKva"/>.</summary>
    public double CutOutPercent { get; init; }

    /// <summary>The most reactive power fed, in kvar; null for <see cref="RatedKva"/>.</summary>
    public double? MostFedKvar { get; init; }

    /// <summary>The most reactive power taken, in kvar; null for that fed.</summary>
    public double? MostTakenKvar { get; init; }

    /// <summary>
    /// Power factor that reactive power follows, negative to take it while feeding; null for <see cref="Kvar"/>.
    /// </summary>
    public double? PowerFactor { get; init; } = 1;

    /// <summary>Reactive power, in kvar, without a power factor.</summary>
    public double Kvar { get; init; }

    /// <summary>Whether active power comes first where both exceed the rating; reactive power does otherwise.</summary>
    public bool HasActivePriority { get; init; }

    /// <summary>Whether the power factor comes first where both exceed the rating.</summary>
    public bool HasFactorPriority { get; init; }

    /// <summary>Whether there is no reactive power while it is off.</summary>
    public bool IsKvarOffWithIt { get; init; }

    /// <summary>Active power under which there is no reactive power, in percent of <see cref="RatedKw"/>.</summary>
    public double LeastKwForKvarPercent { get; init; }

    /// <summary>Whether it runs on so much power.</summary>
    public bool RunsOn(double offeredKw) => Math.Abs(offeredKw) >= CutOutPercent * RatedKva / 100;

    /// <summary>Active power (real part, kW) and reactive power (kvar) that it feeds.</summary>
    /// <param name="kw">Active power after its losses, in kW; negative for charging.</param>
    /// <param name="isOn">Whether it runs.</param>
    public Complex Power(double kw, bool isOn = true)
    {
        var sign = Math.Sign(kw);
        var fed = MostFedKvar ?? RatedKva;
        var taken = MostTakenKvar ?? fed;
        double kvar;
        if (LeastKwForKvarPercent > 0 && Math.Abs(kw) < LeastKwForKvarPercent * RatedKw / 100)
        {
            kvar = 0;
        }
        else if (PowerFactor is { } factor)
        {
            kvar = factor == 1 ? 0 : kw * Math.Sqrt(1 / (factor * factor) - 1) * Math.Sign(factor);
            if (Math.Abs(kvar) > Math.Min(fed, taken))
            {
                kvar = (kvar > 0 ? fed : taken) * sign * Math.Sign(factor);
                if (HasFactorPriority)
                    kw = kvar * Math.Sqrt(1 / (1 - factor * factor) - 1) * Math.Sign(factor);
            }
        }
        else
        {
            kvar = Math.Clamp(Kvar, -taken, fed);
        }

        return Limited(kw, isOn || !IsKvarOffWithIt ? kvar : 0, sign);
    }

    private Complex Limited(double kw, double kvar, int sign)
    {
        var kva = Math.Sqrt(kw * kw + kvar * kvar);
        if (kva <= RatedKva)
            return new Complex(kw, kvar);
        if (HasFactorPriority && PowerFactor is { } factor)
            return new Complex(
                RatedKva * Math.Abs(factor) * sign, RatedKva * Math.Sqrt(1 - factor * factor) * Math.Sign(factor) * sign);
        if (HasFactorPriority)
            return new Complex(kw, kvar) * (RatedKva / kva);
        if (!HasActivePriority)
            return new Complex(Math.Sqrt(RatedKva * RatedKva - kvar * kvar) * sign, kvar);
        return Math.Abs(kw) > RatedKva
            ? new Complex(RatedKva * sign, 0)
            : new Complex(kw, Math.Sqrt(RatedKva * RatedKva - kw * kw) * Math.Sign(kvar));
    }
}

namespace Entropy.Grid.Projections;

/// <summary>A DER whose setpoints are chosen, and what it can do. Positive powers are fed into the grid.</summary>
public sealed record ControlledInjection
{
    /// <summary>The injection of the feeder by its full name, "generator.pv1" for example, in any case.</summary>
    public required string Element { get; init; }

    /// <summary>The least active power, in kW; negative for what it can take.</summary>
    public required double LeastKw { get; init; }

    /// <summary>The most active power, in kW.</summary>
    public required double MostKw { get; init; }

    /// <summary>The least reactive power, in kvar.</summary>
    public double LeastKvar { get; init; }

    /// <summary>The most reactive power, in kvar.</summary>
    public double MostKvar { get; init; }

    /// <summary>What both powers together cannot exceed, in kVA; null for no such limit.</summary>
    public double? RatedKva { get; init; }

    /// <summary>A setpoint near a wanted one that the DER itself can do: the wanted one where it can.</summary>
    public (double Kw, double Kvar) Clamp(double kw, double kvar)
    {
        var active = Math.Clamp(kw, LeastKw, MostKw);
        var reactive = Math.Clamp(kvar, LeastKvar, MostKvar);
        var kva = Math.Sqrt(active * active + reactive * reactive);
        if (RatedKva is not { } rating || kva <= rating)
            return (active, reactive);
        (active, reactive) = (active * (rating / kva), reactive * (rating / kva));
        if (active >= LeastKw && active <= MostKw)
            return (active, reactive);
        active = Math.Clamp(active, LeastKw, MostKw);
        var room = Math.Sqrt(Math.Max(0, rating * rating - active * active));
        return (active, Math.Clamp(reactive, -room, room));
    }

    internal void Check()
    {
        // Comparisons are turned so that NaN fails them.
        if (!(LeastKw <= MostKw))
            throw new ArgumentException($"{Element}: LeastKw {LeastKw} is over MostKw {MostKw}; exchange or correct them.");
        if (!(LeastKvar <= MostKvar))
            throw new ArgumentException($"{Element}: LeastKvar {LeastKvar} is over MostKvar {MostKvar}; exchange or correct them.");
        if (RatedKva is { } rating && !(rating >= 0 && LeastKw <= rating && MostKw >= -rating && LeastKvar <= 0 && MostKvar >= 0))
            throw new ArgumentException(
                $"{Element}: no setpoint lies between its limits and within RatedKva {rating}; the limits of reactive power must let 0 through.");
    }
}

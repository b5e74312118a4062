using System.Numerics;

namespace Entropy.Grid.Feeders;

/// <summary>A photovoltaic array behind its inverter; a shape multiplies the irradiance.</summary>
public sealed record PvSystem : Injection
{
    /// <inheritdoc/>
    public override string Kind => "pvsystem";

    /// <summary>Power of the array at 1 kW/m2 and reference temperature, in kW.</summary>
    public required double ArrayKw { get; init; }

    /// <summary>Irradiance, in kW/m2.</summary>
    public double IrradianceKwPerM2 { get; init; } = 1;

    /// <summary>What temperature and the inverter's efficiency leave of the array's power.</summary>
    public double Efficiency { get; init; } = 1;

    /// <summary>Rating of the inverter, in kVA: what both powers together cannot exceed.</summary>
    public required double InverterKva { get; init; }

    /// <summary>Reactive power fed, in kvar.</summary>
    public double InjectedKvar { get; init; }

    /// <summary>Power factor by which reactive power follows active power; null for <see cref="InjectedKvar"/>.</summary>
    public double? PowerFactor { get; init; }

    internal override Complex InjectedKva(Complex shape, bool shapeIsActual)
    {
        var active = Math.Min(ArrayKw * IrradianceKwPerM2 * shape.Real * Efficiency, InverterKva);
        var wanted = PowerFactor is { } factor
            ? active * Math.Sqrt(1 / (factor * factor) - 1) * Math.Sign(factor)
            : InjectedKvar;
        // Active power comes first: reactive power has what is left of the rating.
        var most = Math.Sqrt(Math.Max(0, InverterKva * InverterKva - active * active));
        return new Complex(active, Math.Clamp(wanted, -most, most));
    }
}

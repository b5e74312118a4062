using System.Numerics;

namespace Entropy.Grid.Feeders;

/// <summary>A storage, that feeds or takes what it is told.</summary>
public sealed record Storage : Injection
{
    /// <inheritdoc/>
    public override string Kind => "storage";

    /// <summary>Rated power, in kW.</summary>
    public required double RatedKw { get; init; }

    /// <summary>Active power fed by all phases, in kW; negative while charging.</summary>
    public double InjectedKw { get; init; }

    /// <summary>Reactive power fed by all phases, in kvar.</summary>
    public double InjectedKvar { get; init; }

    internal override Complex InjectedKva(Complex shape, bool shapeIsActual) => new(
        Math.Clamp(shapeIsActual ? shape.Real : InjectedKw * shape.Real, -RatedKw, RatedKw),
        shapeIsActual ? shape.Imaginary : InjectedKvar * shape.Imaginary);
}

using System.Numerics;

namespace Entropy.Grid.Feeders;

/// <summary>A generator of given power.</summary>
public sealed record Generator : Injection
{
    /// <inheritdoc/>
    public override string Kind => "generator";

    /// <summary>Active power fed by all phases, in kW.</summary>
    public required double InjectedKw { get; init; }

    /// <summary>Reactive power fed by all phases, in kvar.</summary>
    public double InjectedKvar { get; init; }

    internal override Complex InjectedKva(Complex shape, bool shapeIsActual) =>
        shapeIsActual ? shape : new Complex(InjectedKw * shape.Real, InjectedKvar * shape.Imaginary);
}

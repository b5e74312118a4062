namespace Entropy.Grid.OpenDss.Lines;

/// <summary>The earthed sheath around a cable's core.</summary>
/// <param name="Ohm">Resistance, in ohm/m.</param>
/// <param name="GeometricMeanRadius">Geometric mean radius, in m.</param>
/// <param name="Radius">Radius of the sheath, in m: its distance from the core.</param>
/// <param name="Strands">Strands on a circle, which see other conductors nearer than its centre does; 0 for a closed sheath.</param>
/// <param name="Permittivity">Relative permittivity of the insulation.</param>
/// <param name="LogOfRadii">Natural logarithm of the insulation's outer radius over its inner one.</param>
internal readonly record struct Sheath(
    double Ohm, double GeometricMeanRadius, double Radius, int Strands, double Permittivity, double LogOfRadii)
{
    /// <summary>
    /// The distance that stands for the sheath in its reactance with a conductor whose centre is this far from its own: for
    /// k strands on a circle of radius r the geometric mean, (d^k - r^k)^(1/k).
    /// </summary>
    public double DistanceTo(double distance) => Strands == 0
        ? distance
        : distance * Math.Pow(1 - Math.Pow(Radius / distance, Strands), 1.0 / Strands);
}

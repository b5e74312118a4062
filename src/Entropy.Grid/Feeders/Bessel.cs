using System.Numerics;

namespace Entropy.Grid.Feeders;

/// <summary>Modified Bessel functions by their power series: I_n(z) = (z/2)^n sum (z^2/4)^k / (k! (n+k)!).</summary>
internal static class Bessel
{
    internal static Complex I0(Complex z) => Series(z, 1, 0);

    internal static Complex I1(Complex z) => Series(z, z / 2, 1);

    private static Complex Series(Complex z, Complex first, int order)
    {
        var quarter = z * z / 4;
        var (sum, term) = (first, first);
        for (var k = 1; k < 1000 && term.Magnitude > 1e-16 * sum.Magnitude; k++)
        {
            term *= quarter / (k * (double)(k + order));
            sum += term;
        }

        return sum;
    }
}

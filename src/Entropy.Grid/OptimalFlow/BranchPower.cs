using Entropy.Grid.Balanced;

namespace Entropy.Grid.OptimalFlow;

/// <summary>
/// Active and reactive power at both ends of every branch, with first and second derivatives.
/// </summary>
/// <remarks>
/// From S_f = V_f conj(Y_ff V_f + Y_ft V_t), with d = th_f - th_t, all four powers have the form
///   F = a U^2 + V_f V_t (c cos d + s sin d),   U the voltage at the own end, and
///   P_f: a =  G_ff, c =  G_ft, s =  B_ft      Q_f: a = -B_ff, c = -B_ft, s =  G_ft
///   P_t: a =  G_tt, c =  G_tf, s = -B_tf      Q_t: a = -B_tt, c = -B_tf, s = -G_tf
/// With h = c cos d + s sin d and k = s cos d - c sin d (so that dh/dd = k, dk/dd = -h):
///   dF/dd = V_f V_t k,  dF/dV_f = V_t h (+ 2 a V_f at the first end),  dF/dV_t = V_f h (+ 2 a V_t at the other)
///   d2F/dd2 = -V_f V_t h,  d2F/dd dV_f = V_t k,  d2F/dd dV_t = V_f k,  d2F/dV_f dV_t = h,  d2F/dU2 = 2 a
/// </remarks>
internal sealed class BranchPower
{
    private readonly int[] _from;
    private readonly int[] _to;
    private readonly Coefficients[] _coefficients; // [4 branch + power]

    public BranchPower(PerUnitNetwork grid)
    {
        (_from, _to) = (grid.From, grid.To);
        _coefficients = new Coefficients[4 * grid.Branches.Length];
        for (var b = 0; b < grid.Branches.Length; b++)
        {
            var (ff, ft, tf, tt) = (grid.FromFrom[b], grid.FromTo[b], grid.ToFrom[b], grid.ToTo[b]);
            _coefficients[4 * b] = new(ff.Real, ft.Real, ft.Imaginary);
            _coefficients[4 * b + 1] = new(-ff.Imaginary, -ft.Imaginary, ft.Real);
            _coefficients[4 * b + 2] = new(tt.Real, tf.Real, -tf.Imaginary);
            _coefficients[4 * b + 3] = new(-tt.Imaginary, -tf.Imaginary, -tf.Real);
        }
    }

    /// <summary>
    /// The four powers of a branch at these voltages: P and Q at the first end, P and Q at the other.
    /// </summary>
    public Values Evaluate(int branch, ReadOnlySpan<double> angles, ReadOnlySpan<double> sizes)
    {
        var (sine, cosine) = Math.SinCos(angles[_from[branch]] - angles[_to[branch]]);
        var (first, other) = (sizes[_from[branch]], sizes[_to[branch]]);
        var values = default(Values);
        for (var p = 0; p < 4; p++)
        {
            ref readonly var coefficients = ref _coefficients[4 * branch + p];
            var h = coefficients.C * cosine + coefficients.S * sine;
            var k = coefficients.S * cosine - coefficients.C * sine;
            var own = p < 2 ? first : other;
            values[p] = new Value(
                coefficients.A * own * own + first * other * h,
                first * other * k,
                other * h + (p < 2 ? 2 * coefficients.A * first : 0),
                first * h + (p < 2 ? 0 : 2 * coefficients.A * other),
                h, k, 2 * coefficients.A);
        }
        return values;
    }

    /// <summary>One power with its derivatives by the angle between the ends and by the two voltages.</summary>
    public readonly record struct Value(
        double Power, double ByAngle, double ByFirst, double ByOther, double H, double K, double TwoA);

    [System.Runtime.CompilerServices.InlineArray(4)]
    public struct Values
    {
        private Value _first;
    }

    private readonly record struct Coefficients(double A, double C, double S);
}

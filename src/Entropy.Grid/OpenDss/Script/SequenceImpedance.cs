using System.Numerics;
using Entropy.Grid.Feeders;

namespace Entropy.Grid.OpenDss.Script;

/// <summary>Phase matrices of sequence impedances, after C. L. Fortescue (1918).</summary>
internal static class SequenceImpedance
{
    private static readonly Complex _a = new(-0.5, Math.Sqrt(3) / 2);

    /// <summary>
    /// With three phases A diag(z0, z1, z2) A^-1, which is symmetric only if z1 = z2; with other numbers of phases the
    /// diagonal of it.
    /// </summary>
    public static ComplexMatrix Matrix(int phases, Complex positive, Complex negative, Complex zero)
    {
        if (positive == negative)
            return ComplexMatrix.FromSequence(phases, positive, zero);
        var matrix = ComplexMatrix.Balanced(phases, (positive + negative + zero) / 3, 0);
        if (phases != 3)
            return matrix;
        var forward = (zero + _a * positive + _a * _a * negative) / 3;
        var backward = (zero + _a * _a * positive + _a * negative) / 3;
        (matrix[0, 1], matrix[1, 2], matrix[2, 0]) = (forward, forward, forward);
        (matrix[1, 0], matrix[2, 1], matrix[0, 2]) = (backward, backward, backward);
        return matrix;
    }
}

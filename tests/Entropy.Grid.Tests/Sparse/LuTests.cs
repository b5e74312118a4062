using System.Numerics;
using Entropy.Grid.Sparse;

namespace Entropy.Grid.Tests.Sparse;

public sealed class LuTests
{
    [Fact]
    public void Entries_at_the_same_place_share_a_slot_and_columns_are_sorted()
    {
        var pattern = SparsityPattern.Of(3, [2, 0, 2, 1, 0], [0, 0, 0, 1, 2], out var slots);

        Assert.Equal([0, 2, 3, 4], pattern.ColumnStarts);
        Assert.Equal([0, 2, 1, 0], pattern.Rows);
        Assert.Equal([1, 0, 1, 2, 3], slots);
        Assert.Equal(2, pattern.SlotOf(1, 1));
        Assert.Equal(-1, pattern.SlotOf(2, 2));
    }

    [Fact]
    public void A_real_system_is_solved_again_after_its_values_change()
    {
        var pattern = SparsityPattern.Of(2, [0, 1, 0, 1], [0, 0, 1, 1], out _);
        using var lu = new RealLu(pattern);

        lu.Factor([2, 1, 0, 4]); // columns: (2, 1), (0, 4)
        double[] b = [2, 9];
        lu.Solve(b);
        Assert.Equal([1.0, 2.0], b);

        lu.Factor([1, 3, 2, 4]);
        b = [5, 11];
        lu.Solve(b);
        Assert.Equal(1, b[0], 12);
        Assert.Equal(2, b[1], 12);

        b = [7, 10];
        lu.SolveTransposed(b); // rows of the transpose: (1, 3), (2, 4)
        Assert.Equal(1, b[0], 12);
        Assert.Equal(2, b[1], 12);
    }

    [Fact]
    public void A_complex_system_is_solved()
    {
        var pattern = SparsityPattern.Of(2, [0, 1, 0, 1], [0, 0, 1, 1], out _);
        using var lu = new ComplexLu(pattern);
        Complex[] x = [new(1, 2), new(-3, 0.5)];
        Complex[] a = [new(2, 1), new(0, -1), new(0, -1), new(3, 4)];

        lu.Factor(a);
        Complex[] b = [a[0] * x[0] + a[2] * x[1], a[1] * x[0] + a[3] * x[1]];
        lu.Solve(b);

        Assert.True((b[0] - x[0]).Magnitude < 1e-14 && (b[1] - x[1]).Magnitude < 1e-14);
    }

    [Fact]
    public void A_singular_matrix_names_its_column()
    {
        var pattern = SparsityPattern.Of(2, [0, 1, 0, 1], [0, 0, 1, 1], out _);
        using var real = new RealLu(pattern);
        using var complex = new ComplexLu(pattern);

        Assert.InRange(Assert.Throws<SingularMatrixException>(() => real.Factor([1, 2, 2, 4])).Column, 0, 1);
        Assert.InRange(Assert.Throws<SingularMatrixException>(() => complex.Factor([1, 2, 2, 4])).Column, 0, 1);
    }

    [Fact]
    public void Factors_taken_out_solve_as_they_do_inside_and_lanes_as_one_by_one()
    {
        var random = new Random(4);
        const int size = 40;
        var rows = new List<int>(Enumerable.Range(0, size));
        var columns = new List<int>(Enumerable.Range(0, size));
        for (var i = 0; i < 150; i++)
        {
            rows.Add(random.Next(size));
            columns.Add(random.Next(size));
        }

        var pattern = SparsityPattern.Of(size, rows.ToArray(), columns.ToArray(), out var slots);
        var values = new Complex[pattern.Count];
        for (var i = 0; i < slots.Length; i++)
            values[slots[i]] += new Complex(random.NextDouble() - (i < size ? 5 : 0.5), random.NextDouble());
        using var lu = new ComplexLu(pattern, isExtractable: true);
        lu.Factor(values);
        var factors = lu.Extract();

        var lanes = new double[2 * size * TriangularFactors.Lanes];
        var expected = new Complex[TriangularFactors.Lanes][];
        for (var lane = 0; lane < TriangularFactors.Lanes; lane++)
        {
            var b = Enumerable.Range(0, size).Select(_ => new Complex(random.NextDouble(), random.NextDouble())).ToArray();
            expected[lane] = factors.RowOrder.Select(row => b[row]).ToArray();
            for (var k = 0; k < size; k++)
            {
                lanes[(2 * k) * TriangularFactors.Lanes + lane] = expected[lane][k].Real;
                lanes[(2 * k + 1) * TriangularFactors.Lanes + lane] = expected[lane][k].Imaginary;
            }

            factors.Solve(expected[lane]);
            lu.Solve(b);
            for (var k = 0; k < size; k++)
                Assert.True((expected[lane][k] - b[factors.ColumnOrder[k]]).Magnitude < 1e-13);
        }

        factors.SolveLanes(lanes);
        for (var lane = 0; lane < TriangularFactors.Lanes; lane++)
            for (var k = 0; k < size; k++)
                Assert.Equal(
                    expected[lane][k],
                    new Complex(
                        lanes[(2 * k) * TriangularFactors.Lanes + lane], lanes[(2 * k + 1) * TriangularFactors.Lanes + lane]));
    }
}

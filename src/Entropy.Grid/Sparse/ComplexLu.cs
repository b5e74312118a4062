using System.Numerics;

namespace Entropy.Grid.Sparse;

/// <summary>
/// The factors L U = P A Q of a complex sparse matrix. One object holds one pattern; <see cref="Factor"/> takes new
/// values as often as wanted, and <see cref="Solve(Span{Complex})"/> does not allocate. Not for two threads at once.
/// </summary>
internal sealed unsafe class ComplexLu : IDisposable
{
    private readonly SparsityPattern _pattern;
    private readonly KluOrdering _ordering;
    private KluCommon _common;
    private KluComplexFactors? _factors;

    /// <summary>Orders a pattern.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="isExtractable">
    /// Whether the factors are to be taken out: then there is one block and no scaling of rows. Otherwise KLU's
    /// defaults hold, which are also those of the engine that made the reference solutions: where a voltage hangs on
    /// digits lost in the matrix, both lose the same.
    /// </param>
    public ComplexLu(SparsityPattern pattern, bool isExtractable = false)
    {
        _pattern = pattern;
        fixed (KluCommon* common = &_common)
        fixed (int* starts = pattern.ColumnStarts, rows = pattern.Rows)
        {
            _ = KluNative.Defaults(common);
            if (isExtractable)
                common->BlockTriangular = common->Scaling = 0;
            _ordering = new KluOrdering(KluNative.Analyze(pattern.Size, starts, rows, common));
        }

        if (_ordering.IsInvalid)
            throw new SingularMatrixException(-1);
    }

    /// <summary>Factors the matrix with these values; [entry of the pattern].</summary>
    /// <exception cref="SingularMatrixException">There is no inverse.</exception>
    public void Factor(ReadOnlySpan<Complex> values)
    {
        fixed (KluCommon* common = &_common)
        fixed (int* starts = _pattern.ColumnStarts, rows = _pattern.Rows)
        fixed (Complex* entries = values)
        {
            _factors?.Dispose();
            _factors = new KluComplexFactors(
                KluNative.FactorComplex(starts, rows, (double*)entries, _ordering.DangerousGetHandle(), common));
            if (_factors.IsInvalid || common->IsSingular)
                throw new SingularMatrixException(common->SingularColumn);
        }
    }

    /// <summary>Replaces b by the x of A x = b.</summary>
    public void Solve(Span<Complex> b)
    {
        fixed (KluCommon* common = &_common)
        fixed (Complex* x = b)
            _ = KluNative.SolveComplex(
                _ordering.DangerousGetHandle(), Factors.DangerousGetHandle(), _pattern.Size, 1, (double*)x, common);
    }

    /// <summary>Takes the factors out of KLU, for solutions without it.</summary>
    public TriangularFactors Extract()
    {
        var size = _pattern.Size;
        var numeric = Factors.DangerousGetHandle();
        // klu_numeric begins with n, nblocks, lnz and unz; the counts include both diagonals.
        var lower = new FactorColumns(size, ((int*)numeric)[2]);
        var upper = new FactorColumns(size, ((int*)numeric)[3]);
        var (rowOrder, columnOrder) = (new int[size], new int[size]);
        int[] offStarts = new int[size + 1], blockStarts = new int[size + 1];
        fixed (KluCommon* common = &_common)
        fixed (int* ls = lower.Starts, li = lower.Rows, us = upper.Starts, ui = upper.Rows)
        fixed (int* p = rowOrder, q = columnOrder, fs = offStarts, r = blockStarts)
        fixed (double* lx = lower.Real, lz = lower.Imaginary, ux = upper.Real, uz = upper.Imaginary)
        {
            if (KluNative.ExtractComplex(
                    numeric, _ordering.DangerousGetHandle(),
                    ls, li, lx, lz, us, ui, ux, uz, fs, null, null, null, p, q, null, r, common) == 0)
                throw new InvalidOperationException($"KLU did not give out its factors (status {common->Status}).");
        }

        return new TriangularFactors(lower, upper, rowOrder, columnOrder);
    }

    public void Dispose()
    {
        _factors?.Dispose();
        _ordering.Dispose();
    }

    private KluComplexFactors Factors => _factors ?? throw new InvalidOperationException("Factor comes before Solve.");
}

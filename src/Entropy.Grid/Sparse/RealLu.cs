namespace Entropy.Grid.Sparse;

/// <summary>
/// The factors L U = P A Q of a real sparse matrix. One object holds one pattern; <see cref="Factor"/> takes new values
/// as often as wanted, and neither that nor <see cref="Solve"/> allocates after the first time. Not for two threads at
/// once.
/// </summary>
internal sealed unsafe class RealLu : IDisposable
{
    // Refactoring keeps the first pivots; where they have become this poor, new ones are chosen.
    private const double LeastPivotGrowth = 1e-10;

    private readonly SparsityPattern _pattern;
    private readonly KluOrdering _ordering;
    private KluCommon _common;
    private KluRealFactors? _factors;

    public RealLu(SparsityPattern pattern)
    {
        _pattern = pattern;
        fixed (KluCommon* common = &_common)
        fixed (int* starts = pattern.ColumnStarts, rows = pattern.Rows)
        {
            _ = KluNative.Defaults(common);
            _ordering = new KluOrdering(KluNative.Analyze(pattern.Size, starts, rows, common));
        }

        if (_ordering.IsInvalid)
            throw new SingularMatrixException(-1);
    }

    /// <summary>Factors the matrix with these values; [entry of the pattern].</summary>
    /// <exception cref="SingularMatrixException">There is no inverse.</exception>
    public void Factor(ReadOnlySpan<double> values)
    {
        fixed (KluCommon* common = &_common)
        fixed (int* starts = _pattern.ColumnStarts, rows = _pattern.Rows)
        fixed (double* entries = values)
        {
            if (_factors is { IsInvalid: false } && Refactored(starts, rows, entries, common))
                return;

            _factors?.Dispose();
            _factors = new KluRealFactors(
                KluNative.Factor(starts, rows, entries, _ordering.DangerousGetHandle(), common));
            if (_factors.IsInvalid || common->IsSingular)
                throw new SingularMatrixException(common->SingularColumn);
        }
    }

    /// <summary>Replaces b by the x of A x = b.</summary>
    public void Solve(Span<double> b)
    {
        fixed (KluCommon* common = &_common)
        fixed (double* x = b)
            _ = KluNative.Solve(
                _ordering.DangerousGetHandle(), Factors.DangerousGetHandle(), _pattern.Size, 1, x, common);
    }

    /// <summary>Replaces b by the x of Aᵀ x = b.</summary>
    public void SolveTransposed(Span<double> b)
    {
        fixed (KluCommon* common = &_common)
        fixed (double* x = b)
            _ = KluNative.SolveTransposed(
                _ordering.DangerousGetHandle(), Factors.DangerousGetHandle(), _pattern.Size, 1, x, common);
    }

    public void Dispose()
    {
        _factors?.Dispose();
        _ordering.Dispose();
    }

    private KluRealFactors Factors => _factors ?? throw new InvalidOperationException("Factor comes before Solve.");

    private bool Refactored(int* starts, int* rows, double* values, KluCommon* common)
    {
        var (ordering, factors) = (_ordering.DangerousGetHandle(), Factors.DangerousGetHandle());
        return KluNative.Refactor(starts, rows, values, ordering, factors, common) != 0
            && !common->IsSingular
            && KluNative.ReciprocalGrowth(starts, rows, values, ordering, factors, common) != 0
            && common->ReciprocalPivotGrowth > LeastPivotGrowth;
    }
}

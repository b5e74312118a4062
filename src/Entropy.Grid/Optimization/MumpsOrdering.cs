namespace Entropy.Grid.Optimization;

/// <summary>Orderings of MUMPS that fill in little; the numbers are those of its ICNTL(7).</summary>
internal enum MumpsOrdering
{
    /// <summary>Approximate minimum degree (AMD).</summary>
    MinimumDegree = 0,

    /// <summary>The same with rows found that are nearly dense (QAMD): for networks the fastest here.</summary>
    QuasiDenseMinimumDegree = 6,
}

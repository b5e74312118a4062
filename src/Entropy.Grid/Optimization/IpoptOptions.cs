namespace Entropy.Grid.Optimization;

/// <summary>What of Ipopt's many options is set here.</summary>
internal sealed record IpoptOptions
{
    /// <summary>Relative error of the optimality conditions (tol).</summary>
    public double Tolerance { get; init; } = 1e-8;

    /// <summary>Absolute error of each constraint (constr_viol_tol).</summary>
    public double ConstraintTolerance { get; init; } = 1e-8;

    public int MaximumIterations { get; init; } = 500;

    /// <summary>How MUMPS orders the equations (mumps_pivot_order).</summary>
    public MumpsOrdering Ordering { get; init; } = MumpsOrdering.QuasiDenseMinimumDegree;

    /// <summary>
    /// By how much bounds are relaxed while it computes (bound_relax_factor). Ipopt moves its solution back between the
    /// bounds in the end, and then the equations hold by so much less: 0 is the default here.
    /// </summary>
    public double BoundRelaxation { get; init; }

    /// <summary>
    /// Objective and constraints are scaled down until their gradients at the start are no larger
    /// (nlp_scaling_max_gradient).
    /// </summary>
    public double MostScaledGradient { get; init; } = 100;
}

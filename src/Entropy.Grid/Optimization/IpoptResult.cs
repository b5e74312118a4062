namespace Entropy.Grid.Optimization;

/// <summary>What Ipopt says of its solution; the solution itself stands in the array that held the start.</summary>
/// <param name="Status">
/// ApplicationReturnStatus of Ipopt: 0 solved, 1 solved to acceptable tolerances, others not.
/// </param>
/// <param name="Iterations">Iterations taken.</param>
/// <param name="Objective">The value that was reached.</param>
/// <param name="Prices">[constraint]: what a relaxed constraint would save, with Ipopt's sign.</param>
internal sealed record IpoptResult(int Status, int Iterations, double Objective, double[] Prices)
{
    public bool IsSolved => Status == 0;

    public bool IsInfeasible => Status == 2;

    /// <summary>Why it is not solved.</summary>
    public string Reason => Status switch
    {
        0 => "solved",
        1 => "solved to loose tolerances only",
        2 => "no point was found that keeps all limits: the limits contradict each other here",
        3 => "the search direction became too small to go on",
        4 => "the iterates run away: the problem has no finite optimum",
        5 => "stopped on request",
        -1 => "the iterations were used up",
        -2 => "the restoration phase failed: likely no point keeps all limits",
        -3 => "a step could not be computed",
        -10 => "there are fewer variables than equations",
        -13 => "a value could not be computed at the start",
        _ => $"Ipopt ended with status {Status}",
    };
}

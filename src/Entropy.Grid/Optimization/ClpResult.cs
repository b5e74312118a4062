namespace Entropy.Grid.Optimization;

/// <summary>What CLP found.</summary>
/// <param name="Status">Clp_status: 0 solved, 1 infeasible, 2 unbounded, others not solved.</param>
/// <param name="Iterations">Iterations of the simplex method.</param>
/// <param name="Objective">The value that was reached.</param>
/// <param name="X">[variable]</param>
/// <param name="Prices">[row]: by how much the objective grows with the row's bound.</param>
internal sealed record ClpResult(int Status, int Iterations, double Objective, double[] X, double[] Prices)
{
    public bool IsSolved => Status == 0;

    public bool IsInfeasible => Status == 1;

    /// <summary>Why it is not solved.</summary>
    public string Reason => Status switch
    {
        0 => "solved",
        1 => "no dispatch keeps all limits: they contradict each other",
        2 => "costs can fall without end: a generator without limits earns money",
        _ => $"CLP ended with status {Status}",
    };
}

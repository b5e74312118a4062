namespace Entropy.Grid.Balanced;

/// <summary>What flows into a branch at its ends; nothing if it is open.</summary>
/// <param name="FromMw">Active power into it at its first end.</param>
/// <param name="FromMvar">Reactive power into it at its first end.</param>
/// <param name="ToMw">Active power into it at its other end.</param>
/// <param name="ToMvar">Reactive power into it at its other end.</param>
public readonly record struct BranchFlow(double FromMw, double FromMvar, double ToMw, double ToMvar)
{
    /// <summary>Apparent power at the end where there is more.</summary>
    public double LargestMva => Math.Sqrt(Math.Max(FromMw * FromMw + FromMvar * FromMvar, ToMw * ToMw + ToMvar * ToMvar));

    /// <summary>What is lost in it.</summary>
    public double LossesMw => FromMw + ToMw;
}

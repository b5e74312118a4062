using Entropy.Grid.Balanced;

namespace Entropy.Grid.OptimalFlow;

/// <summary>What an optimal flow cannot do with costs, said alike by both models.</summary>
internal static class GenerationCosts
{
    public static BalancedNetworkException Missing(int index, string name) => new("gen", index,
        $"{name}: it has no costs. An optimal flow needs costs (mpc.gencost) for every generator.");

    public static BalancedNetworkException NotConvex(string name) => new("gencost", -1,
        $"{name}: a later MW costs less than an earlier one, which has no unique optimum here. Make the pieces' slopes rise.");
}

using Entropy.Grid.Feeders;
using Entropy.Grid.Sparse;

namespace Entropy.Grid.Admittances;

/// <summary>Factors a feeder's matrix; a singular one is told by the name of a bus.</summary>
internal static class NamedSolve
{
    public static void Factor(ComplexLu lu, SystemAdmittance system)
    {
        try
        {
            lu.Factor(system.Values);
        }
        catch (SingularMatrixException singular) when (singular.Column >= 0 && singular.Column < system.Nodes.Count)
        {
            var node = system.Nodes.Nodes[singular.Column];
            throw new FeederException(
                $"bus {node.Bus}",
                $"nothing holds the voltage of node {node.Node}; connect it to the feeder or to ground.");
        }
    }
}

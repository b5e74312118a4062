using System.Collections.Immutable;
using System.Numerics;
using Entropy.Grid.Feeders;

namespace Entropy.Grid.ThreePhase;

/// <summary>What flows into an element.</summary>
/// <param name="Element">The element as the controls have left it.</param>
/// <param name="CurrentsAmps">[conductor], terminal after terminal: currents into it, in A.</param>
/// <param name="PowersKva">[conductor], terminal after terminal: powers into it, in kW and kvar.</param>
public sealed record ElementFlow(
    PowerElement Element, ImmutableArray<Complex> CurrentsAmps, ImmutableArray<Complex> PowersKva)
{
    /// <summary>All powers together, in kW and kvar: the losses of a line, the consumption of a load.</summary>
    public Complex TotalKva
    {
        get
        {
            var sum = Complex.Zero;
            foreach (var power in PowersKva)
                sum += power;
            return sum;
        }
    }
}

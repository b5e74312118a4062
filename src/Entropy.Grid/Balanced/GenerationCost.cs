namespace Entropy.Grid.Balanced;

/// <summary>What a generator's power costs in an hour: a polynomial, or straight pieces between points.</summary>
public abstract record GenerationCost
{
    /// <summary>Costs of an hour at this power in MW (or Mvar).</summary>
    public abstract double UsdPerHourAt(double power);
}

namespace Entropy.Grid.Projections;

/// <summary>A limit that kept the setpoints from what was wanted.</summary>
/// <param name="Limit">The limit.</param>
/// <param name="Price">
/// By how much half the squared distance would fall with each unit of the bound, in kVA2 per unit of the limit.
/// </param>
public readonly record struct ActiveLimit(FeederLimit Limit, double Price);

namespace Entropy.Grid.Balanced;

/// <summary>One corner of piecewise linear costs.</summary>
/// <param name="Power">MW, or Mvar for the costs of reactive power.</param>
/// <param name="UsdPerHour">What an hour of it costs.</param>
public readonly record struct CostPoint(double Power, double UsdPerHour);

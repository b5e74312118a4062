namespace Entropy.Grid.Projections;

/// <summary>What was wanted of a DER and what it is given.</summary>
/// <param name="Element">The DER by its full name.</param>
/// <param name="WantedKw">Active power wanted, in kW.</param>
/// <param name="WantedKvar">Reactive power wanted, in kvar.</param>
/// <param name="Kw">Active power given, in kW.</param>
/// <param name="Kvar">Reactive power given, in kvar.</param>
/// <param name="Cause">The limit that moved it most; null if it is as wanted.</param>
public readonly record struct ProjectedSetpoint(
    string Element, double WantedKw, double WantedKvar, double Kw, double Kvar, FeederLimit? Cause);

namespace Entropy.Grid.OpenDss.Loads;

/// <summary>The quantities by which the power of a load was given last.</summary>
internal enum LoadSpecification
{
    KwAndFactor,
    KwAndKvar,
    KvaAndFactor,

    /// <summary>kVA of transformers, and the part of it that is used.</summary>
    Connected,

    /// <summary>kWh of a number of days.</summary>
    Energy,
}

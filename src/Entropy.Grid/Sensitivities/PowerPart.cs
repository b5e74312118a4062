namespace Entropy.Grid.Sensitivities;

/// <summary>A part of a complex power.</summary>
public enum PowerPart
{
    /// <summary>Active power, in kW.</summary>
    Active,

    /// <summary>Reactive power, in kvar.</summary>
    Reactive,
}

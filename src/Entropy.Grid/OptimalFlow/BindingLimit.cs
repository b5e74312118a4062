using System.Globalization;

namespace Entropy.Grid.OptimalFlow;

/// <summary>A limit at which an element stands.</summary>
/// <param name="Element">Which element, as in "branch 4-7".</param>
/// <param name="What">Which of its limits, as in "highest power".</param>
/// <param name="Limit">Where it is.</param>
/// <param name="Unit">Its unit.</param>
public sealed record BindingLimit(string Element, string What, double Limit, string Unit)
{
    /// <summary>One line for a person.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Element}: {What} {Limit:0.#####} {Unit}");
}

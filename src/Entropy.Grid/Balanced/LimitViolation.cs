using System.Globalization;

namespace Entropy.Grid.Balanced;

/// <summary>Something that a computed state does not keep.</summary>
/// <param name="Element">Which element, as in "bus 7" or "branch 4-7".</param>
/// <param name="What">Which of its limits, as in "highest voltage".</param>
/// <param name="Value">Its value; NaN where the computation failed and there is none.</param>
/// <param name="Limit">What would be allowed.</param>
/// <param name="Unit">The unit of both.</param>
public sealed record LimitViolation(string Element, string What, double Value, double Limit, string Unit)
{
    /// <summary>One line for a person.</summary>
    public override string ToString() => double.IsNaN(Value)
        ? $"{Element}: {What}"
        : string.Create(CultureInfo.InvariantCulture, $"{Element}: {What} {Limit:0.#####} {Unit}, is {Value:0.#####} {Unit}");
}

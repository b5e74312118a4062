namespace Entropy.Grid.Feeders;

/// <summary>A feeder that cannot be computed; the message names the element and says what to change.</summary>
public sealed class FeederException : Exception
{
    /// <summary>An error of an element.</summary>
    /// <param name="element">kind.name of the element, or the bus.</param>
    /// <param name="problem">What is wrong and what to do next, as a sentence.</param>
    public FeederException(string element, string problem)
        : base($"{element}: {problem}") => Element = element;

    /// <summary>kind.name of the element, or the bus, that is wrong.</summary>
    public string Element { get; }
}

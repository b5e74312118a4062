namespace Entropy.Grid.Balanced;

/// <summary>A balanced network that cannot be computed: the element, what is wrong with it, and what to do.</summary>
public sealed class BalancedNetworkException : Exception
{
    /// <summary>An exception for one element, or for several that fail together.</summary>
    /// <param name="table">Where the element stands: "bus", "gen" or "branch", as in case files.</param>
    /// <param name="index">Its place in that list, from 0; -1 where no single element is meant.</param>
    /// <param name="message">The element by name, what is wrong, and what to do.</param>
    public BalancedNetworkException(string table, int index, string message)
        : base(message)
    {
        Table = table;
        Index = index;
    }

    /// <summary>Where the element stands: "bus", "gen" or "branch", as in case files.</summary>
    public string Table { get; }

    /// <summary>Its place in that list, from 0; -1 where no single element is meant.</summary>
    public int Index { get; }
}

using System.Collections.Immutable;

namespace Entropy.Grid.Feeders;

/// <summary>An element that carries current.</summary>
public abstract record PowerElement : Element
{
    /// <summary>The ends, all with the same number of conductors.</summary>
    public abstract ImmutableArray<Terminal> Terminals { get; }

    /// <summary>Conductors that are open.</summary>
    public ImmutableArray<OpenConductor> OpenConductors { get; init; } = [];
}

using System.Collections.Immutable;

namespace Entropy.Grid.Feeders;

/// <summary>An element that carries current.</summary>
public abstract record PowerElement : Element
{
    /// <summary>The ends, all with the same number of conductors.</summary>
    public abstract ImmutableArray<Terminal> Terminals { get; }

    /// <summary>Conductors that are open.</summary>
    public ImmutableArray<OpenConductor> OpenConductors { get; init; } = [];

    /// <summary>
    /// Whether it stands between a bus and ground, or between nodes of one bus, rather than between buses.
    /// </summary>
    public bool IsShunt => this switch
    {
        Load or Injection => true,
        Capacitor or Reactor or Fault => Terminals.Length == 1 || Terminals[0].Bus == Terminals[1].Bus,
        _ => false,
    };
}

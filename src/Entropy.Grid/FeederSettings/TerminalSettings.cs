using Entropy.Grid.Feeders;
using Entropy.Settings;
using static Entropy.Settings.Bounds;

namespace Entropy.Grid.FeederSettings;

/// <summary>How settings say where an element is connected: a bus, and the nodes of it that the conductors take.</summary>
internal static class TerminalSettings
{
    public const int MostPhases = 50;
    private const int HighestNode = 1000;

    /// <summary>
    /// A terminal of a bus under one key and nodes under another. Without nodes the phases are taken in order, and
    /// conductors beyond the phases are at ground.
    /// </summary>
    public static Func<Terminal> Read(
        SettingsSection section, string busKey, string nodesKey, int phases, int conductors)
    {
        var bus = section.Text(busKey);
        var nodes = section.Wholes(nodesKey, [], Between(0, HighestNode));
        var element = section.Path;
        return () => nodes.Count == 0
            ? Terminal.Phases(bus, phases, conductors)
            : nodes.Count == conductors
                ? new Terminal(bus, [.. nodes])
                : throw new FeederException(element, $"{nodesKey} has {nodes.Count} nodes for {conductors} conductors.");
    }

    /// <summary>Conductors of something that stands at one bus: in a wye, and between two nodes, there is one beside the phases.</summary>
    public static int Conductors(int phases, Connection connection) =>
        connection == Connection.Wye || phases < 3 ? phases + 1 : phases;

    /// <summary>The number of phases of an element.</summary>
    public static int Phases(SettingsSection section) => section.Whole("phases", 3, Between(1, MostPhases));
}

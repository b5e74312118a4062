using System.Globalization;
using Entropy.Grid.Feeders;

namespace Entropy.Grid.OpenDss.Script;

/// <summary>
/// A bus as a script writes it, "671.1.2.3": a name and the nodes that the conductors are connected to. Conductors without
/// a node take the phases in order, and ground beyond the phases.
/// </summary>
internal sealed class BusWord
{
    private const int HighestNode = 1000;
    private readonly ScriptPlace _place;
    private readonly string _text;
    private readonly List<int> _nodes = [];

    public BusWord(ScriptPlace place, string text)
    {
        _place = place;
        _text = text;
        var parts = text.Split('.');
        Name = ScriptValue.Lower(parts[0].Trim());
        if (Name.Length == 0)
            throw place.Error(text, "is not a bus: it has no name");
        foreach (var part in parts.AsSpan(1))
        {
            if (!int.TryParse(part.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var node) || node > HighestNode)
                throw place.Error(text, $"is not a bus: '{part}' is no node");
            _nodes.Add(node);
        }
    }

    /// <summary>The bus, in small letters.</summary>
    public string Name { get; }

    /// <summary>The bus with all of so many conductors at ground.</summary>
    public BusWord Grounded(int conductors) => new(_place, Name + string.Concat(Enumerable.Repeat(".0", conductors)));

    /// <summary>The node of each conductor.</summary>
    public Terminal ToTerminal(ScriptSession session, string element, int phases, int conductors)
    {
        var nodes = new int[conductors];
        for (var i = 0; i < conductors; i++)
            nodes[i] = i < _nodes.Count ? _nodes[i] : i < phases ? i + 1 : 0;
        if (_nodes.Count > conductors)
            session.Remark(_place, _text, $"has more nodes than {element} has conductors ({conductors}); the rest was left out");
        return new Terminal(Name, nodes);
    }
}

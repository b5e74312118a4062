using System.Collections.Immutable;
using Akka.Streams.Dsl;
using Akka.Streams.Stages;

namespace Akka.Streams.Materializing;

/// <summary>A graph that was put into another one under construction: how to build it, and its ports there.</summary>
internal sealed record Part(Blueprint Blueprint, ImmutableArray<Inlet> Inlets, ImmutableArray<Outlet> Outlets);

/// <summary>Parts and the wires between their ports. What is not wired is open, in the order of the shape.</summary>
internal sealed class Wired : Blueprint
{
    private readonly Part[] _parts;
    private readonly (Place From, Place To)[] _wires;
    private readonly Place[] _openIns;
    private readonly Place[] _openOuts;
    private readonly Func<object[], object> _value;

    /// <summary>A port by its part and its index there.</summary>
    private readonly record struct Place(int Part, int Port);

    /// <exception cref="ArgumentException">The shape is not exactly what the wires leave open.</exception>
    public Wired(IEnumerable<Part> parts, IReadOnlyDictionary<Outlet, Inlet> wires, Shape shape, Func<object[], object> value)
    {
        _parts = parts.ToArray();
        _value = value;
        var ins = new Dictionary<Inlet, Place>();
        var outs = new Dictionary<Outlet, Place>();
        for (var part = 0; part < _parts.Length; part++)
        {
            for (var i = 0; i < _parts[part].Inlets.Length; i++)
                ins.Add(_parts[part].Inlets[i], new Place(part, i));
            for (var i = 0; i < _parts[part].Outlets.Length; i++)
                outs.Add(_parts[part].Outlets[i], new Place(part, i));
        }
        _wires = wires.Select(wire => (Taken(outs, wire.Key), Taken(ins, wire.Value))).ToArray();
        _openIns = shape.Inlets.Select(inlet => Taken(ins, inlet)).ToArray();
        _openOuts = shape.Outlets.Select(outlet => Taken(outs, outlet)).ToArray();
        if (ins.Count + outs.Count > 0)
            throw new ArgumentException(
                $"The shape has to have all ports that are not connected; these are neither: {string.Join(", ", ins.Keys)} {string.Join(", ", outs.Keys)}",
                nameof(shape));
    }

    public override Built Build(Draft draft, Attributes inherited)
    {
        var built = new Built[_parts.Length];
        for (var i = 0; i < built.Length; i++)
            built[i] = _parts[i].Blueprint.Build(draft, inherited);
        foreach (var (from, to) in _wires)
            draft.Connect(built[from.Part].Outs[from.Port], built[to.Part].Ins[to.Port]);
        var value = _value(Array.ConvertAll(built, part => part.Value));
        foreach (var part in built)
            if (part.Value is IValueSlot slot)
                slot.Fill(value);
        return new Built(
            Array.ConvertAll(_openIns, place => built[place.Part].Ins[place.Port]),
            Array.ConvertAll(_openOuts, place => built[place.Part].Outs[place.Port]),
            value);
    }

    private static Place Taken<TPort>(Dictionary<TPort, Place> free, TPort port) where TPort : class =>
        free.Remove(port, out var place)
            ? place
            : throw new ArgumentException($"Port {port} is not one of this graph, or is used twice.", nameof(port));
}

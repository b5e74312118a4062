namespace Akka.Streams.Materializing;

/// <summary>A fan-in whose first inlet stays open while other sources feed the rest.</summary>
internal sealed class FedJunction(Blueprint junction, params Blueprint[] others) : Blueprint
{
    public override Built Build(Draft draft, Attributes inherited)
    {
        var built = junction.Build(draft, inherited);
        object value = NotUsed.Instance;
        for (var i = 0; i < others.Length; i++)
        {
            var other = others[i].Build(draft, inherited);
            draft.Connect(other.Outs[0], built.Ins[i + 1]);
            value = other.Value;
        }
        return new Built([built.Ins[0]], built.Outs, value);
    }
}

/// <summary>A fan-out whose first outlet stays open while other sinks take the rest.</summary>
internal sealed class TappedJunction(Blueprint junction, Blueprint other) : Blueprint
{
    public override Built Build(Draft draft, Attributes inherited)
    {
        var built = junction.Build(draft, inherited);
        var sink = other.Build(draft, inherited);
        draft.Connect(built.Outs[1], sink.Ins[0]);
        return new Built(built.Ins, [built.Outs[0]], sink.Value);
    }
}

/// <summary>Several sources into one fan-in.</summary>
internal sealed class Gathered(Blueprint junction, Blueprint[] sources) : Blueprint
{
    public override Built Build(Draft draft, Attributes inherited)
    {
        var ins = junction.Build(draft, inherited);
        for (var i = 0; i < sources.Length; i++)
            draft.Connect(sources[i].Build(draft, inherited).Outs[0], ins.Ins[i]);
        return new Built([], ins.Outs, NotUsed.Instance);
    }
}

/// <summary>One fan-out into several sinks.</summary>
internal sealed class Scattered(Blueprint junction, Blueprint[] sinks) : Blueprint
{
    public override Built Build(Draft draft, Attributes inherited)
    {
        var outs = junction.Build(draft, inherited);
        for (var i = 0; i < sinks.Length; i++)
            draft.Connect(outs.Outs[i], sinks[i].Build(draft, inherited).Ins[0]);
        return new Built(outs.Ins, [], NotUsed.Instance);
    }
}

using Entropy.Grid.OpenDss.Script;

namespace Entropy.Grid.OpenDss.Transformers;

/// <summary>A kind of transformer.</summary>
internal sealed class TransformerCodeObject(ScriptSession session, string name) : ScriptObject(session, Table, name)
{
    public static readonly PropertyTable Table = new("xfmrcode",
        "phases windings wdg conn kv kva tap %r rneut xneut conns kvs kvas taps xhl xht xlt xscarray thermal n m flrise hsrise"
        + " %loadloss %noloadloss normhkva emerghkva maxtap mintap numtaps %imag ppm_antifloat %rs x12 x13 x23 rdcohms seasons"
        + " ratings like");

    public WindingSet Windings { get; } = new(session);

    protected override void BeginEdit() => Windings.BeginEdit();

    protected override void EndEdit() => Windings.EndEdit();

    protected override void MakeLike(ScriptObject other) =>
        Windings.MakeLike(((TransformerCodeObject)other).Windings, withMagnetising: false);

    protected override void Set(string property, ScriptValue value)
    {
        if (property == "phases")
            Windings.Phases = value.Whole(1, TransformerObject.MostPhases);
        else
            Windings.Set(property, value);
    }
}

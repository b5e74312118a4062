using Entropy.Grid.OpenDss.Script;

namespace Entropy.Grid.OpenDss.Lines;

/// <summary>A bare wire.</summary>
internal sealed class WireObject(ScriptSession session, string name) : ConductorObject(session, Table, name)
{
    public static readonly PropertyTable Table = new("wiredata", Common);
}

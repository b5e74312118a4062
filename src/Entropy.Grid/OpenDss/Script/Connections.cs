using Entropy.Grid.Feeders;

namespace Entropy.Grid.OpenDss.Script;

/// <summary>The words for <see cref="Connection"/>.</summary>
internal static class Connections
{
    public static Connection Read(ScriptValue value) => value.Choice(
        ("wye", Connection.Wye), ("delta", Connection.Delta), ("y", Connection.Wye), ("ln", Connection.Wye),
        ("ll", Connection.Delta));
}

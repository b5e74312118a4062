using Entropy.Grid.OpenDss.Script;

namespace Entropy.Grid.OpenDss.Shapes;

/// <summary>How properties name load shapes.</summary>
internal static class LoadShapes
{
    /// <summary>The shape that a property names; null for "none".</summary>
    public static LoadShapeObject? Find(ScriptSession session, ScriptValue value) =>
        string.Equals(value.Text, "none", StringComparison.OrdinalIgnoreCase)
            ? null
            : (LoadShapeObject)session.Require("loadshape", value);
}

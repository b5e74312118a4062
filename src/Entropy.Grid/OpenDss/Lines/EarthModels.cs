using Entropy.Grid.Feeders;
using Entropy.Grid.OpenDss.Script;

namespace Entropy.Grid.OpenDss.Lines;

/// <summary>The words for <see cref="EarthModel"/>.</summary>
internal static class EarthModels
{
    public static EarthModel Read(ScriptValue value) => value.Choice(
        ("carson", EarthModel.ModifiedCarson), ("fullcarson", EarthModel.FullCarson), ("deri", EarthModel.Deri));
}

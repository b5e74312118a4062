using Entropy.Grid.Feeders;
using Entropy.Grid.OpenDss;
using Entropy.Grid.ThreePhase;

namespace Entropy.Node.Grid;

/// <summary>A feeder, and how its file wants it to be solved.</summary>
/// <param name="Feeder">The feeder.</param>
/// <param name="Options">The solution at the end of the file.</param>
/// <param name="Solves">Every "solve" of a script; none in settings.</param>
/// <param name="Remarks">What was read and has no effect.</param>
internal sealed record FeederFile(
    Feeder Feeder, FlowOptions Options, IReadOnlyList<OpenDssSolution> Solves, IReadOnlyList<ScriptRemark> Remarks)
{
    // A script that goes on after its last "solve" may have changed the time and the mode for the next one.
    public static FeederFile Of(OpenDssFeeder script) => new(
        script.Feeder, (script.Solves.IsEmpty ? script.Solution : script.Solves[^1]).ToOptions(), script.Solves, script.Remarks);

    public static FeederFile Of(Feeder feeder) => new(feeder, new FlowOptions(), [], []);
}

using System.Collections.Immutable;
using Entropy.Grid.Feeders;
using Entropy.Grid.OpenDss.Script;

namespace Entropy.Grid.OpenDss;

/// <summary>What an OpenDSS script has described: the circuit as it is at the end, and how it is to be solved.</summary>
public sealed record OpenDssFeeder
{
    /// <summary>The circuit.</summary>
    public required Feeder Feeder { get; init; }

    /// <summary>The settings for a solution at the end of the script.</summary>
    public required OpenDssSolution Solution { get; init; }

    /// <summary>The settings at every "solve" of the script since its circuit was made.</summary>
    public required ImmutableArray<OpenDssSolution> Solves { get; init; }

    /// <summary>Line-to-line voltages, in kV, that the script gives for the bases of its buses.</summary>
    public required ImmutableArray<double> VoltageBasesKv { get; init; }

    /// <summary>What was read and has no effect on a solution.</summary>
    public required ImmutableArray<ScriptRemark> Remarks { get; init; }

    internal static OpenDssFeeder Of(ScriptSession session, CircuitState circuit, ScriptRunner runner) => new()
    {
        Feeder = FeederOf(session, circuit),
        Solution = runner.SolutionOf(circuit),
        Solves = [.. runner.Solves],
        VoltageBasesKv = [.. circuit.VoltageBasesKv],
        Remarks = [.. session.Remarks],
    };

    internal static Feeder FeederOf(ScriptSession session, CircuitState circuit)
    {
        var draft = new FeederDraft(session, circuit);
        // Switches act on other elements, which they must find as these go into the feeder.
        foreach (var control in session.Elements.OfType<Controls.SwitchControlObject>())
            control.AddTo(draft);
        foreach (var element in session.Elements)
            if (element is not Controls.SwitchControlObject)
                element.AddTo(draft);

        return new Feeder
        {
            Name = circuit.Name,
            FrequencyHz = circuit.FrequencyHz,
            Elements = [.. draft.Elements],
            BaseKv = circuit.BaseKv,
            Coordinates = circuit.Coordinates.ToImmutableDictionary(pair => ScriptValue.Lower(pair.Key), pair => pair.Value),
            LoadMultiplier = circuit.LoadMultiplier,
            Controls = circuit.ControlMode,
            NormalLeastPu = circuit.NormalLeastPu,
            NormalGreatestPu = circuit.NormalMostPu,
        };
    }
}

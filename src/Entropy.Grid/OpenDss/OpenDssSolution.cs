using Entropy.Grid.Feeders;
using Entropy.Grid.OpenDss.Script;
using Entropy.Grid.ThreePhase;

namespace Entropy.Grid.OpenDss;

/// <summary>How a script wants its circuit to be solved.</summary>
public sealed record OpenDssSolution
{
    /// <summary>What one "solve" goes through.</summary>
    public required SolutionMode Mode { get; init; }

    /// <summary>Points in time of one "solve"; one in modes without time.</summary>
    public required int Number { get; init; }

    /// <summary>Seconds from one point to the next.</summary>
    public required double StepSeconds { get; init; }

    /// <summary>The time before the first point, in hours.</summary>
    public required double StartHours { get; init; }

    /// <summary>How controls act.</summary>
    public required ControlMode Controls { get; init; }

    /// <summary>The most rounds of controls.</summary>
    public required int MostControlIterations { get; init; }

    /// <summary>The most iterations of one solution.</summary>
    public required int MostIterations { get; init; }

    /// <summary>The greatest change of a voltage, per unit, at which a solution has converged.</summary>
    public required double Tolerance { get; init; }

    /// <summary>Whether the script asks for OpenDSS' Newton algorithm.</summary>
    public required bool IsNewton { get; init; }

    /// <summary>Whether loads are impedances and the solution needs no iterations.</summary>
    public required bool IsDirect { get; init; }

    internal ScriptPlace Place { get; init; }

    /// <summary>
    /// The options of a solution at a point in time, counted from 1; the last one for null. In modes without time there is
    /// only one. The accuracy is better than what scripts usually ask for; it is not theirs.
    /// </summary>
    public FlowOptions ToOptions(int? step = null) => new()
    {
        MostControlIterations = Math.Max(MostControlIterations, new FlowOptions().MostControlIterations),
        IsDirect = IsDirect,
        Moment = Mode switch
        {
            SolutionMode.Snapshot or SolutionMode.Direct => Moment.Snapshot,
            SolutionMode.Yearly => new Moment(TimeMode.Yearly, Hours(step)),
            SolutionMode.DutyCycle => new Moment(TimeMode.Duty, Hours(step)),
            SolutionMode.Time => new Moment(CurveOfTime, Hours(step)),
            _ => new Moment(TimeMode.Daily, Hours(step)),
        },
    };

    private TimeMode CurveOfTime { get; init; }

    private double Hours(int? step) =>
        StartHours + ((step ?? Number) - (Mode == SolutionMode.Time ? 1 : 0)) * StepSeconds / 3600;

    internal static OpenDssSolution Of(CircuitState circuit, ScriptPlace place) => new()
    {
        Place = place,
        CurveOfTime = circuit.CurveOfTime,
        Mode = circuit.Mode,
        Number = circuit.Mode is SolutionMode.Snapshot or SolutionMode.Direct ? 1 : circuit.Number,
        StepSeconds = circuit.StepSeconds,
        StartHours = circuit.Hours,
        Controls = circuit.ControlMode,
        MostControlIterations = circuit.MostControlIterations,
        MostIterations = circuit.MostIterations,
        Tolerance = circuit.Tolerance,
        IsNewton = circuit.IsNewton,
        IsDirect = circuit.Mode == SolutionMode.Direct || circuit.IsAdmittanceModel,
    };
}

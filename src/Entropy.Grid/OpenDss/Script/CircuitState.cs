using System.Collections.Immutable;
using Entropy.Grid.Feeders;
using Entropy.Grid.ThreePhase;

namespace Entropy.Grid.OpenDss.Script;

/// <summary>What a script has set for the circuit as a whole and for its solution, with OpenDSS' defaults.</summary>
internal sealed class CircuitState(string name, double baseFrequencyHz)
{
    public string Name { get; } = name;

    /// <summary>The frequency of the system, in Hz.</summary>
    public double BaseFrequencyHz { get; set; } = baseFrequencyHz;

    /// <summary>The frequency that is solved at, in Hz.</summary>
    public double FrequencyHz { get; set; } = baseFrequencyHz;

    public SolutionMode Mode { get; private set; } = SolutionMode.Snapshot;

    /// <summary>Points in time that one "solve" goes through.</summary>
    public int Number { get; set; } = 100;

    public double StepSeconds { get; set; } = 0.001;

    /// <summary>Whole hours of the time that was solved last.</summary>
    public int Hour { get; set; }

    /// <summary>Seconds after <see cref="Hour"/>.</summary>
    public double Seconds { get; set; }

    public double Hours => Hour + Seconds / 3600;

    public int Year { get; set; }

    public double LoadMultiplier { get; set; } = 1;

    public double GenerationMultiplier { get; set; } = 1;

    /// <summary>Growth of loads without a curve of their own, a year.</summary>
    public double GrowthRate { get; set; } = 1.025;

    public double PriceSignal { get; set; } = 25;

    public ControlMode ControlMode { get; set; } = ControlMode.Static;

    public int MostControlIterations { get; set; } = 10;

    public int MostIterations { get; set; } = 15;

    public int LeastIterations { get; set; } = 2;

    public double Tolerance { get; set; } = 1e-4;

    public bool IsNewton { get; set; }

    /// <summary>Whether loads and generators are impedances, as in direct solutions.</summary>
    public bool IsAdmittanceModel { get; set; }

    public double NormalLeastPu { get; set; } = 0.95;

    public double NormalMostPu { get; set; } = 1.05;

    public bool LongLineCorrection { get; set; }

    /// <summary>Voltages between phases that buses can be rated for, in kV.</summary>
    public double[] VoltageBasesKv { get; set; } = [0.208, 0.48, 12.47, 24.9, 34.5, 115, 230];

    /// <summary>[bus]: its base voltage between phase and ground, in kV, if it was given one.</summary>
    public ImmutableDictionary<string, double> BaseKv { get; set; } = ImmutableDictionary<string, double>.Empty;

    /// <summary>Places of buses on a map.</summary>
    public Dictionary<string, (double X, double Y)> Coordinates { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Which of their curves loads follow in the general time mode.</summary>
    public TimeMode CurveOfTime { get; set; }

    /// <summary>Sets the mode and all that OpenDSS resets with it.</summary>
    public void SetMode(SolutionMode mode)
    {
        Mode = mode;
        Hour = 0;
        Seconds = 0;
        (StepSeconds, Number) = mode switch
        {
            SolutionMode.Daily or SolutionMode.PeakDay => (3600, 24),
            SolutionMode.Yearly => (3600, 8760),
            SolutionMode.DutyCycle => (1, Number),
            SolutionMode.Time => (3600, 1),
            SolutionMode.Snapshot => (StepSeconds, 1),
            _ => (StepSeconds, Number),
        };
    }

    /// <summary>Moves time on by steps.</summary>
    public void StepTime(int steps)
    {
        var seconds = Seconds + StepSeconds * steps;
        var hours = (int)Math.Min(Math.Floor(seconds / 3600), 1e9);
        Hour += hours;
        Seconds = seconds - hours * 3600.0;
    }
}

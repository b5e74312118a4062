using System.Numerics;
using Entropy.Grid.Feeders;

namespace Entropy.Grid.OpenDss.Transformers;

/// <summary>A winding of a transformer or of a transformer code, with OpenDSS' defaults.</summary>
internal record struct WindingState()
{
    public Connection Connection { get; set; }

    public double RatedKv { get; set; } = 12.47;

    public double RatedKva { get; set; } = 1000;

    public double Tap { get; set; } = 1;

    public double ResistancePercent { get; set; } = 0.2;

    /// <summary>Between the neutral and ground, in ohm; below 0 for open.</summary>
    public double NeutralOhm { get; set; } = -1;

    public double NeutralReactanceOhm { get; set; }

    public double LeastTap { get; set; } = 0.9;

    public double GreatestTap { get; set; } = 1.1;

    public int TapSteps { get; set; } = 32;

    /// <summary>The winding at a terminal.</summary>
    public readonly Winding At(Terminal terminal) => new()
    {
        Terminal = terminal,
        Connection = Connection,
        RatedKv = RatedKv,
        RatedKva = RatedKva,
        ResistancePercent = ResistancePercent,
        Tap = Tap,
        LeastTap = LeastTap,
        GreatestTap = GreatestTap,
        TapSteps = TapSteps,
        NeutralOhm = NeutralOhm < 0 ? null : new Complex(NeutralOhm, NeutralReactanceOhm),
    };
}

using System.CommandLine;
using System.Globalization;
using Entropy.Grid.Feeders;

namespace Entropy.Node.Grid;

/// <summary>The options of a power flow, the same for every command that computes one.</summary>
internal sealed class FlowOptionSet
{
    private readonly Option<string> _controls = new("--controls") { Description = "Regulators and capacitors act (on) or stay (off); as the file has it without this." };
    private readonly Option<string?> _taps = new("--taps") { Description = "Where regulators start: neutral, or a step for each in order of definition: T1,T2,..." };
    private readonly Option<bool> _idealLoads = new("--ideal-loads") { Description = "Loads keep their model from 0.1 to 2 pu." };
    private readonly Option<double> _loads = new("--load-mult") { Description = "Multiplies every load.", DefaultValueFactory = _ => 1 };
    private readonly Option<int?> _step = new("--step") { Description = "The point of the load shapes, from 1." };
    private readonly Option<double?> _tolerance = new("--tolerance")
    {
        Description = "The largest last change of a voltage, pu (1e-9); of a case (.m) the largest residual of a bus's power, pu (1e-8).",
    };
    private readonly Option<bool> _limits = new("--reactive-limits") { Description = "Of a case (.m): generators give up their voltage at their reactive limits." };

    public FlowOptionSet()
    {
        _controls.AcceptOnlyFromAmong("on", "off");
        Require(_tolerance, value => value > 0, "--tolerance wants a number above 0.");
        Require(_step, value => value > 0, "--step wants a whole number from 1.");
        Require(_loads, double.IsFinite, "--load-mult wants a number.");
    }

    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { _controls, _taps, _idealLoads, _loads, _step, _tolerance, _limits })
            command.Add(option);
    }

    public FlowWish Of(ParseResult line) => new()
    {
        Controls = line.GetValue(_controls) switch
        {
            "on" => ControlMode.Static,
            "off" => ControlMode.Off,
            _ => null,
        },
        Taps = line.GetValue(_taps),
        IdealLoads = line.GetValue(_idealLoads),
        LoadMultiplier = line.GetValue(_loads),
        Step = line.GetValue(_step),
        Tolerance = line.GetValue(_tolerance),
        ReactiveLimits = line.GetValue(_limits),
    };

    // What is no number at all has been complained of already.
    private static void Require(Option option, Func<double, bool> isAllowed, string error) => option.Validators.Add(result =>
    {
        if (result.Tokens is [var word]
            && double.TryParse(word.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && !isAllowed(value))
        {
            result.AddError(error);
        }
    });
}

using Entropy.Grid.Feeders;
using Entropy.Grid.OpenDss;

namespace Entropy.Grid.Tests.OpenDss;

public sealed class FeederTests
{
    [Theory]
    [InlineData("ieee-feeders/13Bus/IEEE13Nodeckt.dss", 16, 41, 35, 60)]
    [InlineData("ieee-feeders/34Bus/ieee34Mod1.dss", 37, 95, 111, 60)]
    [InlineData("ieee-feeders/34Bus/ieee34Mod2.dss", 56, 138, 100, 60)]
    [InlineData("ieee-feeders/37Bus/ieee37.dss", 39, 117, 71, 60)]
    [InlineData("ieee-feeders/123Bus/IEEE123Master.dss", 132, 278, 230, 60)]
    [InlineData("ieee-4bus/4Bus-DY-Bal/4Bus-DY-Bal.DSS", 4, 12, 5, 60)]
    [InlineData("ieee-4bus/4Bus-OYOD-UnBal/4bus-OYOD-UnBal.dss", 4, 12, 8, 60)]
    [InlineData("ieee-4bus/4Bus-YYD/YYD-Master.DSS", 6, 18, 12, 60)]
    [InlineData("ieee-european-lv/Master.dss", 907, 2721, 962, 50)]
    public void A_published_feeder_has_the_parts_that_OpenDSS_counts(string file, int buses, int nodes, int elements, double hertz)
    {
        var feeder = Read(file).Feeder;

        var terminals = feeder.Elements.OfType<PowerElement>().SelectMany(element => element.Terminals).ToList();
        Assert.Equal(buses, terminals.Select(terminal => terminal.Bus).Distinct().Count());
        Assert.Equal(nodes, terminals.SelectMany(terminal => terminal.Nodes.Where(node => node > 0).Select(node => (terminal.Bus, node)))
            .Distinct().Count());
        Assert.Equal(elements, feeder.Elements.Count(element => element is PowerElement));
        Assert.Equal(hertz, feeder.FrequencyHz);
        Assert.All(terminals, terminal => Assert.True(feeder.BaseKv.ContainsKey(terminal.Bus)));
    }

    [Fact]
    public void Commands_without_effect_on_the_solution_are_kept_as_remarks()
    {
        var remarks = Read("ieee-feeders/34Bus/Run_IEEE34Mod1.dss").Remarks;

        Assert.Contains(remarks, remark => remark.Word == "Show" && remark.Line > 0);
        Assert.Contains(remarks, remark => remark.Word == "plot");
        Assert.Contains(remarks, remark => remark.Word == "energymeter.m1");
    }

    [Fact]
    public void A_second_circuit_begins_with_the_taps_of_its_script()
    {
        var read = Read("ieee-feeders/34Bus/Run_IEEE34Mod1.dss");

        Assert.Equal(ControlMode.Off, read.Feeder.Controls);
        Assert.Single(read.Solves);
        var taps = read.Feeder.Elements.OfType<Transformer>().Where(one => one.Name.StartsWith("reg", StringComparison.Ordinal))
            .Select(one => Math.Round((one.Windings[1].Tap - 1) / one.Windings[1].TapIncrement));
        Assert.Equal([12, 5, 5, 13, 11, 12], taps);
    }

    [Fact]
    public void Places_of_buses_are_read_in_any_case()
    {
        var feeder = Read("ieee-feeders/13Bus/IEEE13Nodeckt.dss").Feeder;

        Assert.Equal((200, 400), feeder.Coordinates["sourcebus"]);
        Assert.Equal((200, 350), feeder.Coordinates["650"]);
    }

    [Fact]
    public void Load_shapes_of_the_low_voltage_feeder_have_a_point_for_each_minute()
    {
        var loads = Read("ieee-european-lv/Master.dss").Feeder.Elements.OfType<Load>().ToList();

        Assert.Equal(55, loads.Count);
        Assert.All(loads, load =>
        {
            Assert.Equal(1440, load.Yearly!.Active.Length);
            Assert.Equal(1 / 60.0, load.Yearly.StepHours, 15);
            Assert.False(load.Yearly.IsActual);
        });
    }

    [Fact]
    public void A_frequency_that_is_set_after_the_circuit_counts_for_all_of_it()
    {
        var script = "new circuit.c basekv=10\nnew load.a bus1=sourcebus kv=10\nset defaultbasefrequency=50\n"
            + "set voltagebases=[10]\ncalcvoltagebases\nsolve";

        var read = new OpenDssReader().ReadText(script);

        Assert.Equal(50, read.Feeder.FrequencyHz);
        Assert.True(read.Feeder.Elements.OfType<VoltageSource>().Single().IsEnabled);
        Assert.Contains(read.Remarks, remark => remark.Word == "defaultbasefrequency");
    }

    [Fact]
    public void The_default_frequency_is_that_of_the_reader() =>
        Assert.Equal(50, new OpenDssReader { DefaultBaseFrequencyHz = 50 }.ReadText("new circuit.c").Feeder.FrequencyHz);

    [Fact]
    public void Settings_of_a_solution_are_those_of_the_last_solve()
    {
        var read = new OpenDssReader().ReadText(
            "new circuit.c\nset mode=yearly number=10 stepsize=15m\nset maxiterations=77 tolerance=1e-6 controlmode=off\nsolve");

        Assert.Equal((SolutionMode.Yearly, 10, 900.0, 0.0), (read.Solution.Mode, read.Solution.Number, read.Solution.StepSeconds, read.Solution.StartHours));
        Assert.Equal((77, 1e-6, ControlMode.Off), (read.Solution.MostIterations, read.Solution.Tolerance, read.Solution.Controls));
        Assert.Equal(2.5, read.Solution.ToOptions().Moment.Hour, 12);
        Assert.Equal(0.5, read.Solution.ToOptions(step: 2).Moment.Hour, 12);
    }

    private static OpenDssFeeder Read(string file) =>
        new OpenDssReader().ReadFile(Path.Combine(AppContext.BaseDirectory, "Feeders", file));
}

using Entropy.Grid.Balanced;
using Entropy.Grid.Matpower;
using Entropy.Grid.Tests.Cases;

namespace Entropy.Grid.Tests.Matpower;

public sealed class CaseReadingTests
{
    // Two buses and a line; {0} goes behind it.
    private const string Small = """
        function mpc = small
        mpc.version = '2';
        mpc.baseMVA = 100;
        mpc.bus = [
            1 3 0   0   0 0 1 1 0 110 1 1.1 0.9;
            2 1 50  10  0 0 1 1 0 110 1 1.1 0.9;
        ];
        mpc.gen = [
            1 0 0 100 -100 1.02 100 1 200 0;
        ];
        mpc.branch = [
            1 2 0.01 0.1 0.02 0 0 0 0 0 1 -360 360;
        ];

        """;

    private static BalancedNetwork Parse(string text) => MatpowerCase.Parse(text, "small.m");

    private static CaseFormatException Refused(string text) => Assert.Throws<CaseFormatException>(() => Parse(text));

    [Fact]
    public void Ohms_and_kilowatts_are_converted_as_the_case_says()
    {
        var network = CaseFiles.Read("Matpower/case33bw.m");
        var impedanceBase = 12.66e3 * 12.66e3 / 10e6;
        Assert.Equal(0.0922 / impedanceBase, network.Branches[0].ResistancePu, 1e-15);
        Assert.Equal(0.0470 / impedanceBase, network.Branches[0].ReactancePu, 1e-15);
        Assert.Equal(0.1, network.Buses[1].LoadMw, 1e-15);
        Assert.Equal(0.06, network.Buses[1].LoadMvar, 1e-15);
        Assert.False(network.Branches[^1].InService);
    }

    [Fact]
    public void A_power_factor_is_applied_with_sine_and_arc_cosine()
    {
        var load = CaseFiles.Read("Matpower/case141.m").Buses[^1];
        Assert.Equal(0.075 * 0.85, load.LoadMw, 1e-15);
        Assert.Equal(0.075 * Math.Sqrt(1 - 0.85 * 0.85), load.LoadMvar, 1e-15);
    }

    [Fact]
    public void Names_limits_costs_and_ramps_are_read()
    {
        var network = Parse(Small.Replace("1 200 0;", "1 200 0 0 0 0 0 0 0 0 30 0 0 0;", StringComparison.Ordinal) + """
            mpc.bus_name = { 'North ''A'''; "South" };
            mpc.gencost = [ 2 0 0 3 0.01 20 5 ];
            """);
        Assert.Equal("bus 1 (North 'A')", network.Buses[0].ToString());
        Assert.Equal("bus 2 (South)", network.Buses[1].ToString());
        Assert.Equal(3, network.Generators[0].RampMwPerMinute);
        Assert.Equal(5 + 20 * 10 + 0.01 * 100, network.Generators[0].Cost!.UsdPerHourAt(10), 1e-12);
        Assert.Equal(double.PositiveInfinity, network.Branches[0].RatingMva);
        Assert.Equal(1, network.Branches[0].TapRatio);
        Assert.Equal(double.NegativeInfinity, network.Branches[0].MinimumAngleDegrees);
    }

    [Fact]
    public void Piecewise_linear_costs_and_costs_of_reactive_power_are_read()
    {
        var generator = Parse(Small + """
            mpc.gencost = [
                1 0 0 3  0 0  100 1000  200 3000;
                2 0 0 3  0.1 0 0  0 0 0;
            ];
            """).Generators[0];
        Assert.Equal(2000, generator.Cost!.UsdPerHourAt(150), 1e-9);
        Assert.Equal(4000, generator.Cost!.UsdPerHourAt(250), 1e-9);
        Assert.Equal(10, generator.ReactiveCost!.UsdPerHourAt(10), 1e-12);
    }

    [Theory]
    [InlineData("mpc.bus(2, 3) = 5 + 2 * 10;", 25)]
    [InlineData("mpc.bus(2, 3) = -(2 - 12) * 2.5e0;", 25)]
    [InlineData("mpc.bus(2, 3) = 2^3 / 4 - 1;", 1)]
    [InlineData("mpc.bus(2, 3) = 2 ^ -1;", 0.5)]
    [InlineData("define_constants;\nmpc.bus(:, [PD, QD]) = mpc.bus(:, [PD QD]) / 1e3;", 0.05)]
    [InlineData("define_constants\nmpc.bus(1:2, PD) = mpc.bus(1:2, PD) .* [2; 3];", 150)]
    [InlineData("[PQ, PV, ...  the rest\n REF] = idx_bus; mpc.bus(PV, 3) = REF;", 3)]
    [InlineData("k = find(mpc.bus(:, 3) > 20 & ~isinf(mpc.bus(:, 3)));", double.NaN)]
    [InlineData("k = find(mpc.bus(:, 3) > 20);\nmpc.bus(k, 3) = 7;", 7)]
    [InlineData("fixed = 0; if fixed\n mpc.bus(2, 3) = 7;\nend", 50)]
    [InlineData("fixed = 1; if fixed == 1\n mpc.bus(2, 3) = 7;\nend", 7)]
    [InlineData("%{\nmpc.bus(2, 3) = 7;\n%}\nmpc.bus(2, 3) = 8; % mpc.bus(2, 3) = 9;", 8)]
    [InlineData("a = [1 -2; 3 - 1, 4];\nmpc.bus(2, 3) = a(1, 2) * a(2, 1);", -4)]
    [InlineData("mpc.bus(2, 3) = sqrt(abs(-16)) + cos(0) + pi - pi;", 5)]
    public void Statements_of_published_cases_are_understood_and_others_refused(string statement, double load)
    {
        if (double.IsNaN(load))
            Refused(Small + statement);
        else
            Assert.Equal(load, Parse(Small + statement).Buses[1].LoadMw, 1e-12);
    }

    [Theory]
    [InlineData("mpc.bus = loadbus(3);", 14, "loadbus")]
    [InlineData("\nmpc.storage = [1 2 3];", 15, "storage")]
    [InlineData("disp('hello');", 14, "disp")]
    [InlineData("for i = 1:3", 14, "for")]
    [InlineData("mpc.bus(9, 3) = 1;", 14, ",")]
    [InlineData("mpc.bus(:, 3) = [1 2 3];", 14, ";")]
    [InlineData("x = mpc.bus * mpc.bus;", 14, "*")]
    [InlineData("x = 'text", 14, "'")]
    [InlineData("x = 1.2.3;", 14, "1.2.3")]
    [InlineData("x = [1 2\n3];", 15, "]")]
    [InlineData("mpc.gencost = [ 3 0 0 1 5 ];", 14, null)]
    [InlineData("mpc.gencost = [ 2 0 0 3 5 ];", 14, null)]
    [InlineData("mpc.gencost = [ 1 0 0 2 5 0 4 0 ];", 14, null)]
    [InlineData("mpc.dcline = [ 1 2 1 0 0 0 0 1 1 0 0 0 0 0 0 0 0 ];", 14, "dcline")]
    [InlineData("mpc.bus_name = { 'only one' };", 14, "bus_name")]
    public void What_is_not_understood_is_an_error_with_file_line_and_word(string statement, int line, string? word)
    {
        var refused = Refused(Small + statement);
        Assert.Equal(("small.m", line, word), (refused.File, refused.Line, refused.Word));
        Assert.StartsWith($"small.m:{line}: ", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1 2 0.01", "1 7 0.01", 12, "there is no bus 7")]
    [InlineData("1 2 0.01 0.1", "1 2 0 0", 12, "branch 1-2: it has no impedance")]
    [InlineData("2 1 50", "1 1 50", 6, "another bus has the same number")]
    [InlineData("2 1 50", "2 5 50", 6, "type 5")]
    [InlineData("2 1 50", "2.5 1 50", 6, "whole number")]
    [InlineData("2 1 50", "2 1 NaN", 6, "load is NaN")]
    [InlineData("1 0 0 100 -100", "1 0 0 -200 -100", 9, "limits -100 to -200 Mvar")]
    [InlineData("1 200 0;", "1 200 300;", 9, "limits 300 to 200 MW")]
    [InlineData("1.1 0.9;\n];", "0.9 1.1;\n];", 6, "voltage limits 1.1 to 0.9")]
    [InlineData("baseMVA = 100", "baseMVA = 0", 3, "base power must be above 0")]
    [InlineData("'2'", "'1'", 2, "version")]
    [InlineData("function mpc = small", "function [baseMVA, bus] = small", 1, "version 1")]
    [InlineData("mpc.gen =", "mpc.genfuel =", 1, "mpc.gen is missing")]
    public void A_value_that_cannot_be_is_named_with_its_element_and_line(string written, string instead, int line, string what)
    {
        var refused = Refused(Small.Replace(written, instead, StringComparison.Ordinal));
        Assert.Equal(line, refused.Line);
        Assert.Contains(what, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dc_line_out_of_service_does_no_harm() =>
        Assert.Equal(2, Parse(Small + "mpc.dcline = [ 1 2 0 0 0 0 0 1 1 0 0 0 0 0 0 0 0 ];").Buses.Count);
}

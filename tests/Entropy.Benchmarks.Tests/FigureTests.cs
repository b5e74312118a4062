namespace Entropy.Benchmarks.Tests;

public sealed class FigureTests
{
    public static TheoryData<string> Names => new(Suites.All.SelectMany(suite => suite.Figures).Select(figure => figure.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_figure_can_be_measured_twice(string name)
    {
        var figure = Suites.All.SelectMany(suite => suite.Figures).Single(f => f.Name == name);
        // Large enough that each of the thousand parents and hundred asking tasks has something to do.
        var operations = Math.Min(2_000, figure.Operations);
        await using var scenario = figure.Start();

        var first = await scenario.RunAsync(operations);
        var second = await scenario.RunAsync(operations);

        Assert.True(double.IsFinite(first.Value) && double.IsFinite(second.Value));
        if (figure.Unit != Unit.Milliseconds)
            Assert.True(first.Value > 0 && second.Value > 0, $"{first.Value}, {second.Value}");
    }

    [Fact]
    public void The_median_counts_and_the_ratio_says_how_many_times_better_it_is()
    {
        var figure = Figure(Unit.PerSecond, 100, new Goal(Ratio: 2));

        var measured = Measured(figure, 150, 900, 210, 205);

        Assert.Equal(207.5, measured.Median);
        Assert.Equal(2.075, measured.Ratio);
        Assert.True(measured.IsMet);
        Assert.False(Measured(figure, 199).IsMet);
    }

    [Fact]
    public void Where_less_is_better_the_ratio_turns_round_and_a_limit_of_its_own_decides()
    {
        var figure = Figure(Unit.Bytes, 2_000, new Goal(AtMost: 1_000));

        Assert.Equal(4, Measured(figure, 500).Ratio);
        Assert.True(Measured(figure, 1_000).IsMet);
        Assert.False(Measured(figure, 1_001).IsMet);
    }

    [Fact]
    public void A_value_that_is_wanted_at_least_is_met_from_there_on()
    {
        var figure = Figure(Unit.PerSecond, null, new Goal(AtLeast: 1_000));

        Assert.True(Measured(figure, 1_000).IsMet);
        Assert.False(Measured(figure, 999).IsMet);
    }

    [Fact]
    public void Without_an_anchor_there_is_no_ratio_and_nothing_to_meet()
    {
        var measured = Measured(Figure(Unit.Milliseconds, null, null), 5);

        Assert.Null(measured.Ratio);
        Assert.Null(measured.IsMet);
    }

    [Theory]
    [InlineData(43_126_000, "43.1 M/s")]
    [InlineData(1_711_000, "1.71 M/s")]
    [InlineData(999_600, "1.00 M/s")]
    [InlineData(41_300, "41 k/s")]
    [InlineData(2_560, "2.6 k/s")]
    [InlineData(395, "395 /s")]
    public void A_rate_is_written_with_three_digits(double value, string expected) =>
        Assert.Equal(expected, Unit.PerSecond.Text(value));

    private static Figure Figure(Unit unit, double? anchor, Goal? goal) =>
        new("some", "something", unit, () => throw new NotSupportedException("Nothing is measured here."))
        {
            Operations = 1,
            Anchor = anchor is { } value ? new Anchor(value, "", "") : null,
            Goal = goal,
        };

    private static Measurement Measured(Figure figure, params double[] values) =>
        new(figure, values.Select(value => new Sample(value)).ToArray());
}

namespace Bundled.Api.Tests;

public sealed class StandInCheckTests
{
    private static readonly StandInCheck Check = new(
    [
        "B Akka.Valve : Akka.IPart",
        "C Akka.Valve(System.Int32 =)",
        "M Akka.Valve.Open(System.Double) : System.Void virtual",
        "M Akka.Valve.Open(System.Double, System.TimeSpan) : System.Void virtual",
        "M Akka.Valve.Reset() : System.Void protected abstract",
        "P Akka.Valve.State : System.Int32 get",
        "T class Akka.Valve",
        "T interface Akka.IPart",
    ]);

    [Theory]
    [InlineData("T class Akka.Valve")]
    [InlineData("T sealed class Akka.Valve")]
    [InlineData("M Akka.Valve.Open(System.Double) : System.Void virtual")]
    [InlineData("M Akka.Valve.Open(System.Double) : System.Void")]
    public void A_stand_in_may_do_as_the_real_one_or_be_narrower(string line) => Assert.Empty(Check.Violations([line]));

    [Fact]
    public void A_stand_in_may_leave_out_what_it_does_not_need() => Assert.Empty(Check.Violations([]));

    [Theory]
    [InlineData("T struct Akka.Valve")]
    [InlineData("T sealed interface Akka.IPart")]
    [InlineData("B Akka.Valve : Akka.IOther")]
    [InlineData("C Akka.Valve(System.Int32)")]
    [InlineData("C Akka.Valve(System.Int32 =) protected")]
    [InlineData("M Akka.Valve.Close() : System.Void")]
    [InlineData("M Akka.Valve.Open(System.Double) : System.Boolean virtual")]
    [InlineData("M Akka.Valve.Open(System.Double =) : System.Void")]
    [InlineData("M Akka.Valve.Reset() : System.Void protected")]
    [InlineData("M Akka.Valve.Reset() : System.Void abstract")]
    [InlineData("P Akka.Valve.State : System.Int32 get set")]
    [InlineData("T class Akka.Pump")]
    public void Anything_else_is_a_violation_that_names_the_line(string line)
    {
        var violation = Assert.Single(Check.Violations([line]));

        Assert.StartsWith("  " + line, violation, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("M Akka.Valve.Open(System.Single) : System.Void",
        "M Akka.Valve.Open(System.Double) : System.Void virtual",
        "M Akka.Valve.Open(System.Double, System.TimeSpan) : System.Void virtual")]
    [InlineData("M Akka.Valve.Resett() : System.Void protected abstract",
        "M Akka.Valve.Reset() : System.Void protected abstract")]
    [InlineData("E Akka.Valve.Opened : System.EventHandler", "T class Akka.Valve")]
    [InlineData("M Akka.Valv.Close() : System.Void", "T class Akka.Valve")]
    [InlineData("T class Akka.IPartt", "T interface Akka.IPart")]
    public void A_violation_shows_the_nearest_that_the_real_one_has(string line, params string[] nearest)
    {
        var violation = Assert.Single(Check.Violations([line]));

        Assert.All(nearest, near => Assert.Contains("    real: " + near, violation, StringComparison.Ordinal));
    }
}

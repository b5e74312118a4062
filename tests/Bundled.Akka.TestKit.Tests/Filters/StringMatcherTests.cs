using System.Text.RegularExpressions;
using Akka.TestKit.Internal;
using Akka.TestKit.Internal.StringMatcher;

namespace Entropy.Bundled.Tests.TestKit.Filters;

public class StringMatcherTests
{
    [Theory]
    [InlineData("pump", true)]
    [InlineData("PUMP", true)]
    [InlineData("pumps", false)]
    public void Equality_ignores_case(string text, bool expected) =>
        Assert.Equal(expected, new EqualsString("pump").IsMatch(text));

    [Theory]
    [InlineData("Pumps leak", true)]
    [InlineData("a pump leaks", false)]
    public void A_start_ignores_case(string text, bool expected) =>
        Assert.Equal(expected, new StartsWithString("pump").IsMatch(text));

    [Theory]
    [InlineData("a PUMP leaks", true)]
    [InlineData("a valve leaks", false)]
    public void A_part_ignores_case(string text, bool expected) =>
        Assert.Equal(expected, new ContainsString("pump").IsMatch(text));

    [Theory]
    [InlineData("/user/pump", true)]
    [InlineData("akka://test/user/pump", true)]
    [InlineData("akka://test/user/PUMP", true)]
    [InlineData("akka://test/user/pump/child", false)]
    [InlineData("pump", false)]
    public void A_path_may_lack_its_address(string source, bool expected) =>
        Assert.Equal(expected, new EqualsStringAndPathMatcher("/user/pump").IsMatch(source));

    [Fact]
    public void A_path_may_have_to_be_complete() =>
        Assert.False(new EqualsStringAndPathMatcher("/user/pump", canBeRelative: false).IsMatch("akka://t/user/pump"));

    [Fact]
    public void Patterns_and_predicates_judge_by_themselves()
    {
        Assert.True(new RegexMatcher(new Regex("^p.*p$")).IsMatch("pump"));
        Assert.False(new RegexMatcher(new Regex("^p.*p$")).IsMatch("PUMP"));
        Assert.True(new PredicateMatcher(text => text.Length == 4).IsMatch("pump"));
        Assert.False(new PredicateMatcher(text => text.Length == 4).IsMatch("valve"));
        Assert.True(MatchesAll.Instance.IsMatch("anything"));
    }

    [Fact]
    public void A_filter_says_what_it_wants()
    {
        Assert.Equal("Debug", new DebugFilter().ToString());
        Assert.Equal("Info when Message == \"a\"", new InfoFilter(new EqualsString("a")).ToString());
        Assert.Equal(
            "Warning when Source contains \"b\"", new WarningFilter(null!, new ContainsString("b")).ToString());
        Assert.Equal(
            "Error with Cause <System.TimeoutException> when Message starts with \"a\" and Source == \"b\"",
            new ErrorFilter(
                typeof(TimeoutException), new StartsWithString("a"), new EqualsStringAndPathMatcher("b")).ToString());
    }
}

using Akka.TestKit.Xunit2;
using Akka.TestKit.Xunit2.Internals;
using Xunit.Sdk;

namespace Entropy.Bundled.Tests.TestKit.Assertions;

public class XunitAssertionsTests
{
    private readonly XunitAssertions _assertions = new();

    [Fact]
    public void A_failure_is_xunits()
    {
        Assert.Equal("it is 42", Assert.Throws<FailException>(() => _assertions.Fail("it is {0}", 42)).Message);
    }

    [Fact]
    public void A_condition_has_to_hold()
    {
        _assertions.AssertTrue(true, "not said");
        Assert.Contains(
            "it is 42",
            Assert.Throws<TrueException>(() => _assertions.AssertTrue(false, "it is {0}", 42)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_condition_has_not_to_hold()
    {
        _assertions.AssertFalse(false, "not said");
        Assert.Contains(
            "it is 42",
            Assert.Throws<FalseException>(() => _assertions.AssertFalse(true, "it is {0}", 42)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Equal_values_are_equal()
    {
        _assertions.AssertEqual(42, 42);
        _assertions.AssertEqual("a", "a");
        _assertions.AssertEqual<string?>(null, null);
        _assertions.AssertEqual<int?>(1, 1);
        _assertions.AssertEqual(new Point(1, 2), new Point(1, 2));
        _assertions.AssertEqual((int[])[1, 2], (int[])[1, 2]);
        _assertions.AssertEqual<object>(new List<int> { 1, 2 }, new List<int> { 1, 2 });
        _assertions.AssertEqual((string?[])["a", null], (string?[])["a", null]);
        _assertions.AssertEqual(1, 2, (x, y) => x < y);
    }

    [Fact]
    public void Different_values_are_shown()
    {
        Fails(42, 43, "Expected: 42", "Actual:   43");
        Fails("a", "b", "Expected: a", "Actual:   b");
        Fails<string?>("a", null, "Expected: a", "Actual:   null");
        Fails<string?>(null, "b", "Expected: null", "Actual:   b");
        Fails((int[])[1, 2], (int[])[1, 3], "[1, 2]", "[1, 3]");
        Fails((int[])[1, 2], (int[])[1], "[1, 2]", "[1]");
        Fails(new object(), new object(), "Expected: Object");
    }

    [Fact]
    public void Different_values_are_shown_with_what_the_test_says()
    {
        var failure = Assert.Throws<AkkaEqualException>(() => _assertions.AssertEqual(42, 43, "the answer of {0}", "7"));

        Assert.Contains("the answer of 7", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Different_values_are_shown_when_a_comparer_says_so()
    {
        var failure = Assert.Throws<AkkaEqualException>(() => _assertions.AssertEqual(42, 42, (_, _) => false, "odd"));

        Assert.Contains("odd", failure.Message, StringComparison.Ordinal);
        Assert.Contains("Expected: 42", failure.Message, StringComparison.Ordinal);
    }

    private void Fails<T>(T expected, T actual, params string[] parts)
    {
        var failure = Assert.Throws<AkkaEqualException>(() => _assertions.AssertEqual(expected, actual));
        Assert.All(parts, part => Assert.Contains(part, failure.Message, StringComparison.Ordinal));
    }

    private sealed record Point(int X, int Y);
}

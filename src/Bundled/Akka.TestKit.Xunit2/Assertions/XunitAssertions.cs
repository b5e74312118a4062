using Akka.TestKit.Xunit2.Internals;
using Xunit;

namespace Akka.TestKit.Xunit2;

/// <summary>How a test fails in xunit 2.</summary>
public class XunitAssertions : ITestKitAssertions
{
    /// <inheritdoc/>
    public void Fail(string format = "", params object?[] args) => Assert.Fail(Text.Of(format, args));

    /// <inheritdoc/>
    public void AssertTrue(bool condition, string format = "", params object?[] args)
    {
        if (!condition)
            Assert.True(false, Text.Of(format, args));
    }

    /// <inheritdoc/>
    public void AssertFalse(bool condition, string format = "", params object?[] args)
    {
        if (condition)
            Assert.False(true, Text.Of(format, args));
    }

    /// <inheritdoc/>
    /// <exception cref="AkkaEqualException">They are not equal; sequences are compared element by element.</exception>
    public void AssertEqual<T>(T expected, T actual, string format = "", params object?[] args)
    {
        if (!Equality.Of(expected, actual))
            throw AkkaEqualException.ForMismatchedValues(expected, actual, format, args);
    }

    /// <inheritdoc/>
    /// <exception cref="AkkaEqualException">They are not equal.</exception>
    public void AssertEqual<T>(
        T expected, T actual, Func<T, T, bool> comparer, string format = "", params object?[] args)
    {
        if (!comparer(expected, actual))
            throw AkkaEqualException.ForMismatchedValues(expected, actual, format, args);
    }
}

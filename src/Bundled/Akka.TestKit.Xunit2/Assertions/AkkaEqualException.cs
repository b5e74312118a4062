using Xunit.Sdk;

namespace Akka.TestKit.Xunit2.Internals;

/// <summary>Two values that a test expects to be equal are not.</summary>
public class AkkaEqualException : XunitException
{
    /// <summary>A failure with that text.</summary>
    public AkkaEqualException(string format = "", params object?[] args)
        : base(Text.Of(format, args))
    {
    }

    /// <summary>A failure that shows both values below that text.</summary>
    public static AkkaEqualException ForMismatchedValues(
        object? expected, object? actual, string? format = null, params object?[] args)
    {
        var what = Text.Of(format, args);
        return new AkkaEqualException(
            $"Assert.Equal() Failure: {(what.Length == 0 ? "Values differ" : what)}{Environment.NewLine}"
            + $"Expected: {Show(expected)}{Environment.NewLine}"
            + $"Actual:   {Show(actual)}");
    }

    private static string Show(object? value)
    {
        var text = value as string ?? ArgumentFormatter.Format(value);
        return text.Replace(Environment.NewLine, Environment.NewLine + new string(' ', 10), StringComparison.Ordinal);
    }
}

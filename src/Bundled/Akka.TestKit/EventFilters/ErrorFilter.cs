using Akka.Event;
using Akka.TestKit.Internal.StringMatcher;

namespace Akka.TestKit.Internal;

/// <summary>Wants Error events, by the type of their cause if one is given.</summary>
public class ErrorFilter : EventFilterBase
{
    private readonly Type? _exceptionType;
    private readonly bool _recurseInnerExceptions;

    /// <summary>A filter for errors with any cause or none; a missing matcher accepts everything.</summary>
    public ErrorFilter(IStringMatcher? messageMatcher = null, IStringMatcher? sourceMatcher = null)
        : this(null, messageMatcher, sourceMatcher, false)
    {
    }

    /// <summary>A filter for errors whose cause is an <paramref name="exceptionType"/>.</summary>
    /// <param name="exceptionType">The cause's type or a base of it; null takes errors with any cause or none.</param>
    /// <param name="messageMatcher">Judges the error's text and the cause's; one of them is enough.</param>
    /// <param name="sourceMatcher">Judges the error's source.</param>
    /// <param name="recurseInnerExceptions">Whether an inner exception will do as well.</param>
    /// <exception cref="ArgumentException">The type is not an exception.</exception>
    public ErrorFilter(
        Type? exceptionType,
        IStringMatcher? messageMatcher = null,
        IStringMatcher? sourceMatcher = null,
        bool recurseInnerExceptions = false)
        : base(messageMatcher, sourceMatcher)
    {
        if (exceptionType is not null && !typeof(Exception).IsAssignableFrom(exceptionType))
            throw new ArgumentException($"{exceptionType} is not an exception.", nameof(exceptionType));

        _exceptionType = exceptionType;
        _recurseInnerExceptions = recurseInnerExceptions;
    }

    /// <inheritdoc/>
    protected override string FilterDescriptiveName =>
        _exceptionType is null ? "Error" : $"Error with Cause <{_exceptionType}>";

    /// <inheritdoc/>
    protected override bool IsMatch(LogEvent evt) => evt is Error && IsMatch(evt.LogSource, evt.Message, evt.Cause);

    private bool IsMatch(string source, object? message, Exception? cause)
    {
        if (cause is null)
            return _exceptionType is null && InternalDoMatch(source, message);

        if (_exceptionType is not null && !_exceptionType.IsInstanceOfType(cause))
            return _recurseInnerExceptions && IsMatch(source, message, cause.InnerException);

        var nothingToRead = message is null && string.IsNullOrEmpty(cause.Message);
        return nothingToRead
            || InternalDoMatch(source, message)
            || InternalDoMatch(source, cause.Message)
            || (_recurseInnerExceptions && IsMatch(source, message, cause.InnerException));
    }
}

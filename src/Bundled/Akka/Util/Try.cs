namespace Akka.Util;

/// <summary>The outcome of something that may have failed.</summary>
public class Try<T>
{
    /// <summary>Makes a success; null makes something that is neither.</summary>
    public Try(T success) => Success = success;

    /// <summary>Makes a failure.</summary>
    public Try(Exception failure) => Failure = failure;

    /// <summary>Whether there is a value.</summary>
    public bool IsSuccess => Success.HasValue;

    /// <summary>The value, or none where it failed.</summary>
    public Option<T> Success { get; } = Option<T>.None;

    /// <summary>The exception, or none where it worked.</summary>
    public Option<Exception> Failure { get; } = Option<Exception>.None;

    /// <summary>A success of this value.</summary>
    public static implicit operator Try<T>(T value) => new(value);

    /// <summary>What a function returns or throws; it is called at once.</summary>
    public static Try<T> From(Func<T> func)
    {
        try
        {
            return new Try<T>(func());
        }
        catch (Exception e)
        {
            return new Try<T>(e);
        }
    }

    /// <summary>The value; throws what it failed with.</summary>
    public T Get() => Failure.HasValue ? throw Failure.Value : Success.Value;

    /// <summary>This outcome if it is a success, otherwise the other one.</summary>
    public Try<T> OrElse(Try<T> @default) => Success.HasValue ? this : @default;

    /// <summary>This outcome if it is a success, otherwise that of the function, which is only then called.</summary>
    public Try<T> GetOrElse(Func<T> fallback) => Success.HasValue ? this : From(fallback);

    /// <summary>This outcome, shown to the action if it is a failure; what the action throws takes its place.</summary>
    public Try<T> Recover(Action<Exception> failureHandler) => RecoverWith(e =>
    {
        failureHandler(e);
        return this;
    });

    /// <summary>
    /// This outcome if it is a success, otherwise what the function makes of the failure; what it throws becomes a
    /// failure.
    /// </summary>
    public Try<T> RecoverWith(Func<Exception, Try<T>> failureHandler)
    {
        if (!Failure.HasValue)
            return this;

        try
        {
            return failureHandler(Failure.Value);
        }
        catch (Exception e)
        {
            return new Try<T>(e);
        }
    }
}

namespace Akka.Util;

/// <summary>The outcome of something that may have failed.</summary>
public class Try<T>
{
    public Try(T success) => Success = success;

    public Try(Exception failure) => Failure = failure;

    public bool IsSuccess => Success.HasValue;

    public Option<T> Success { get; } = Option<T>.None;

    public Option<Exception> Failure { get; } = Option<Exception>.None;

    public static implicit operator Try<T>(T value) => new(value);

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

    public T Get() => Failure.HasValue ? throw Failure.Value : Success.Value;

    public Try<T> OrElse(Try<T> @default) => Success.HasValue ? this : @default;

    public Try<T> GetOrElse(Func<T> fallback) => Success.HasValue ? this : From(fallback);

    public Try<T> Recover(Action<Exception> failureHandler) => RecoverWith(e =>
    {
        failureHandler(e);
        return this;
    });

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

namespace Akka.Util;

/// <summary>The value that something led to, or the exception.</summary>
public readonly struct Result<T> : IEquatable<Result<T>>
{
    /// <summary>Whether there is a value.</summary>
    public readonly bool IsSuccess;

    /// <summary>The value; the default of its type where there is an exception instead.</summary>
    public readonly T Value;

    /// <summary>The exception; null where there is a value.</summary>
    public readonly Exception Exception;

    /// <summary>Makes a success; the value may be null.</summary>
    public Result(T value)
    {
        IsSuccess = true;
        Value = value;
        Exception = null!;
    }

    /// <summary>Makes a failure.</summary>
    public Result(Exception exception)
    {
        IsSuccess = false;
        Value = default!;
        Exception = exception;
    }

    /// <summary>Compares values, or exceptions, as they compare themselves.</summary>
    public static bool operator ==(Result<T> left, Result<T> right) => left.Equals(right);

    /// <summary>The opposite of ==.</summary>
    public static bool operator !=(Result<T> left, Result<T> right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(Result<T> other) => IsSuccess == other.IsSuccess
        && (IsSuccess ? Equals(Value, other.Value) : Equals(Exception, other.Exception));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Result<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => (IsSuccess ? Value?.GetHashCode() : Exception?.GetHashCode()) ?? 0;

    /// <inheritdoc/>
    public override string ToString() => IsSuccess ? $"Success ({Value})" : $"Failure ({Exception})";
}

/// <summary>Makes results.</summary>
public static class Result
{
    /// <summary>A success; the value may be null.</summary>
    public static Result<T> Success<T>(T value) => new(value);

    /// <summary>A failure.</summary>
    public static Result<T> Failure<T>(Exception exception) => new(exception);

    /// <summary>
    /// What a task came to; waits for one that has not ended. The failure of a cancelled task has no exception.
    /// </summary>
    public static Result<T> FromTask<T>(Task<T> task) =>
        task.IsCanceled || task.IsFaulted ? new Result<T>(task.Exception!) : new Result<T>(task.Result);

    /// <summary>What a function returns or throws; it is called at once.</summary>
    public static Result<T> From<T>(Func<T> func)
    {
        try
        {
            return new Result<T>(func());
        }
        catch (Exception e)
        {
            return new Result<T>(e);
        }
    }
}

namespace Akka.Actor;

/// <summary>An answer that says whether something worked; a failure fails the asking task.</summary>
public abstract class Status
{
    /// <summary>It worked.</summary>
    public sealed class Success : Status
    {
        /// <summary>Success without a value.</summary>
        public static readonly Success Instance = new(null);

        /// <summary>What came of it; null for nothing.</summary>
        public readonly object Status;

        /// <summary>Makes a success with what came of it; null for nothing.</summary>
        public Success(object? status) => Status = status!;

        /// <inheritdoc/>
        public override string ToString() => Status is null ? "Success" : $"Success: {Status}";
    }

    /// <summary>It did not work, for the given cause.</summary>
    public sealed class Failure : Status
    {
        /// <summary>What went wrong; null reads as a cancellation.</summary>
        public readonly Exception Cause;

        /// <summary>What else the sender had to say; null for nothing.</summary>
        public readonly object State;

        /// <summary>Makes a failure; a null cause cancels the asking task.</summary>
        public Failure(Exception? cause)
            : this(cause, null)
        {
        }

        /// <summary>Makes a failure that carries something besides its cause; both may be null.</summary>
        public Failure(Exception? cause, object? state)
        {
            Cause = cause!;
            State = state!;
        }

        /// <inheritdoc/>
        public override string ToString() => State is null ? $"Failure: {Cause}" : $"Failure[{State}]: {Cause}";
    }
}

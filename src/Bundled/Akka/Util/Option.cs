namespace Akka.Util;

/// <summary>A value or none.</summary>
public readonly struct Option<T>
{
    /// <summary>No value.</summary>
    public static readonly Option<T> None;

    /// <summary>Makes an option with a value.</summary>
    /// <exception cref="ArgumentNullException">Null is no value; <see cref="Create"/> makes none of it.</exception>
    public Option(T value)
    {
        if (value is null)
            throw new ArgumentNullException(nameof(value), "An Option of null is None: use Option<T>.Create.");
        Value = value;
        HasValue = true;
    }

    /// <summary>Whether there is a value.</summary>
    public bool HasValue { get; }

    /// <summary>True without a value.</summary>
    public bool IsEmpty => !HasValue;

    /// <summary>The value; the default of its type without one, and no exception.</summary>
    public T Value { get; }

    /// <summary>The value as an option; null is none.</summary>
    public static implicit operator Option<T>(T? value) => Create(value);

    /// <summary>Compares the values; two options without one are equal.</summary>
    public static bool operator ==(Option<T> left, Option<T> right) => left.Equals(right);

    /// <summary>The opposite of ==.</summary>
    public static bool operator !=(Option<T> left, Option<T> right) => !left.Equals(right);

    /// <summary>The value, or none for null.</summary>
    public static Option<T> Create(T? value) => value is null ? None : new Option<T>(value);

    /// <summary>The value, or the other one where there is none.</summary>
    public T GetOrElse(T? fallbackValue) => HasValue ? Value : fallbackValue!;

    /// <summary>What the function makes of the value; none stays none.</summary>
    public Option<TNew> Select<TNew>(Func<T, TNew> selector) => HasValue ? selector(Value) : Option<TNew>.None;

    /// <summary>The option that the function makes of the value; none stays none.</summary>
    public Option<TNew> FlatSelect<TNew>(Func<T, Option<TNew>> mapper) => HasValue ? mapper(Value) : Option<TNew>.None;

    /// <summary>Calls the action with the value if there is one.</summary>
    public void OnSuccess(Action<T> action)
    {
        if (HasValue)
            action(Value);
    }

    /// <summary>Compares the values; two options without one are equal.</summary>
    public bool Equals(Option<T> other) =>
        HasValue == other.HasValue && EqualityComparer<T>.Default.Equals(Value, other.Value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Option<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HasValue ? Value!.GetHashCode() : 0;

    /// <inheritdoc/>
    public override string ToString() => HasValue ? $"Some<{Value}>" : "None";
}

namespace Akka.Streams;

/// <summary>What a graph is told about how to run: name, dispatcher, buffers, supervision. The last one said is the most
/// specific one and wins.</summary>
public sealed class Attributes
{
    /// <summary>Says nothing.</summary>
    public static readonly Attributes None = new();

    private readonly IAttribute[] _attributes;

    /// <summary>Attributes from the least to the most specific; null is none.</summary>
    public Attributes(params IAttribute[] attributes) => _attributes = attributes ?? [];

    /// <summary>One thing that is said about how to run a graph.</summary>
    public interface IAttribute;

    /// <summary>An attribute that every stage can rely on.</summary>
    public interface IMandatoryAttribute : IAttribute;

    /// <summary>From the least to the most specific.</summary>
    public IEnumerable<IAttribute> AttributeList => _attributes;

    /// <summary>A name for logs and messages; <see cref="None"/> if it is null or empty.</summary>
    public static Attributes CreateName(string name) =>
        string.IsNullOrEmpty(name) ? None : new Attributes(new Name(name));

    /// <summary>Sizes of the buffers at asynchronous boundaries, in elements.</summary>
    public static Attributes CreateInputBuffer(int initial, int max) => new(new InputBuffer(initial, max));

    /// <summary>Lets a graph run in an actor of its own.</summary>
    public static Attributes CreateAsyncBoundary() => new(AsyncBoundary.Instance);

    /// <summary>Both; where they differ, the other wins.</summary>
    public Attributes And(Attributes other) =>
        other._attributes.Length == 0 ? this
        : _attributes.Length == 0 ? other
        : new Attributes([.. _attributes, .. other._attributes]);

    /// <summary>These and one more, which wins.</summary>
    public Attributes And(IAttribute other) => new([.. _attributes, other]);

    /// <summary>Whether an equal attribute is among these, be it the winning one or not.</summary>
    public bool Contains<TAttr>(TAttr attribute) where TAttr : IAttribute => _attributes.Contains(attribute);

    /// <summary>The most specific attribute of the type; null if there is none.</summary>
    public TAttr GetAttribute<TAttr>() where TAttr : class, IAttribute
    {
        for (var i = _attributes.Length - 1; i >= 0; i--)
            if (_attributes[i] is TAttr wanted)
                return wanted;
        return null!;
    }

    /// <summary>The most specific attribute of the type, or the given one if there is none.</summary>
    public TAttr GetAttribute<TAttr>(TAttr defaultIfNotFound) where TAttr : class, IAttribute =>
        GetAttribute<TAttr>() ?? defaultIfNotFound;

    /// <summary>The most specific attribute of the type. Within a running stage it is always there.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public TAttr GetMandatoryAttribute<TAttr>() where TAttr : class, IMandatoryAttribute =>
        GetAttribute<TAttr>() ?? throw new InvalidOperationException(
            $"The attribute {typeof(TAttr).Name} is missing; a materializer supplies it.");

    /// <summary>All attributes of the type, the most specific one last.</summary>
    public IEnumerable<TAttr> GetAttributeList<TAttr>() where TAttr : IAttribute => _attributes.OfType<TAttr>();

    /// <summary>The most specific name; null if there is none.</summary>
    public string GetNameLifted() => GetAttribute<Name>()?.Value!;

    /// <summary>The most specific name, or the given one if there is none.</summary>
    public string GetNameOrDefault(string defaultIfNotFound = "unknown-operation") => GetNameLifted() ?? defaultIfNotFound;

    /// <inheritdoc/>
    public override string ToString() => $"Attributes({string.Join(", ", (object[])_attributes)})";

    /// <summary>What a graph is called in logs and messages.</summary>
    public sealed class Name : IAttribute
    {
        /// <summary>Never empty.</summary>
        public readonly string Value;

        /// <summary>An attribute with this name.</summary>
        /// <exception cref="ArgumentException">The name is null or empty.</exception>
        public Name(string value)
        {
            ArgumentException.ThrowIfNullOrEmpty(value);
            Value = value;
        }

        /// <summary>Whether both are the same name; case matters.</summary>
        public bool Equals(Name other) => Value == other?.Value;

        /// <inheritdoc/>
        public override bool Equals(object obj) => obj is Name other && Equals(other);

        /// <inheritdoc/>
        public override int GetHashCode() => Value.GetHashCode(StringComparison.Ordinal);

        /// <inheritdoc/>
        public override string ToString() => $"Name({Value})";
    }

    /// <summary>How many elements an asynchronous boundary in front of a stage holds.</summary>
    public sealed class InputBuffer : IMandatoryAttribute
    {
        /// <summary>Kept for compatibility: only <see cref="Max"/> counts.</summary>
        public readonly int Initial;

        /// <summary>The elements that may wait; beyond them the upstream is not asked for more.</summary>
        public readonly int Max;

        /// <summary>Sizes in elements, which nothing checks here.</summary>
        public InputBuffer(int initial, int max)
        {
            Initial = initial;
            Max = max;
        }

        /// <summary>Whether both sizes are the same.</summary>
        public bool Equals(InputBuffer other) => Initial == other?.Initial && Max == other.Max;

        /// <inheritdoc/>
        public override bool Equals(object obj) => obj is InputBuffer other && Equals(other);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(Initial, Max);

        /// <inheritdoc/>
        public override string ToString() => $"InputBuffer(initial={Initial},max={Max})";
    }

    /// <summary>What bears it runs in an actor of its own.</summary>
    public sealed class AsyncBoundary : IAttribute
    {
        /// <summary>The only instance.</summary>
        public static readonly AsyncBoundary Instance = new();

        private AsyncBoundary()
        {
        }

        /// <inheritdoc/>
        public override string ToString() => "AsyncBoundary";
    }
}

namespace Akka.Streams;

/// <summary>What a graph is told about how to run: name, dispatcher, buffers, supervision. The last one said is the most
/// specific one and wins.</summary>
public sealed class Attributes
{
    public static readonly Attributes None = new();

    private readonly IAttribute[] _attributes;

    public Attributes(params IAttribute[] attributes) => _attributes = attributes ?? [];

    public interface IAttribute;

    /// <summary>An attribute that every stage can rely on.</summary>
    public interface IMandatoryAttribute : IAttribute;

    public IEnumerable<IAttribute> AttributeList => _attributes;

    public static Attributes CreateName(string name) =>
        string.IsNullOrEmpty(name) ? None : new Attributes(new Name(name));

    public static Attributes CreateInputBuffer(int initial, int max) => new(new InputBuffer(initial, max));

    public static Attributes CreateAsyncBoundary() => new(AsyncBoundary.Instance);

    public Attributes And(Attributes other) =>
        other._attributes.Length == 0 ? this
        : _attributes.Length == 0 ? other
        : new Attributes([.. _attributes, .. other._attributes]);

    public Attributes And(IAttribute other) => new([.. _attributes, other]);

    public bool Contains<TAttr>(TAttr attribute) where TAttr : IAttribute => _attributes.Contains(attribute);

    public TAttr GetAttribute<TAttr>() where TAttr : class, IAttribute
    {
        for (var i = _attributes.Length - 1; i >= 0; i--)
            if (_attributes[i] is TAttr wanted)
                return wanted;
        return null!;
    }

    public TAttr GetAttribute<TAttr>(TAttr defaultIfNotFound) where TAttr : class, IAttribute =>
        GetAttribute<TAttr>() ?? defaultIfNotFound;

    public TAttr GetMandatoryAttribute<TAttr>() where TAttr : class, IMandatoryAttribute =>
        GetAttribute<TAttr>() ?? throw new InvalidOperationException(
            $"The attribute {typeof(TAttr).Name} is missing; a materializer supplies it.");

    public IEnumerable<TAttr> GetAttributeList<TAttr>() where TAttr : IAttribute => _attributes.OfType<TAttr>();

    public string GetNameLifted() => GetAttribute<Name>()?.Value!;

    public string GetNameOrDefault(string defaultIfNotFound = "unknown-operation") => GetNameLifted() ?? defaultIfNotFound;

    public override string ToString() => $"Attributes({string.Join(", ", (object[])_attributes)})";

    public sealed class Name : IAttribute
    {
        public readonly string Value;

        public Name(string value)
        {
            ArgumentException.ThrowIfNullOrEmpty(value);
            Value = value;
        }

        public bool Equals(Name other) => Value == other?.Value;

        public override bool Equals(object obj) => obj is Name other && Equals(other);

        public override int GetHashCode() => Value.GetHashCode(StringComparison.Ordinal);

        public override string ToString() => $"Name({Value})";
    }

    /// <summary>How many elements an asynchronous boundary in front of a stage holds.</summary>
    public sealed class InputBuffer : IMandatoryAttribute
    {
        public readonly int Initial;
        public readonly int Max;

        public InputBuffer(int initial, int max)
        {
            Initial = initial;
            Max = max;
        }

        public bool Equals(InputBuffer other) => Initial == other?.Initial && Max == other.Max;

        public override bool Equals(object obj) => obj is InputBuffer other && Equals(other);

        public override int GetHashCode() => HashCode.Combine(Initial, Max);

        public override string ToString() => $"InputBuffer(initial={Initial},max={Max})";
    }

    /// <summary>What bears it runs in an actor of its own.</summary>
    public sealed class AsyncBoundary : IAttribute
    {
        public static readonly AsyncBoundary Instance = new();

        private AsyncBoundary()
        {
        }

        public override string ToString() => "AsyncBoundary";
    }
}

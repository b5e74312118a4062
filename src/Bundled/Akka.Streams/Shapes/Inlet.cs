namespace Akka.Streams;

/// <summary>A port that elements come in by.</summary>
public abstract class InPort
{
    /// <summary>Index of the port in its stage.</summary>
    internal int Id = -1;

    protected InPort()
    {
    }
}

/// <inheritdoc cref="InPort"/>
public abstract class Inlet : InPort
{
    public readonly string Name;

    protected Inlet(string name) => Name = name ?? throw new ArgumentException("an inlet needs a name", nameof(name));

    public static Inlet<T> Create<T>(Inlet inlet) => inlet as Inlet<T> ?? new Inlet<T>(inlet.Name) { Id = inlet.Id };

    public abstract Inlet CarbonCopy();

    public sealed override string ToString() => Name;
}

/// <summary>A port that elements of one type come in by.</summary>
public sealed class Inlet<T> : Inlet
{
    public Inlet(string name) : base(name)
    {
    }

    public override Inlet CarbonCopy() => new Inlet<T>(Name);
}

namespace Akka.Streams;

/// <summary>A port that elements come in by.</summary>
public abstract class InPort
{
    /// <summary>Index of the port in its stage.</summary>
    internal int Id = -1;

    /// <summary>For derived ports.</summary>
    protected InPort()
    {
    }
}

/// <inheritdoc cref="InPort"/>
public abstract class Inlet : InPort
{
    /// <summary>What errors and shapes call the port; never null, not necessarily unique.</summary>
    public readonly string Name;

    /// <summary>Names the port.</summary>
    /// <exception cref="ArgumentException">The name is null.</exception>
    protected Inlet(string name) => Name = name ?? throw new ArgumentException("an inlet needs a name", nameof(name));

    /// <summary>The inlet itself if it is one of this type; otherwise a new one with its name.</summary>
    public static Inlet<T> Create<T>(Inlet inlet) => inlet as Inlet<T> ?? new Inlet<T>(inlet.Name) { Id = inlet.Id };

    /// <summary>A new port with the same name and type.</summary>
    public abstract Inlet CarbonCopy();

    /// <summary>The name.</summary>
    public sealed override string ToString() => Name;
}

/// <summary>A port that elements of one type come in by.</summary>
public sealed class Inlet<T> : Inlet
{
    /// <summary>Names the port.</summary>
    /// <exception cref="ArgumentException">The name is null.</exception>
    public Inlet(string name) : base(name)
    {
    }

    /// <inheritdoc/>
    public override Inlet CarbonCopy() => new Inlet<T>(Name);
}

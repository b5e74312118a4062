namespace Akka.Configuration.Hocon;

/// <summary>A parsed text: its tree and the substitutions in it, for whoever includes it.</summary>
public class HoconRoot
{
    /// <summary>Makes the result of parsing.</summary>
    public HoconRoot(HoconValue value, IEnumerable<HoconSubstitution> substitutions)
    {
        Value = value;
        Substitutions = substitutions;
    }

    /// <summary>Makes the result of parsing a text without substitutions.</summary>
    public HoconRoot(HoconValue value)
        : this(value, [])
    {
    }

    /// <summary>The tree.</summary>
    public HoconValue Value { get; }

    /// <summary>All that stood as a reference to another value in the text.</summary>
    public IEnumerable<HoconSubstitution> Substitutions { get; }
}

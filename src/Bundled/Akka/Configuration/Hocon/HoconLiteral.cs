namespace Akka.Configuration.Hocon;

/// <summary>A piece of text, quoted or not: the tree does not tell them apart.</summary>
public class HoconLiteral : IHoconElement
{
#nullable disable annotations
    /// <summary>The text, without its quotes.</summary>
    public string Value { get; set; }

    /// <inheritdoc/>
    public bool IsString() => true;

    /// <inheritdoc/>
    public string GetString() => Value;

    /// <inheritdoc/>
    public bool IsArray() => false;

    /// <inheritdoc/>
    public IList<HoconValue> GetArray() => throw new NotImplementedException("A text is not a list.");

    /// <inheritdoc/>
    public override string ToString() => Value;
#nullable restore annotations
}

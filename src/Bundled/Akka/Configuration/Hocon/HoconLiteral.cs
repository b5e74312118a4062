namespace Akka.Configuration.Hocon;

/// <summary>A piece of text, quoted or not: the tree does not tell them apart.</summary>
public class HoconLiteral : IHoconElement
{
#nullable disable annotations
    public string Value { get; set; }

    public bool IsString() => true;

    public string GetString() => Value;

    public bool IsArray() => false;

    public IList<HoconValue> GetArray() => throw new NotImplementedException("A text is not a list.");

    public override string ToString() => Value;
#nullable restore annotations
}

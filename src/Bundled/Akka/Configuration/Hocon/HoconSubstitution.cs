namespace Akka.Configuration.Hocon;

/// <summary>A reference to another value, <c>${path}</c>.</summary>
public class HoconSubstitution(string path) : IHoconElement, IMightBeAHoconObject
{
#nullable disable annotations
    /// <summary>Where the value stands in the text, or the name of an environment variable.</summary>
    public string Path { get; set; } = path;

    /// <summary>The value it stands for; null until the whole text is read.</summary>
    public HoconValue ResolvedValue { get; set; }

    /// <summary>Whether the value came from the environment: an including text does not look it up again.</summary>
    internal bool IsFromEnvironment { get; set; }

    /// <inheritdoc/>
    public bool IsString() => ResolvedValue.IsString();

    /// <inheritdoc/>
    public string GetString() => ResolvedValue.GetString();

    /// <inheritdoc/>
    public bool IsArray() => ResolvedValue.IsArray();

    /// <inheritdoc/>
    public IList<HoconValue> GetArray() => ResolvedValue.GetArray();

    /// <inheritdoc/>
    public bool IsObject() => ResolvedValue is not null && ResolvedValue.IsObject();

    /// <inheritdoc/>
    public HoconObject GetObject() => ResolvedValue.GetObject();
#nullable restore annotations
}

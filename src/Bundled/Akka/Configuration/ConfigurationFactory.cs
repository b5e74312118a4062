using System.Reflection;
using Akka.Configuration.Hocon;
using Newtonsoft.Json;

namespace Akka.Configuration;

/// <summary>Makes a <see cref="Config"/> from HOCON text, from an embedded resource or from an object.</summary>
public class ConfigurationFactory
{
    private const string ReferenceResource = "Akka.Configuration.akka.conf";

    /// <summary>A new configuration without keys.</summary>
    public static Config Empty => ParseString("");

    /// <summary>Parses HOCON; an empty text is an empty configuration.</summary>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="FormatException">It is not HOCON, or refers to a value that is nowhere.</exception>
    /// <exception cref="ConfigurationException">
    /// It includes another text, or assigns in the midst of a text without quotes.
    /// </exception>
    public static Config ParseString(string hocon) => ParseString(hocon, null);

    /// <summary>Parses HOCON that may include other texts.</summary>
    /// <param name="hocon">The text.</param>
    /// <param name="includeCallback">Called with the quoted text of each <c>include</c>; without it, an include
    /// is an error.</param>
    public static Config ParseString(string hocon, Func<string, HoconRoot>? includeCallback) =>
        new(Parser.Parse(hocon, includeCallback));

    /// <summary>The reference configuration that every ActorSystem falls back to.</summary>
    public static Config Default() => FromResource(ReferenceResource, typeof(ConfigurationFactory).Assembly);

    /// <summary>Parses an embedded resource of the assembly that the object, type or assembly points to.</summary>
    /// <exception cref="ArgumentNullException">There is no such resource.</exception>
    public static Config FromResource(string resourceName, object instanceInAssembly) => instanceInAssembly switch
    {
        Type type => FromResource(resourceName, type.Assembly),
        Assembly assembly => FromResource(resourceName, assembly),
        _ => FromResource(resourceName, instanceInAssembly.GetType().Assembly),
    };

    /// <summary>Parses an embedded resource of the assembly that the type is in.</summary>
    /// <exception cref="ArgumentNullException">There is no such resource.</exception>
    public static Config FromResource<TAssembly>(string resourceName) =>
        FromResource(resourceName, typeof(TAssembly).Assembly);

    /// <summary>Parses an embedded resource of an assembly.</summary>
    /// <exception cref="ArgumentNullException">There is no such resource.</exception>
    public static Config FromResource(string resourceName, Assembly assembly)
    {
        using var stream = assembly.GetManifestResourceStream(resourceName)
            ?? throw new ArgumentNullException(
                nameof(resourceName), $"{assembly.GetName().Name} has no embedded resource '{resourceName}'.");
        using var reader = new StreamReader(stream);
        return ParseString(reader.ReadToEnd());
    }

    /// <summary>The configuration whose keys are the public properties of <paramref name="source"/>.</summary>
    public static Config FromObject(object source) => ParseString(JsonConvert.SerializeObject(source));

    /// <summary>Not in this stand-in: it would read app.config.</summary>
    public static Config Load() => throw new NotSupportedException(
        "This stand-in for Akka reads no app.config; pass the text of a file to ConfigurationFactory.ParseString.");
}

using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace Akka.Util;

/// <summary>What the actor runtime asks of types.</summary>
public static partial class TypeExtensions
{
    private static readonly ConcurrentDictionary<Type, string> ShortNames = new();

    /// <summary>Whether the type is the other one, derives from it or implements it.</summary>
    public static bool Implements<T>(this Type type) => Implements(type, typeof(T));

    /// <summary>Whether the type is the other one, derives from it or implements it.</summary>
    public static bool Implements(this Type type, Type moreGeneralType) => moreGeneralType.IsAssignableFrom(type);

    /// <summary>The name of a type with its assembly's, without version, culture and key: it survives an update.</summary>
    public static string TypeQualifiedName(this Type type) =>
        ShortNames.GetOrAdd(type, static t => VersionOfAssembly().Replace(t.AssemblyQualifiedName!, ""));

    [GeneratedRegex(@", Version=[\d.]+|, Culture=[^,\]\s]+|, PublicKeyToken=(null|[\da-f]+)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex VersionOfAssembly();
}

using System.Collections.Concurrent;

namespace Akka.Util.Reflection;

/// <summary>Types by their names, each looked for once.</summary>
public static class TypeCache
{
    private static readonly ConcurrentDictionary<string, Type> Types = new();

    /// <summary>The type with this name, assembly included where it is not a part of .NET.</summary>
    /// <exception cref="TypeLoadException">There is no such type.</exception>
    public static Type GetType(string typeName) =>
        Types.GetOrAdd(typeName, static name => Type.GetType(name, throwOnError: true)!);
}

using System.Reflection;
using System.Text.RegularExpressions;

namespace Bundled.Api.Tests;

/// <summary>The public surface of an assembly as lines that can be compared; listings/SOURCE.txt has the format.</summary>
internal static partial class ApiListing
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance |
                                          BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static SortedSet<string> Of(Assembly assembly) => Of(assembly.GetTypes());

    public static SortedSet<string> Of(IEnumerable<Type> types) =>
        new(types.Where(IsVisible).SelectMany(Describe), StringComparer.Ordinal);

    private static IEnumerable<string> Describe(Type type)
    {
        var name = Name(type);
        return Bases(type).Select(b => $"B {name} : {b}")
            .Prepend($"T {Kind(type)} {name}")
            .Concat(type.GetFields(Declared).Where(IsVisible).Select(f => Field(name, f)))
            .Concat(type.GetConstructors(Declared).Where(c => IsVisible(c) && !c.IsStatic)
                .Select(c => $"C {name}({Parameters(c)}){Access(c)}"))
            .Concat(type.GetProperties(Declared).Select(p => Property(name, p)).OfType<string>())
            .Concat(type.GetEvents(Declared).Where(e => IsVisible(e.AddMethod!))
                .Select(e => $"E {name}.{e.Name} : {Name(e.EventHandlerType!)}{Access(e.AddMethod!)}"))
            .Concat(type.GetMethods(Declared).Where(m => IsVisible(m) && IsCalledByName(m))
                .Select(m => $"M {name}.{m.Name}{Arity(m)}({Parameters(m)}) : {Name(m.ReturnType)}{Access(m)}"));
    }

    private static IEnumerable<string> Bases(Type type) =>
        type.IsEnum
            ? []
            : new[] { type.BaseType }.OfType<Type>().Where(b => b != typeof(object) && b != typeof(ValueType))
                .Concat(type.GetInterfaces().Where(IsVisible))
                .Select(Name);

    private static string Field(string owner, FieldInfo field) =>
        $"F {owner}.{field.Name} : {Name(field.FieldType)}{(field.IsStatic ? " static" : "")}";

    private static string? Property(string owner, PropertyInfo property)
    {
        var get = property.GetMethod is { } g && IsVisible(g) ? g : null;
        var set = property.SetMethod is { } s && IsVisible(s) ? s : null;
        if ((get ?? set) is not { } any)
            return null;
        var index = property.GetIndexParameters() is { Length: > 0 } parameters
            ? $"[{string.Join(", ", parameters.Select(Parameter))}]"
            : "";
        var accessors = (get is null ? "" : " get") + (set is null ? "" : " set");
        return $"P {owner}.{property.Name}{index} : {Name(property.PropertyType)}{accessors}{Access(any)}";
    }

    // Accessors are listed with their property or event; operators are called by their sign, but are methods.
    private static bool IsCalledByName(MethodInfo method) =>
        !method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal);

    private static bool IsVisible(Type type) =>
        type.IsNested
            ? (type.IsNestedPublic || type.IsNestedFamily || type.IsNestedFamORAssem) && IsVisible(type.DeclaringType!)
            : type.IsPublic || type.HasElementType || type.IsGenericParameter;

    private static bool IsVisible(MethodBase method) =>
        method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsVisible(FieldInfo field) =>
        (field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly) && !field.IsSpecialName;

    private static string Kind(Type type) => type switch
    {
        { IsEnum: true } => "enum",
        { IsInterface: true } => "interface",
        _ when type.IsSubclassOf(typeof(Delegate)) => "delegate",
        { IsValueType: true } => "struct",
        { IsAbstract: true, IsSealed: true } => "static class",
        { IsAbstract: true } => "abstract class",
        { IsSealed: true } => "sealed class",
        _ => "class",
    };

    private static string Access(MethodBase method) =>
        (method.IsPublic ? "" : " protected") + (method.IsStatic ? " static" : "") +
        (method.IsAbstract ? " abstract" : method is { IsVirtual: true, IsFinal: false } ? " virtual" : "");

    private static string Arity(MethodInfo method) =>
        method.IsGenericMethodDefinition ? $"<{method.GetGenericArguments().Length}>" : "";

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter) =>
        (parameter.IsOut ? "out " : "") +
        (parameter.IsDefined(typeof(ParamArrayAttribute), false) ? "params " : "") +
        Name(parameter.ParameterType) +
        (parameter.HasDefaultValue ? " =" : "");

    private static string Name(Type type)
    {
        if (type.IsGenericParameter)
            return (type.DeclaringMethod is null ? "!" : "!!") + type.GenericParameterPosition;
        if (type.IsByRef)
            return Name(type.GetElementType()!) + "&";
        if (type.IsPointer)
            return Name(type.GetElementType()!) + "*";
        if (type.IsArray)
            return Name(type.GetElementType()!) + "[" + new string(',', type.GetArrayRank() - 1) + "]";
        var definition = type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        var full = GenericArity().Replace((definition.FullName ?? definition.Name).Replace('+', '.'), "");
        return type.IsGenericType ? $"{full}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>" : full;
    }

    [GeneratedRegex(@"`\d+")]
    private static partial Regex GenericArity();
}

namespace Akka.Util.Extensions;

/// <summary>Shortcuts on any value.</summary>
public static class ObjectExtensions
{
    /// <summary>The value as an option; null is none.</summary>
    public static Option<T> AsOption<T>(this T obj) => Option<T>.Create(obj);
}

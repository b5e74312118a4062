using System.Globalization;

namespace Entropy.Settings.Reading;

/// <summary>HOCON paths for messages.</summary>
internal static class KeyPath
{
    public static string Append(string path, string key) => path.Length == 0 ? Quoted(key) : $"{path}.{Quoted(key)}";

    public static string Element(string path, int index) =>
        string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]");

    /// <summary>A key as it would stand in a path: in quotes if it holds what would end it.</summary>
    public static string Quoted(string key) =>
        key.Length == 0 || key.Any(c => !char.IsLetterOrDigit(c) && c is not ('-' or '_' or '/')) ? $"\"{key}\"" : key;
}

using System.Globalization;
using System.Reflection;
using Newtonsoft.Json;

namespace Akka.Util;

/// <summary>
/// The version of an application, so that its deployments can be put in order: up to three numbers with dots, with a
/// qualifier after a hyphen (1.2-RC1) or the number of commits since a tag after a plus (1.0.0+3-73475dce26). What does
/// not begin with a digit is compared as text.
/// </summary>
public class AppVersion : IComparable<AppVersion>, IEquatable<AppVersion>
{
    /// <summary>The version of those that say nothing about it.</summary>
    public static readonly AppVersion Zero = Create("0.0.0");

    private const string OfEntryAssembly = "assembly-version";

    // [major, minor, patch, commits since the tag]
    private readonly int[] _numbers = new int[4];
    private readonly string _rest = "";

    [JsonConstructor]
    private AppVersion(string version)
    {
        Version = version;
        var parts = version.Split('.');
        if (version.Length == 0)
            throw new ArgumentOutOfRangeException(nameof(version), "Empty version not supported.");
        if (parts.Length > 3)
            throw new ArgumentOutOfRangeException(nameof(version), $"Only 3 digits separated with '.' are supported. [{version}]");
        if (parts.Length == 1)
        {
            _rest = int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out _numbers[0]) ? "" : version;
            return;
        }

        for (var i = 0; i < parts.Length - 1; i++)
            _numbers[i] = Number(parts[i]);
        var (last, qualifier) = Split(parts[^1], '-', '+');
        _numbers[parts.Length - 1] = last.Length == 0 ? 0 : Number(last);
        var (commits, hash) = Split(qualifier, '-');
        _rest = hash is not null && int.TryParse(commits, NumberStyles.None, CultureInfo.InvariantCulture, out _numbers[parts.Length])
            ? hash
            : qualifier ?? "";
    }

    /// <summary>The version as it was written.</summary>
    public string Version { get; }

    /// <summary>Same text.</summary>
    public static bool operator ==(AppVersion? first, AppVersion? second) => first is null ? second is null : first.Equals(second);

    /// <summary>Different text.</summary>
    public static bool operator !=(AppVersion? first, AppVersion? second) => !(first == second);

    /// <summary>Reads a version; <c>assembly-version</c> is that of the program that runs.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The text is empty, or has more than three parts.</exception>
    /// <exception cref="FormatException">A part that must be a number is none.</exception>
    public static AppVersion Create(string version) =>
        new(version.Equals(OfEntryAssembly, StringComparison.OrdinalIgnoreCase) ? EntryAssemblyVersion() : version);

    /// <summary>
    /// Older before newer: by the numbers, then a release after what is qualified, then the qualifiers as texts.
    /// </summary>
    public int CompareTo(AppVersion? other)
    {
        if (other is null)
            return 1;
        if (Version == other.Version)
            return 0;
        for (var i = 0; i < _numbers.Length; i++)
        {
            if (_numbers[i] != other._numbers[i])
                return _numbers[i] - other._numbers[i];
        }

        if (_rest.Length == 0 || other._rest.Length == 0)
            return other._rest.Length.CompareTo(_rest.Length);
        return string.CompareOrdinal(_rest, other._rest);
    }

    /// <inheritdoc/>
    public bool Equals(AppVersion? other) => other is not null && Version == other.Version;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as AppVersion);

    /// <inheritdoc/>
    public override int GetHashCode() => Version.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Version;

    private static string EntryAssemblyVersion()
    {
        var version = (Assembly.GetEntryAssembly() ?? Assembly.GetExecutingAssembly()).GetName().Version!;
        return $"{version.Major}.{version.Minor}.{version.Build}";
    }

    private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    private static (string Head, string? Tail) Split(string? text, params char[] at)
    {
        var i = text?.IndexOfAny(at) ?? -1;
        return i < 0 ? (text ?? "", null) : (text![..i], text[(i + 1)..]);
    }
}

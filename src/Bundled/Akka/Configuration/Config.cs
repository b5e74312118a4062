using Akka.Configuration.Hocon;

// As in the published package, a missing value is null and no signature says so: code that compiles against one
// compiles against the other.
#nullable disable annotations

namespace Akka.Configuration;

/// <summary>
/// A parsed HOCON tree with what it falls back to. Immutable by use: <see cref="WithFallback"/> merges into a new tree,
/// so that a look-up walks one tree and allocates nothing.
/// </summary>
public class Config
{
    /// <summary>A configuration without keys, for where null would hurt.</summary>
    public static readonly Config Empty = ConfigurationFactory.Empty;

    /// <summary>This configuration's own values, without the fallback's.</summary>
    private HoconValue _own;

    /// <summary>A configuration without a root; every look-up in it throws.</summary>
    public Config()
    {
    }

    /// <summary>Makes a configuration from a parsed text.</summary>
    /// <exception cref="ArgumentNullException">The root has no value.</exception>
    public Config(HoconRoot root)
    {
        _own = root.Value ?? throw new ArgumentNullException(nameof(root), "A configuration needs a root value.");
        Root = _own;
        Substitutions = root.Substitutions;
    }

    /// <summary>
    /// Makes a configuration that sees only the source's values and remembers the fallback, which
    /// <see cref="AsEnumerable"/> and <see cref="GetConfig"/> ask.
    /// </summary>
    /// <exception cref="ArgumentNullException">The source is null.</exception>
    public Config(Config source, Config fallback)
    {
        ArgumentNullException.ThrowIfNull(source);
        _own = source._own;
        Root = source.Root;
        Fallback = fallback;
    }

    /// <summary>What this one falls back to; null for nothing. Its values are in <see cref="Root"/> already.</summary>
    public Config Fallback { get; private set; }

    /// <summary>True without any key, the fallback's included.</summary>
    public virtual bool IsEmpty => Root is null || Root.IsEmpty;

    /// <summary>The tree that look-ups walk: own values over the fallback's.</summary>
    public virtual HoconValue Root { get; private set; }

    /// <summary>The references to other values in the text, for a text that includes this one.</summary>
    public IEnumerable<HoconSubstitution> Substitutions { get; set; }

    /// <summary>Parses a text, as <see cref="ConfigurationFactory.ParseString(string)"/> does.</summary>
    public static implicit operator Config(string str) => ConfigurationFactory.ParseString(str);

    /// <summary>Parses the text and puts it under the configuration.</summary>
    public static Config operator +(Config config, string fallback) =>
        config.WithFallback(ConfigurationFactory.ParseString(fallback));

    /// <summary>Parses the text and lays it over the configuration.</summary>
    public static Config operator +(string configHocon, Config fallbackConfig) =>
        ConfigurationFactory.ParseString(configHocon).WithFallback(fallbackConfig);

    /// <summary>
    /// A configuration with this one's values over the other one's; null, or one without news, changes nothing.
    /// </summary>
    /// <exception cref="ArgumentException">The fallback is this configuration itself.</exception>
    public virtual Config WithFallback(Config fallback)
    {
        if (ReferenceEquals(fallback, this))
            throw new ArgumentException("A configuration cannot be its own fallback.", nameof(fallback));
        if (fallback is null)
            return this;
        if (IsEmpty)
            return fallback;
        if (ConfigTree.Holds(Root, fallback.Root))
            return this;

        var merged = Copy(fallback);
        merged.Root = ConfigTree.Merge(under: fallback.Root, over: Root);
        return merged;
    }

    /// <summary>A copy with its own chain of fallbacks, to whose end the given one is added.</summary>
    protected Config Copy(Config fallback = null) => new()
    {
        Fallback = Fallback is null ? fallback : Fallback.Copy(fallback),
        Root = Root,
        _own = _own,
        Substitutions = Substitutions,
    };

    /// <summary>Whether there is a value at a path such as <c>akka.actor</c>, an empty one included.</summary>
    /// <exception cref="InvalidOperationException">The configuration has no root.</exception>
    public virtual bool HasPath(string path) => Find(path) is not null;

    /// <summary>The value at a path; null if there is none.</summary>
    /// <exception cref="InvalidOperationException">The configuration has no root.</exception>
    public HoconValue GetValue(string path) => Find(path);

    /// <summary>The section at a path; null if there is none here or in the fallback.</summary>
    public virtual Config GetConfig(string path)
    {
        var value = Find(path);
        // A section that a plain value of ours hides is still seen here, as in the published package.
        var below = Fallback?.GetConfig(path);
        if (value is null || (value.IsEmpty && below is not null))
            return below;
        var section = new Config(new HoconRoot(value));
        // The root is merged already, fallback included: the section only has to remember where the rest came from.
        return below is null || ConfigTree.Holds(value, below.Root) ? section : new Config(section, below);
    }

    /// <summary>
    /// The text at a path without blanks around it; the default if there is none, null if it is no text.
    /// </summary>
    public virtual string GetString(string path, string @default = null)
    {
        var value = Find(path);
        return value is null ? @default : value.GetString();
    }

    /// <summary>The truth value at a path: on, off, true or false.</summary>
    /// <exception cref="NotSupportedException">It is something else.</exception>
    public virtual bool GetBoolean(string path, bool @default = false) => Find(path)?.GetBoolean() ?? @default;

    /// <summary>The whole number at a path.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    /// <exception cref="OverflowException">It is too large.</exception>
    public virtual int GetInt(string path, int @default = 0) => Find(path)?.GetInt() ?? @default;

    /// <summary>The whole number at a path.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    /// <exception cref="OverflowException">It is too large.</exception>
    public virtual long GetLong(string path, long @default = 0) => Find(path)?.GetLong() ?? @default;

    /// <summary>The number at a path, with a dot whatever the culture.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public virtual float GetFloat(string path, float @default = 0) => Find(path)?.GetFloat() ?? @default;

    /// <summary>The number at a path, with a dot whatever the culture.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public virtual double GetDouble(string path, double @default = 0) => Find(path)?.GetDouble() ?? @default;

    /// <summary>The number at a path, with a dot whatever the culture.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public virtual decimal GetDecimal(string path, decimal @default = 0) => Find(path)?.GetDecimal() ?? @default;

    /// <summary>A size in bytes; null where the key is missing or its value is empty.</summary>
    public virtual long? GetByteSize(string path) => Find(path)?.GetByteSize();

    /// <summary>
    /// A size in bytes, such as 64 KiB; the default where the key is missing, null where its value is empty.
    /// </summary>
    /// <exception cref="FormatException">It is no size.</exception>
    public virtual long? GetByteSize(string path, long? def = null)
    {
        var value = Find(path);
        return value is null ? def : value.GetByteSize();
    }

    /// <summary>
    /// A duration such as 250 ms; a bare number counts milliseconds, <c>infinite</c> is -1 ms; zero without key and
    /// default.
    /// </summary>
    /// <exception cref="FormatException">It is no duration, or infinite where that is not allowed.</exception>
    public virtual TimeSpan GetTimeSpan(string path, TimeSpan? @default = null, bool allowInfinite = true) =>
        Find(path)?.GetTimeSpan(allowInfinite) ?? @default.GetValueOrDefault();

    /// <summary>The texts of a list; none where the key is missing.</summary>
    public virtual IList<string> GetStringList(string path) => Find(path)?.GetStringList() ?? [];

    /// <summary>The texts of a list; the default where the key is missing.</summary>
    public virtual IList<string> GetStringList(string path, string[] defaultPaths) =>
        Find(path)?.GetStringList() ?? defaultPaths;

    /// <summary>The truth values of a list.</summary>
    /// <exception cref="ConfigurationException">The key is missing.</exception>
    public virtual IList<bool> GetBooleanList(string path) => Need(path).GetBooleanList();

    /// <summary>The numbers of a list.</summary>
    /// <exception cref="ConfigurationException">The key is missing.</exception>
    public virtual IList<byte> GetByteList(string path) => Need(path).GetByteList();

    /// <summary>The numbers of a list.</summary>
    /// <exception cref="ConfigurationException">The key is missing.</exception>
    public virtual IList<int> GetIntList(string path) => Need(path).GetIntList();

    /// <summary>The numbers of a list.</summary>
    /// <exception cref="ConfigurationException">The key is missing.</exception>
    public virtual IList<long> GetLongList(string path) => Need(path).GetLongList();

    /// <summary>The numbers of a list.</summary>
    /// <exception cref="ConfigurationException">The key is missing.</exception>
    public virtual IList<float> GetFloatList(string path) => Need(path).GetFloatList();

    /// <summary>The numbers of a list.</summary>
    /// <exception cref="ConfigurationException">The key is missing.</exception>
    public virtual IList<double> GetDoubleList(string path) => Need(path).GetDoubleList();

    /// <summary>The numbers of a list.</summary>
    /// <exception cref="ConfigurationException">The key is missing.</exception>
    public virtual IList<decimal> GetDecimalList(string path) => Need(path).GetDecimalList();

    /// <summary>The keys of the first level, own ones first.</summary>
    public virtual IEnumerable<KeyValuePair<string, HoconValue>> AsEnumerable()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var config = this; config is not null; config = config.Fallback)
            foreach (var item in config.Root.GetObject().Items)
                if (seen.Add(item.Key))
                    yield return item;
    }

    /// <summary>Own values as HOCON, without the fallback's.</summary>
    public override string ToString() => _own is null ? "" : _own.ToString();

    /// <summary>The values as HOCON, those of the fallback too if wanted.</summary>
    public string ToString(bool includeFallback) => includeFallback ? Root.ToString() : ToString();

    private HoconValue Find(string path) => ConfigTree.Find(
        Root ?? throw new InvalidOperationException("This configuration has no root to look in."), path);

    private HoconValue Need(string path) => Find(path)
        ?? throw new ConfigurationException($"The configuration has no list at `{path}`.");
}

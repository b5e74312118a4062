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

    public Config(HoconRoot root)
    {
        _own = root.Value ?? throw new ArgumentNullException(nameof(root), "A configuration needs a root value.");
        Root = _own;
        Substitutions = root.Substitutions;
    }

    public Config(Config source, Config fallback)
    {
        ArgumentNullException.ThrowIfNull(source);
        _own = source._own;
        Root = source.Root;
        Fallback = fallback;
    }

    public Config Fallback { get; private set; }

    public virtual bool IsEmpty => Root is null || Root.IsEmpty;

    /// <summary>The tree that look-ups walk: own values over the fallback's.</summary>
    public virtual HoconValue Root { get; private set; }

    public IEnumerable<HoconSubstitution> Substitutions { get; set; }

    public static implicit operator Config(string str) => ConfigurationFactory.ParseString(str);

    public static Config operator +(Config config, string fallback) =>
        config.WithFallback(ConfigurationFactory.ParseString(fallback));

    public static Config operator +(string configHocon, Config fallbackConfig) =>
        ConfigurationFactory.ParseString(configHocon).WithFallback(fallbackConfig);

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

    protected Config Copy(Config fallback = null) => new()
    {
        Fallback = Fallback is null ? fallback : Fallback.Copy(fallback),
        Root = Root,
        _own = _own,
        Substitutions = Substitutions,
    };

    public virtual bool HasPath(string path) => Find(path) is not null;

    public HoconValue GetValue(string path) => Find(path);

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

    public virtual string GetString(string path, string @default = null)
    {
        var value = Find(path);
        return value is null ? @default : value.GetString();
    }

    public virtual bool GetBoolean(string path, bool @default = false) => Find(path)?.GetBoolean() ?? @default;

    public virtual int GetInt(string path, int @default = 0) => Find(path)?.GetInt() ?? @default;

    public virtual long GetLong(string path, long @default = 0) => Find(path)?.GetLong() ?? @default;

    public virtual float GetFloat(string path, float @default = 0) => Find(path)?.GetFloat() ?? @default;

    public virtual double GetDouble(string path, double @default = 0) => Find(path)?.GetDouble() ?? @default;

    public virtual decimal GetDecimal(string path, decimal @default = 0) => Find(path)?.GetDecimal() ?? @default;

    /// <summary>A size in bytes; null where the key is missing or its value is empty.</summary>
    public virtual long? GetByteSize(string path) => Find(path)?.GetByteSize();

    public virtual long? GetByteSize(string path, long? def = null)
    {
        var value = Find(path);
        return value is null ? def : value.GetByteSize();
    }

    public virtual TimeSpan GetTimeSpan(string path, TimeSpan? @default = null, bool allowInfinite = true) =>
        Find(path)?.GetTimeSpan(allowInfinite) ?? @default.GetValueOrDefault();

    public virtual IList<string> GetStringList(string path) => Find(path)?.GetStringList() ?? [];

    public virtual IList<string> GetStringList(string path, string[] defaultPaths) =>
        Find(path)?.GetStringList() ?? defaultPaths;

    public virtual IList<bool> GetBooleanList(string path) => Need(path).GetBooleanList();

    public virtual IList<byte> GetByteList(string path) => Need(path).GetByteList();

    public virtual IList<int> GetIntList(string path) => Need(path).GetIntList();

    public virtual IList<long> GetLongList(string path) => Need(path).GetLongList();

    public virtual IList<float> GetFloatList(string path) => Need(path).GetFloatList();

    public virtual IList<double> GetDoubleList(string path) => Need(path).GetDoubleList();

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

    public string ToString(bool includeFallback) => includeFallback ? Root.ToString() : ToString();

    private HoconValue Find(string path) => ConfigTree.Find(
        Root ?? throw new InvalidOperationException("This configuration has no root to look in."), path);

    private HoconValue Need(string path) => Find(path)
        ?? throw new ConfigurationException($"The configuration has no list at `{path}`.");
}

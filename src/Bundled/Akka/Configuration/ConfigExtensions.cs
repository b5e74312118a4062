namespace Akka.Configuration;

/// <summary>What callers need to treat a missing <see cref="Config"/> like an empty one.</summary>
public static class ConfigExtensions
{
#nullable disable annotations
    /// <summary>
    /// As <see cref="Config.WithFallback"/>, with null as either side and itself as its own fallback allowed.
    /// </summary>
    public static Config SafeWithFallback(this Config config, Config fallback)
    {
        if (config is null)
            return fallback;
        return ReferenceEquals(config, fallback) ? config : config.WithFallback(fallback);
    }

    /// <summary>True for null and for a configuration without keys.</summary>
    public static bool IsNullOrEmpty(this Config config) => config is null || config.IsEmpty;
#nullable restore annotations
}

using Akka.Actor;

namespace Akka.Configuration;

/// <summary>Thrown when a configuration text or a value in it cannot be used.</summary>
public class ConfigurationException : AkkaException
{
    public ConfigurationException(string message)
        : base(message)
    {
    }

    public ConfigurationException(string message, Exception? exception)
        : base(message, exception)
    {
    }

    public static ConfigurationException NullOrEmptyConfig<T>(string? path = null) =>
        new(string.IsNullOrWhiteSpace(path)
            ? $"Failed to instantiate {typeof(T).Name}: its configuration is missing or empty."
            : $"Failed to instantiate {typeof(T).Name}: the configuration has no `{path}` section.");
}

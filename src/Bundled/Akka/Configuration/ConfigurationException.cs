using Akka.Actor;

namespace Akka.Configuration;

/// <summary>Thrown when a configuration text or a value in it cannot be used.</summary>
public class ConfigurationException : AkkaException
{
    /// <summary>Makes one with a sentence that says what is wrong with which setting.</summary>
    public ConfigurationException(string message)
        : base(message)
    {
    }

    /// <summary>Makes one with a sentence and what noticed it; null if nothing else did.</summary>
    public ConfigurationException(string message, Exception? exception)
        : base(message, exception)
    {
    }

    /// <summary>The exception for something whose section, at a path if one is given, is missing or empty.</summary>
    public static ConfigurationException NullOrEmptyConfig<T>(string? path = null) =>
        new(string.IsNullOrWhiteSpace(path)
            ? $"Failed to instantiate {typeof(T).Name}: its configuration is missing or empty."
            : $"Failed to instantiate {typeof(T).Name}: the configuration has no `{path}` section.");
}

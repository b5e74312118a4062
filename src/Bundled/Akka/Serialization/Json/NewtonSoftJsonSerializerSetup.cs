using Newtonsoft.Json;

namespace Akka.Serialization;

/// <summary>Changes the settings of the JSON serializer in code.</summary>
public sealed class NewtonSoftJsonSerializerSetup : Actor.Setup.Setup
{
    private NewtonSoftJsonSerializerSetup(Action<JsonSerializerSettings> settings) => ApplySettings = settings;

    /// <summary>Changes the settings, once for each serializer that is made.</summary>
    public Action<JsonSerializerSettings> ApplySettings { get; }

    /// <summary>Makes the setup from what changes the settings.</summary>
    public static NewtonSoftJsonSerializerSetup Create(Action<JsonSerializerSettings> settings) => new(settings);
}

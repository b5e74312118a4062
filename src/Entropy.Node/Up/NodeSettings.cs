using Akka.Configuration;
using Entropy.Settings;

namespace Entropy.Node.Up;

/// <summary>What a node is told by hocon/node.conf and, over it, by the file of its site.</summary>
/// <param name="Name">Of the actor system.</param>
/// <param name="LogLevel">From which on events are logged.</param>
/// <param name="StopTimeout">How long the node may take to stop.</param>
/// <param name="Config">Everything, for Akka.</param>
internal sealed record NodeSettings(string Name, string LogLevel, TimeSpan StopTimeout, Config Config)
{
    public static readonly IReadOnlyList<string> LogLevels = ["debug", "info", "warning", "error"];

    // Below it, ordinary work that is under way would be cut off; above it, nobody would still call it a stop.
    private static readonly Bounds<TimeSpan> StopTimeouts = Bounds.Between(TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(10));

    /// <summary>The file with every setting and its usual value; it is installed beside the program.</summary>
    public static string ReferenceFile { get; } = Path.Combine(AppContext.BaseDirectory, "hocon", "node.conf");

    /// <exception cref="SettingsException">Everything that is wrong with the files.</exception>
    public static NodeSettings Read(string? siteFile)
    {
        var reader = SettingsReader.FromFile(ReferenceFile);
        if (siteFile is not null)
            reader = SettingsReader.FromFile(siteFile).WithFallback(reader);
        reader.Leave("akka");

        var node = reader.Section("entropy.node");
        var settings = new NodeSettings(
            node.SystemName("name"),
            node.OneOf("log-level", LogLevels),
            node.Interval("stop-timeout", within: StopTimeouts),
            reader.ToConfig());
        reader.Done();
        return settings;
    }
}

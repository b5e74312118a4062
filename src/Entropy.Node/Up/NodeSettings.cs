using Akka.Configuration;

namespace Entropy.Node.Up;

/// <summary>What a node is told by hocon/node.conf and the file of its site.</summary>
internal sealed record NodeSettings(string Name, string LogLevel, TimeSpan StopTimeout, Config Config)
{
    public static string ReferenceFile { get; } = Path.Combine(AppContext.BaseDirectory, "hocon", "node.conf");

    public static NodeSettings Read(string? siteFile)
    {
        var config = ConfigurationFactory.ParseString(File.ReadAllText(ReferenceFile));
        if (siteFile is not null)
            config = ConfigurationFactory.ParseString(File.ReadAllText(siteFile)).WithFallback(config);
        return new NodeSettings(
            config.GetString("entropy.node.name"),
            config.GetString("entropy.node.log-level"),
            config.GetTimeSpan("entropy.node.stop-timeout"),
            config);
    }
}

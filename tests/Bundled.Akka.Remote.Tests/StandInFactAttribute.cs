using System.Reflection;

namespace Akka.RemoteSpecs;

/// <summary>What only the stand-in does, because it does less than the published package.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class StandInFactAttribute : FactAttribute
{
    public StandInFactAttribute() => Skip = Reason;

    /// <summary>Why not to run it; null where it is to run.</summary>
    internal static string? Reason => typeof(StandInFactAttribute).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Any(metadata => metadata is { Key: "PackageSource", Value: "upstream" })
        ? "The published package does this."
        : null;
}

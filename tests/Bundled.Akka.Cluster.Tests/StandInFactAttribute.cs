using System.Reflection;

namespace Akka.ClusterSpecs;

/// <summary>What only the stand-in does, because it does less than the published package.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class StandInFactAttribute : FactAttribute
{
    public StandInFactAttribute() => Skip = typeof(StandInFactAttribute).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Any(metadata => metadata is { Key: "PackageSource", Value: "upstream" })
        ? "The published package does this."
        : null;
}

using System.Reflection;
using System.Runtime.InteropServices;
using Akka.Actor;

namespace Entropy.Node.About;

/// <summary>What this program was built from and runs on.</summary>
internal static class BuildFacts
{
    private static readonly Assembly Own = typeof(BuildFacts).Assembly;

    public static string Product { get; } = Own.GetCustomAttribute<AssemblyProductAttribute>()!.Product;

    public static string Version { get; } = Informational(Own).Split('+')[0];

    /// <summary>The commit, where the build knew it.</summary>
    public static string? Commit { get; } = Informational(Own).Split('+') is [_, var commit] ? commit : null;

    public static string Runtime { get; } = $"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.RuntimeIdentifier}";

    public static string Packages { get; } = Own.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "PackageSource").Value switch
        {
            "upstream" => $"published packages, Akka {Informational(typeof(ActorSystem).Assembly).Split('+')[0]}",
            _ => "stand-ins of src/Bundled",
        };

    private static string Informational(Assembly assembly) =>
        assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
}

using System.Globalization;
using System.Reflection;
using System.Runtime;
using System.Runtime.InteropServices;
using Akka.Actor;

namespace Entropy.Benchmarks;

/// <summary>Where and with what was measured: a figure without it says nothing.</summary>
internal sealed record Machine(int Cores, string Gc, string Runtime, string Packages, double? Load)
{
    public static Machine Here() => new(
        Environment.ProcessorCount,
        (GCSettings.IsServerGC ? "server" : "workstation") +
        (GCSettings.LatencyMode == GCLatencyMode.Batch ? "" : ", concurrent"),
        RuntimeInformation.FrameworkDescription,
        BuiltWith(),
        LoadAverage());

    public override string ToString() =>
        $"{Cores} cores, GC {Gc}, {Runtime}, packages: {Packages}" +
        (Load is { } load ? string.Create(CultureInfo.InvariantCulture, $", load before the start {load:0.0}") : "");

    private static string BuiltWith() =>
        typeof(Machine).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(metadata => metadata.Key == "PackageSource").Value == "upstream"
            ? $"published, Akka {AkkaVersion}"
            : "stand-ins of src/Bundled";

    private static string AkkaVersion => typeof(ActorSystem).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    // Others who use the machine make every figure worse; who reads it should know.
    private static double? LoadAverage() =>
        File.Exists("/proc/loadavg") && double.TryParse(File.ReadAllText("/proc/loadavg").Split(' ')[0],
            CultureInfo.InvariantCulture, out var load)
            ? load
            : null;
}

using Entropy.Grid.Balanced;
using Entropy.Grid.FeederSettings;
using Entropy.Grid.Matpower;
using Entropy.Grid.OpenDss;

namespace Entropy.Node.Grid;

/// <summary>What kind of network a file has, by its ending, and the network.</summary>
internal static class NetworkFile
{
    public const string Kinds = "a case of MATPOWER or PGLib (.m), an OpenDSS script (.dss, .txt), or a feeder in HOCON (.conf)";

    private const string Settings = ".conf";

    public static bool IsFeeder(string file) => Path.GetExtension(file) switch
    {
        var script when Is(script, ".dss") || Is(script, ".txt") || Is(script, Settings) => true,
        var matrices when Is(matrices, ".m") => false,
        _ => throw new InvalidDataException($"this kind of file is not known. Accepted: {Kinds}."),
    };

    /// <summary>A feeder with three phases, and how its file wants it to be solved.</summary>
    public static FeederFile ReadFeeder(string file)
    {
        if (!File.Exists(file))
            throw new FileNotFoundException(null, file);
        return Is(Path.GetExtension(file), Settings)
            ? FeederFile.Of(FeederSettingsReader.FromFile(file))
            : FeederFile.Of(new OpenDssReader().ReadFile(file));
    }

    /// <summary>A balanced network.</summary>
    public static BalancedNetwork ReadCase(string file) => !File.Exists(file) || Is(Path.GetExtension(file), ".m")
        ? MatpowerCase.Read(file)
        : throw new InvalidDataException("this kind of file is not known. Accepted: .m (a case of MATPOWER or PGLib).");

    private static bool Is(string ending, string known) => string.Equals(ending, known, StringComparison.OrdinalIgnoreCase);
}

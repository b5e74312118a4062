using Entropy.Grid.OpenDss.Script;

namespace Entropy.Grid.OpenDss;

/// <summary>
/// Reads feeders from OpenDSS scripts: it runs the script as OpenDSS would, statement by statement, and keeps the circuit.
/// What it does not know is an error with file, line and word; what has no effect on a solution is in
/// <see cref="OpenDssFeeder.Remarks"/>.
/// </summary>
public sealed class OpenDssReader
{
    /// <summary>
    /// The base frequency, in Hz, of circuits whose script does not set it, as "set defaultbasefrequency" before the script.
    /// </summary>
    public double DefaultBaseFrequencyHz { get; init; } = 60;

    /// <summary>Reads a script and the files that it names.</summary>
    /// <exception cref="FeederFormatException">The script cannot be used.</exception>
    public OpenDssFeeder ReadFile(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var full = Path.GetFullPath(path);
        return Read(full, Path.GetDirectoryName(full) ?? "/", runner => runner.RunFile(new ScriptPlace(path, 0), full));
    }

    /// <summary>Reads a script from text.</summary>
    /// <param name="text">The statements, one a line.</param>
    /// <param name="directory">Where files that it names are; null for the current directory.</param>
    /// <param name="name">What messages call it.</param>
    /// <exception cref="FeederFormatException">The script cannot be used.</exception>
    public OpenDssFeeder ReadText(string text, string? directory = null, string name = "script")
    {
        ArgumentNullException.ThrowIfNull(text);
        return Read(name, directory ?? Directory.GetCurrentDirectory(), runner => runner.RunText(name, text));
    }

    private OpenDssFeeder Read(string name, string directory, Action<ScriptRunner> run)
    {
        var (session, runner) = Run(directory, DefaultBaseFrequencyHz, run);
        if (session.LateBaseFrequency)
        {
            // OpenDSS keeps the frequency for the next circuit and leaves this one's source at the old one, where it feeds
            // nothing; so such scripts are run twice there, and are here.
            (session, runner) = Run(directory, session.DefaultBaseFrequencyHz, run);
            session.Remark(new ScriptPlace(name, 0), "defaultbasefrequency", "is set after new circuit; it was taken as if before");
        }

        var circuit = session.Circuit ?? throw new FeederFormatException(name, 0, "", "makes no circuit; it needs new circuit.name");
        return OpenDssFeeder.Of(session, circuit, runner);
    }

    private static (ScriptSession Session, ScriptRunner Runner) Run(
        string directory, double frequencyHz, Action<ScriptRunner> run)
    {
        var session = new ScriptSession(directory, frequencyHz);
        var runner = new ScriptRunner(session);
        run(runner);
        return (session, runner);
    }
}

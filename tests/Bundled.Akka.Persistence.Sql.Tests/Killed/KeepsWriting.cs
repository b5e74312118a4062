using System.Diagnostics;

namespace Akka.Specs.Sql.Killed;

/// <summary>A program of its own that writes to a database until it is killed.</summary>
internal sealed class KeepsWriting : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Process _process;

    public KeepsWriting(TestDatabase database) => _process = Process.Start(
        new ProcessStartInfo("dotnet", [typeof(KeepsWriting).Assembly.Location, database.Provider, database.ConnectionString])
        {
            RedirectStandardOutput = true,
        })!;

    /// <summary>The first that it prints.</summary>
    public async Task<List<string>> Acknowledgements(int count)
    {
        var lines = new List<string>();
        while (lines.Count < count)
        {
            lines.Add(await _process.StandardOutput.ReadLineAsync().WaitAsync(Patience)
                ?? throw new InvalidOperationException($"The program ended by itself after {lines.Count} lines."));
        }

        return lines;
    }

    /// <summary>Ends it at once, as kill -9 does; yields what it had printed besides.</summary>
    public async Task<IEnumerable<string>> Kill()
    {
        _process.Kill();
        var rest = await _process.StandardOutput.ReadToEndAsync().WaitAsync(Patience);

        // It may have been killed in the middle of a line.
        return rest[..(rest.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    public void Dispose()
    {
        _process.Kill();
        _process.Dispose();
    }
}

using System.Text.Json;
using Entropy.Benchmarks.Reports;

namespace Entropy.Benchmarks.Tests;

public sealed class ReportTests : IDisposable
{
    private static readonly Figure Tell = new("tell", "tell, one to one", Unit.PerSecond, () => throw new NotSupportedException("Only reported."))
    {
        Operations = 1,
        Anchor = new Anchor(10e6, "8 - 10 M/s", "somebody"),
        Goal = new Goal(Ratio: 2),
    };

    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void What_is_written_as_JSON_can_be_compared_with_later()
    {
        using (var file = File.CreateText(_file))
            JsonReport.Write(new Suite("actors", "some", [Tell]), Machine.Here(), [new Measurement(Tell, [new(25e6, 16), new(5e6, 16), new(24e6, 18)])], file);

        using var document = JsonDocument.Parse(File.ReadAllText(_file));
        var figure = document.RootElement.GetProperty("figures")[0];
        Assert.Equal("actors", document.RootElement.GetProperty("suite").GetString());
        Assert.Equal(24e6, figure.GetProperty("median").GetDouble());
        Assert.Equal(5e6, figure.GetProperty("minimum").GetDouble());
        Assert.Equal(16, figure.GetProperty("allocatedBytes").GetDouble());
        Assert.Equal(2.4, figure.GetProperty("ratio").GetDouble());
        Assert.True(figure.GetProperty("isMet").GetBoolean());
        Assert.Equal(24e6, EarlierRun.Read(_file).Medians["tell"]);
    }

    [Fact]
    public void The_machine_says_with_which_packages_it_measured()
    {
        var machine = Machine.Here();

        Assert.Equal(Environment.ProcessorCount, machine.Cores);
        Assert.Matches("^(stand-ins of src/Bundled|published, Akka .+)$", machine.Packages);
        Assert.StartsWith("workstation", machine.Gc, StringComparison.Ordinal);
    }
}

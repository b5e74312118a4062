using System.Diagnostics;
using Entropy.Node.Tests.Shell;
using Entropy.Node.Tests.Up;

namespace Entropy.Node.Tests.Documents;

public sealed class ServiceUnitTests : IDisposable
{
    private static readonly string Unit = Path.Combine(Repository.Root, "deploy", "entropy-node.service");

    private readonly string _folder = Directory.CreateTempSubdirectory("entropy-unit").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [FactWhereSystemdIs]
    public async Task Systemd_accepts_the_unit()
    {
        // It looks whether the program is there, and it is not where it would be installed.
        var unit = Path.Combine(_folder, "entropy-node.service");
        await File.WriteAllTextAsync(unit, (await File.ReadAllTextAsync(Unit)).Replace("/opt/entropy/entropy-node",
            Path.Combine(AppContext.BaseDirectory, "entropy-node"), StringComparison.Ordinal));

        var (code, said) = await AnalyzeAsync("verify", unit);

        Assert.True(code == 0 && said.Length == 0, said);
    }

    [FactWhereSystemdIs]
    public async Task The_unit_leaves_little_of_the_machine_open()
    {
        // Its scale ends at 100; 20 is what systemd itself calls OK.
        var (code, said) = await AnalyzeAsync("security", "--offline=yes", "--no-pager", "--threshold=20", Unit);

        Assert.True(code == 0, said);
    }

    [Fact]
    public async Task The_settings_that_are_installed_with_it_are_right()
    {
        await using var node = NodeProcess.Start("check", Path.Combine(Repository.Root, "deploy", "site.conf"));

        Assert.Equal(0, await node.ExitCodeAsync());
    }

    private static async Task<(int Code, string Said)> AnalyzeAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("systemd-analyze", arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, string.Concat(said));
    }

    [AttributeUsage(AttributeTargets.Method)]
    private sealed class FactWhereSystemdIsAttribute : FactAttribute
    {
        public FactWhereSystemdIsAttribute() =>
            Skip = File.Exists("/usr/bin/systemd-analyze") ? null : "There is no systemd-analyze here to ask.";
    }
}

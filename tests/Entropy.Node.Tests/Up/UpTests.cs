namespace Entropy.Node.Tests.Up;

public sealed class UpTests : IDisposable
{
    private readonly string _siteFile = Path.GetTempFileName();

    public void Dispose() => File.Delete(_siteFile);

    [Fact]
    public async Task A_node_says_that_it_is_alone_without_a_site_and_what_to_do_next()
    {
        await using var node = NodeProcess.Start("up");

        await node.SaysAsync("Next: ");

        Assert.Contains("Node 'entropy' runs: one node, with no site yet", node.Output, StringComparison.Ordinal);
        Assert.Contains("--config FILE", node.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(NodeProcess.Sigint, "Ctrl-C: stopping")]
    [InlineData(NodeProcess.Sigterm, "SIGTERM: stopping")]
    public async Task A_node_that_is_told_to_stop_does_so_in_good_order(int signal, string expected)
    {
        await using var node = NodeProcess.Start("up", "--log-level", "debug");
        await node.SaysAsync("Next: ");

        node.Signal(signal);

        Assert.Equal(0, await node.ExitCodeAsync());
        Assert.Contains(expected, node.Output, StringComparison.Ordinal);
        Assert.Contains("actor-system-terminate", node.Output, StringComparison.Ordinal);
        Assert.EndsWith("Stopped.", node.Output, StringComparison.Ordinal);
        Assert.Empty(node.Errors);
    }

    [Fact]
    public async Task A_second_Ctrl_C_does_not_wait()
    {
        Settings($$"""akka.extensions = ["{{typeof(SlowStop).AssemblyQualifiedName}}"]""", SlowPhase);
        await using var node = NodeProcess.Start("up", "--config", _siteFile);
        await node.SaysAsync("Next: ");

        node.Signal(NodeProcess.Sigint);
        await node.SaysAsync("Ctrl-C: stopping");
        node.Signal(NodeProcess.Sigint);

        Assert.Equal(130, await node.ExitCodeAsync());
    }

    [Fact]
    public async Task A_repeated_SIGTERM_does_not_cut_the_stop_short()
    {
        Settings($$"""akka.extensions = ["{{typeof(SlowStop).AssemblyQualifiedName}}"]""",
            "akka.coordinated-shutdown.phases.service-stop.timeout = 2s");
        await using var node = NodeProcess.Start("up", "--config", _siteFile);
        await node.SaysAsync("Next: ");

        node.Signal(NodeProcess.Sigterm);
        await node.SaysAsync("SIGTERM: stopping");
        node.Signal(NodeProcess.Sigterm);

        Assert.Equal(0, await node.ExitCodeAsync());
        Assert.EndsWith("Stopped.", node.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_node_that_cannot_stop_in_its_time_says_so_and_leaves()
    {
        Settings($$"""akka.extensions = ["{{typeof(SlowStop).AssemblyQualifiedName}}"]""", SlowPhase,
            "entropy.node.stop-timeout = 1s");
        await using var node = NodeProcess.Start("up", "--config", _siteFile);
        await node.SaysAsync("Next: ");

        node.Signal(NodeProcess.Sigterm);

        Assert.Equal(1, await node.ExitCodeAsync());
        Assert.Contains("entropy.node.stop-timeout", node.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_site_s_settings_win_over_the_reference()
    {
        Settings("entropy.node.name = campus-7");
        await using var node = NodeProcess.Start("up", "--config", _siteFile);

        await node.SaysAsync("Node 'campus-7' runs");
        await node.SaysAsync(_siteFile);
    }

    [Theory]
    [InlineData("akka.actor.provider = \"Nobody.Knows.It, Nowhere\"", "Nobody.Knows.It")]
    [InlineData("entropy.node.name = \"a name with spaces\"", "a name with spaces")]
    public async Task A_node_that_cannot_start_says_why_in_one_message(string setting, string expected)
    {
        Settings(setting);
        await using var node = NodeProcess.Start("up", "--config", _siteFile);

        Assert.Equal(2, await node.ExitCodeAsync());
        Assert.Contains(expected, node.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", node.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_verbose_it_says_where_too()
    {
        Settings("entropy.node.name = \"a name with spaces\"");
        await using var node = NodeProcess.Start("up", "--verbose", "--config", _siteFile);

        Assert.Equal(2, await node.ExitCodeAsync());
        Assert.Contains("   at ", node.Errors, StringComparison.Ordinal);
    }

    private const string SlowPhase = "akka.coordinated-shutdown.phases.service-stop.timeout = 300s";

    private void Settings(params string[] lines) => File.WriteAllLines(_siteFile, lines);
}

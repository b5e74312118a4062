using Entropy.Node.Tests.Up;

namespace Entropy.Node.Tests.Check;

public sealed class CheckTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public async Task The_reference_is_right()
    {
        await using var node = NodeProcess.Start("check", Path.Combine(Shell.Repository.Root, "hocon", "node.conf"));

        Assert.Equal(0, await node.ExitCodeAsync());
        Assert.EndsWith("node.conf: right.", node.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("entropy.node.nmae = x", "entropy.node.nmae", "log-level, name and stop-timeout")]
    [InlineData("entropy.node.log-level = loud", "entropy.node.log-level = loud", "debug, info, warning or error")]
    [InlineData("entropy.node.log-level { }", "entropy.node.log-level", "debug, info, warning or error")]
    [InlineData("entropy.node.stop-timeout = 20", "entropy.node.stop-timeout = 20", "a duration from 1 s to 10 min")]
    [InlineData("entropy.node.stop-timeout = 20 kW", "entropy.node.stop-timeout = 20 kW", "a duration from 1 s to 10 min")]
    [InlineData("entropy.node.stop-timeout = 1h", "entropy.node.stop-timeout = 1h", "a duration from 1 s to 10 min")]
    [InlineData("entropy.node.name = \"-7\"", "entropy.node.name = -7", "letters, digits and '-'")]
    [InlineData("entropy.noed.name = x", "entropy.noed", "node")]
    public async Task What_is_wrong_is_named_with_file_line_path_and_what_is_accepted(string setting, string path, string accepted)
    {
        await File.WriteAllTextAsync(_file, "# the second line is wrong\n" + setting + "\n");
        await using var node = NodeProcess.Start("check", _file);

        Assert.Equal(2, await node.ExitCodeAsync());
        var message = Assert.Single(node.Errors.Split('\n'));
        Assert.StartsWith($"{_file}:2: {path} ", message, StringComparison.Ordinal);
        Assert.Contains($"Accepted: {accepted}", message.Replace("a name of ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_files_are_checked_and_one_that_is_wrong_decides()
    {
        await File.WriteAllTextAsync(_file, "entropy { node {\n");
        var right = Path.Combine(Shell.Repository.Root, "hocon", "node.conf");
        await using var node = NodeProcess.Start("check", _file, right, "/nowhere/site.conf");

        Assert.Equal(2, await node.ExitCodeAsync());
        Assert.Contains($"{right}: right.", node.Output, StringComparison.Ordinal);
        Assert.Contains($"{_file}:", node.Errors, StringComparison.Ordinal);
        Assert.Contains("/nowhere/site.conf: This file of settings is missing.", node.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", node.Errors, StringComparison.Ordinal);
    }
}

using Entropy.Node.Journal;
using Entropy.Node.Tests.Up;

namespace Entropy.Node.Tests.About;

public sealed class VersionTests
{
    [Fact]
    public async Task Version_names_everything_that_runs()
    {
        await using var node = NodeProcess.Start("version");

        Assert.Equal(0, await node.ExitCodeAsync());
        Assert.Matches(@"(?m)^product +Entropy\.Actors \d+\.\d+\.\d+", node.Output);
        Assert.Matches(@"(?m)^commit +(unknown|[0-9a-f]{40})", node.Output);
        Assert.Matches(@"(?m)^\.NET +\.NET 10\.", node.Output);
        Assert.Matches(@"(?m)^packages +(stand-ins of src/Bundled|published packages, Akka \d+)", node.Output);
        Assert.Matches($@"(?m)^SQLite +{SystemSqlite.Use().Version}, the system's: /\S*libsqlite3", node.Output);
    }
}

using static Entropy.Node.Tests.Shell.Workplace;

namespace Entropy.Node.Tests.Shell;

public sealed class TotalsTests : IDisposable
{
    private readonly Workplace _workplace = new();

    public void Dispose() => _workplace.Dispose();

    [Fact]
    public async Task The_last_line_sums_all_projects()
    {
        var run = await _workplace.RunAsync("test");

        Assert.Equal("7 passed, 0 failed", run.LastLine);
        Assert.Equal(0, run.Code);
    }

    [Fact]
    public async Task A_test_that_failed_is_repeated_at_the_end_with_its_message()
    {
        _workplace.Results("One.Tests", Result("T.Good", "Passed") + Result("T.Bad(x: &quot;a &lt; b&quot;)", "Failed",
            "<ErrorInfo><Message>Expected: 1 &amp; 2\nActual: 3</Message><StackTrace>at T.Bad() in T.cs:line 7</StackTrace></ErrorInfo>"));
        _workplace.Answer("One.Tests.code", "1");

        var run = await _workplace.RunAsync("test");

        Assert.Equal("5 passed, 1 failed", run.LastLine);
        Assert.Equal(1, run.Code);
        var end = run.Output[run.Output.IndexOf("What failed:", StringComparison.Ordinal)..];
        Assert.Contains("failed: T.Bad(x: \"a < b\")", end, StringComparison.Ordinal);
        Assert.Contains("Expected: 1 & 2\n      Actual: 3", end, StringComparison.Ordinal);
        Assert.Contains("T.cs:line 7", end, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Skipped_tests_are_counted_where_there_are_any()
    {
        _workplace.Results("One.Tests", Result("T.Good", "Passed") + Result("T.Later", "NotExecuted"));

        Assert.Equal("5 passed, 0 failed, 1 skipped", (await _workplace.RunAsync("test")).LastLine);
    }

    [Fact]
    public async Task A_process_that_went_down_counts_as_a_failure_though_all_it_ran_passed()
    {
        _workplace.Answer("Two.Tests.code", "1");

        var run = await _workplace.RunAsync("test");

        Assert.Equal("7 passed, 1 failed", run.LastLine);
        Assert.Equal(1, run.Code);
        Assert.Contains("failed: Two.Tests: its process crashed", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_process_that_went_down_behind_a_failed_test_counts_as_well()
    {
        _workplace.Results("Two.Tests", Result("T.Bad", "Failed") + "<Text>Test host process crashed</Text>");
        _workplace.Answer("Two.Tests.code", "1");

        Assert.Equal("3 passed, 2 failed", (await _workplace.RunAsync("test")).LastLine);
    }

    [Fact]
    public async Task A_project_without_results_is_a_failure()
    {
        File.Delete(Path.Combine(_workplace.Fake, "Two.Tests.trx"));

        var run = await _workplace.RunAsync("test");

        Assert.Equal("3 passed, 1 failed", run.LastLine);
        Assert.Contains("no test was found", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_filter_may_leave_a_project_without_tests_but_not_all_of_them()
    {
        File.Delete(Path.Combine(_workplace.Fake, "Two.Tests.trx"));
        var some = await _workplace.RunAsync("test", "--filter", "Passes");
        File.Delete(Path.Combine(_workplace.Fake, "One.Tests.trx"));
        var none = await _workplace.RunAsync("test", "--filter", "Nothing");

        Assert.Equal(("3 passed, 0 failed", 0), (some.LastLine, some.Code));
        Assert.Equal(("0 passed, 0 failed", 1), (none.LastLine, none.Code));
    }

    [Fact]
    public async Task A_build_that_fails_is_a_failure_and_shows_its_errors()
    {
        _workplace.Answer("build-fails", "");

        var run = await _workplace.RunAsync("test");

        Assert.Equal(("0 passed, 1 failed", 1), (run.LastLine, run.Code));
        Assert.Contains("error CS0001: it does not compile", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_projects_that_are_named_are_run()
    {
        Assert.Equal("4 passed, 0 failed", (await _workplace.RunAsync("test", "--project", "Two")).LastLine);
    }

    [Fact]
    public async Task What_follows_goes_to_dotnet_test()
    {
        await _workplace.RunAsync("test", "--filter", "Name~Watch", "-p:Deep=true");

        Assert.All(_workplace.Calls().Where(call => call.StartsWith("test ", StringComparison.Ordinal)),
            call => Assert.EndsWith("--filter Name~Watch", call, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("build-hangs")]
    [InlineData("One.Tests.hangs")]
    public async Task A_signal_ends_what_it_started_and_says_so(string work)
    {
        _workplace.Answer(work, "");

        var run = await _workplace.RunAsync(async process =>
        {
            var pid = Path.Combine(_workplace.Fake, "pid");
            while (!File.Exists(pid) || new FileInfo(pid).Length == 0)
                await Task.Delay(20);
            using var kill = System.Diagnostics.Process.Start("kill", ["-TERM", $"{process.Id}"]);
            await kill.WaitForExitAsync();
        }, "test");

        Assert.Equal(143, run.Code);
        var child = (await File.ReadAllTextAsync(Path.Combine(_workplace.Fake, "pid"))).Trim();
        Assert.False(Directory.Exists($"/proc/{child}"), "The test process was left behind.");
        Assert.EndsWith("entropy: stopped.\n", run.Errors, StringComparison.Ordinal);
        Assert.Equal("0 passed, 1 failed", run.LastLine);
    }
}

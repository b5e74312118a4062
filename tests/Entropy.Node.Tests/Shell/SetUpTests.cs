namespace Entropy.Node.Tests.Shell;

public sealed class SetUpTests : IDisposable
{
    private readonly Workplace _workplace = new();

    public void Dispose() => _workplace.Dispose();

    [Fact]
    public async Task Nothing_is_restored_twice_until_a_project_changes()
    {
        await _workplace.RunAsync("test");
        Assert.Equal(2, Restores());

        await _workplace.RunAsync("test");
        Assert.Equal(0, Restores());

        await File.WriteAllTextAsync(Path.Combine(_workplace.Root, "tests/One.Tests/One.Tests.csproj"), "<Project><!-- --></Project>");
        await _workplace.RunAsync("test");
        Assert.Equal(1, Restores());
    }

    [Fact]
    public async Task A_package_cache_that_was_emptied_is_filled_again()
    {
        await _workplace.RunAsync("test");
        Restores();
        File.Delete(Path.Combine(_workplace.Fake, "package.nupkg.sha512"));

        await _workplace.RunAsync("test");

        Assert.Equal(1, Restores());
    }

    [Fact]
    public async Task Without_the_published_packages_it_takes_the_stand_ins_and_says_why_each_time()
    {
        var first = await _workplace.RunAsync("setup");
        var second = await _workplace.RunAsync("test");

        Assert.All([first, second], run => Assert.Contains(
            "package source: stand-ins of src/Bundled, the published packages could not be restored", run.Errors, StringComparison.Ordinal));
        Assert.Contains("NU1101: Unable to find package Akka", second.Errors, StringComparison.Ordinal);
        Assert.Contains("<UpstreamPackages>false</UpstreamPackages>", Choice(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_the_published_packages_it_takes_them()
    {
        _workplace.Answer("feed", "");

        var run = await _workplace.RunAsync("test");

        Assert.Contains("package source: published packages", run.Errors, StringComparison.Ordinal);
        Assert.Contains("<UpstreamPackages>true</UpstreamPackages>", Choice(), StringComparison.Ordinal);
        Assert.Contains(_workplace.Calls(), call => call.StartsWith("build ", StringComparison.Ordinal) &&
                                                    call.Contains("-p:UpstreamPackages=true", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Forced_to_take_packages_that_are_not_there_it_names_the_versions_it_wants()
    {
        var run = await _workplace.RunAsync("test", "--upstream", "-p:AkkaVersion=1.5.99");

        Assert.Equal(1, run.Code);
        Assert.Contains("Akka.TestKit.Xunit2 1.5.99", run.Errors, StringComparison.Ordinal);
        Assert.Contains("-p:AkkaVersion=", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_choice_on_the_command_line_is_for_this_run_and_one_of_setup_lasts()
    {
        _workplace.Answer("feed", "");
        await _workplace.RunAsync("test");
        var once = await _workplace.RunAsync("test", "--bundled");
        var after = await _workplace.RunAsync("test");
        await _workplace.RunAsync("setup", "--bundled", "-p:AkkaVersion=1.5.99");
        var lasting = await _workplace.RunAsync("test");

        Assert.Contains("stand-ins of src/Bundled, forced by --bundled.", once.Errors, StringComparison.Ordinal);
        Assert.Contains("published packages", after.Errors, StringComparison.Ordinal);
        Assert.Contains("stand-ins of src/Bundled, forced by --bundled of ./entropy setup", lasting.Errors, StringComparison.Ordinal);
        Assert.Contains("<AkkaVersion>1.5.99</AkkaVersion>", Choice(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_build_that_was_killed_is_done_again_from_the_start()
    {
        await _workplace.RunAsync("test");
        await File.WriteAllTextAsync(Path.Combine(_workplace.Root, ".entropy/bundled.building"), "");
        _workplace.Calls();

        await _workplace.RunAsync("test");
        var again = _workplace.Calls();
        await _workplace.RunAsync("test");
        var usual = _workplace.Calls();

        Assert.Contains(again, call => call.Contains("--no-incremental", StringComparison.Ordinal));
        Assert.DoesNotContain(usual, call => call.Contains("--no-incremental", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_SDK_that_is_too_old_is_an_error_that_says_what_to_install()
    {
        _workplace.Tool("dotnet", "[[ $1 == --list-sdks ]] && echo '8.0.100 [here]' && exit; exit 145");

        var run = await _workplace.RunAsync("test");

        Assert.Equal((1, "0 passed, 1 failed"), (run.Code, run.LastLine));
        Assert.Contains("8.0.100 [here]", run.Errors, StringComparison.Ordinal);
        Assert.Contains("Install the .NET 10 SDK", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_system_library_is_announced_and_installed_or_asked_for()
    {
        _workplace.Tool("ldconfig", "exit 0");
        _workplace.Tool("apt-get", "echo \"$*\" >>\"$FAKE/apt\"");
        _workplace.Tool("sudo", "exit 1");

        var run = await _workplace.RunAsync("test");

        if (Environment.IsPrivilegedProcess)
        {
            Assert.Contains("installing with apt-get: libsqlite3-0", run.Errors, StringComparison.Ordinal);
            var asked = await File.ReadAllTextAsync(Path.Combine(_workplace.Fake, "apt"));
            Assert.Contains("install -y --no-install-recommends libsqlite3-0", asked, StringComparison.Ordinal);
            Assert.Equal("7 passed, 0 failed", run.LastLine);
        }
        else
        {
            Assert.Equal(1, run.Code);
            Assert.Contains("sudo apt-get install -y --no-install-recommends libsqlite3-0", run.Errors, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Two_runs_at_once_both_pass()
    {
        var runs = await Task.WhenAll(_workplace.RunAsync("test"), _workplace.RunAsync("test"));

        Assert.All(runs, run => Assert.Equal("7 passed, 0 failed", run.LastLine));
    }

    private int Restores() => _workplace.Calls().Count(call => call.StartsWith("restore ", StringComparison.Ordinal));

    private string Choice() => File.ReadAllText(Path.Combine(_workplace.Root, ".entropy/packages.props"));
}

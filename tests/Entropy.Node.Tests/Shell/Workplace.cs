using System.Diagnostics;

namespace Entropy.Node.Tests.Shell;

/// <summary>A folder with the script, two test projects and an SDK that only pretends; see fake-dotnet.</summary>
internal sealed class Workplace : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string _top = Directory.CreateTempSubdirectory("entropy shell ").FullName;
    private readonly string _tools;

    public Workplace()
    {
        Root = Path.Combine(_top, "a clone");
        _tools = Path.Combine(_top, "tools");
        Fake = Path.Combine(_top, "fake");
        foreach (var folder in (string[])["src/Entropy.Node", "tests/One.Tests", "tests/Two.Tests", ".ci"])
            Directory.CreateDirectory(Path.Combine(Root, folder));
        Directory.CreateDirectory(_tools);
        Directory.CreateDirectory(Fake);

        foreach (var file in (string[])["entropy", ".ci/run", "global.json", "Directory.Upstream.props", "Directory.Packages.props"])
            File.Copy(Path.Combine(Repository.Root, file), Path.Combine(Root, file));
        foreach (var project in (string[])["src/Entropy.Node/Entropy.Node", "tests/One.Tests/One.Tests", "tests/Two.Tests/Two.Tests"])
            File.WriteAllText(Path.Combine(Root, project + ".csproj"), "<Project />");

        File.Copy(Path.Combine(AppContext.BaseDirectory, "Shell", "fake-dotnet"), Path.Combine(_tools, "dotnet"));
        Answer("version", "10.0.100");
        Answer("package.nupkg.sha512", "");
        Passes("One.Tests", 3);
        Passes("Two.Tests", 4);
    }

    public string Root { get; }

    public string Fake { get; }

    /// <summary>What the script asked of the SDK, since the last time this was called.</summary>
    public string[] Calls()
    {
        var file = Path.Combine(Fake, "calls");
        var calls = File.Exists(file) ? File.ReadAllLines(file) : [];
        File.Delete(file);
        return calls;
    }

    public void Answer(string name, string content) => File.WriteAllText(Path.Combine(Fake, name), content);

    public void Passes(string project, int tests) => Results(project,
        string.Concat(Enumerable.Range(0, tests).Select(i => Result($"T.Passes_{i}", "Passed"))));

    public void Results(string project, string results) =>
        Answer(project + ".trx", $"<?xml version=\"1.0\"?><TestRun><Results>{results}</Results></TestRun>");

    public static string Result(string test, string outcome, string output = "") =>
        $"<UnitTestResult executionId=\"1\" testName=\"{test}\" duration=\"0\" outcome=\"{outcome}\"><Output>{output}</Output></UnitTestResult>\n";

    /// <summary>Puts a command in front of those of the machine.</summary>
    public void Tool(string name, string script)
    {
        // A copy can be run like what it was copied from, whatever stands in it afterwards.
        var file = Path.Combine(_tools, name);
        File.Copy(Path.Combine(AppContext.BaseDirectory, "Shell", "fake-dotnet"), file, overwrite: true);
        File.WriteAllText(file, "#!/usr/bin/env bash\n" + script);
    }

    public Task<Outcome> RunAsync(params string[] arguments) => RunAsync(_ => Task.CompletedTask, arguments);

    /// <summary>Runs the script from another folder, without a home and without input, as a service would.</summary>
    public async Task<Outcome> RunAsync(Func<Process, Task> meanwhile, params string[] arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(Root, "entropy"), arguments)
        {
            WorkingDirectory = "/",
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PATH"] = $"{_tools}:{Environment.GetEnvironmentVariable("PATH")}";
        start.Environment["FAKE"] = Fake;
        start.Environment["CI"] = "true";
        start.Environment.Remove("HOME");
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await meanwhile(process);
        await process.WaitForExitAsync().WaitAsync(Patience);
        return new Outcome(process.ExitCode, await output, await errors);
    }

    public void Dispose() => Directory.Delete(_top, recursive: true);

    internal sealed record Outcome(int Code, string Output, string Errors)
    {
        public string LastLine => Output.TrimEnd('\n').Split('\n')[^1];
    }
}

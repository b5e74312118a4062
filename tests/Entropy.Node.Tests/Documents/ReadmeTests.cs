using System.Text.RegularExpressions;
using Entropy.Node.Tests.Shell;

namespace Entropy.Node.Tests.Documents;

/// <summary>A README is read by somebody who cannot know that it is out of date.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string[] Folders = [".", "hocon", "deploy", "src", "tests"];

    public static TheoryData<string> Readmes => new(
        Folders.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.md",
                folder == "." ? SearchOption.TopDirectoryOnly : SearchOption.AllDirectories))
            .Select(file => Path.GetRelativePath(Repository.Root, file)));

    [Theory]
    [MemberData(nameof(Readmes))]
    public void Its_links_lead_somewhere(string readme)
    {
        var folder = Path.GetDirectoryName(Path.Combine(Repository.Root, readme))!;
        var dead = Link().Matches(File.ReadAllText(Path.Combine(Repository.Root, readme)))
            .Select(link => link.Groups[1].Value)
            .Where(target => !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith('#'))
            .Where(target => !Path.Exists(Path.Combine(folder, target.Split('#')[0])));

        Assert.Empty(dead);
    }

    [Theory]
    [MemberData(nameof(Readmes))]
    public async Task The_commands_it_names_exist(string readme)
    {
        using var workplace = new Workplace();
        var commands = Command().Matches(await File.ReadAllTextAsync(Path.Combine(Repository.Root, readme)))
            .Select(command => command.Groups[1].Value).Distinct();

        foreach (var command in commands)
            Assert.Equal(0, (await workplace.RunAsync(command, "--help")).Code);
    }

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"\./entropy ([a-z]+)")]
    private static partial Regex Command();
}

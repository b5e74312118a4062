using System.CommandLine;
using Entropy.Node.Journal;
using Spectre.Console;

namespace Entropy.Node.About;

/// <summary>Prints what runs here.</summary>
internal static class VersionCommand
{
    public static Command Create(IAnsiConsole console)
    {
        var command = new Command("version", "Print the versions of the node, its packages and its SQLite.");
        command.SetAction(_ =>
        {
            var sqlite = SystemSqlite.Use();
            var facts = new Spectre.Console.Grid().AddColumn().AddColumn();
            facts.AddRow(new Text("product"), new Text($"{BuildFacts.Product} {BuildFacts.Version}"));
            facts.AddRow(new Text("commit"), new Text(BuildFacts.Commit ?? "unknown"));
            facts.AddRow(new Text(".NET"), new Text(BuildFacts.Runtime));
            facts.AddRow(new Text("packages"), new Text(BuildFacts.Packages));
            facts.AddRow(new Text("SQLite"), new Text(
                $"{sqlite.Version}, {(sqlite.IsSystems ? "the system's" : "the package's own")}: {sqlite.File}"));
            console.Write(facts);
        });
        return command;
    }
}

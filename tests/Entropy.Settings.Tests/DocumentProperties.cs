using Akka.Configuration;
using Akka.Configuration.Hocon;
using FsCheck;
using FsCheck.Fluent;

namespace Entropy.Settings.Tests;

public sealed class DocumentProperties
{
    [Fact]
    public void Every_problem_names_the_line_of_its_key() => Prop
        .ForAll(WrittenDocument.Any, document =>
        {
            var problems = Problems.In(document.Text, reader =>
            {
                var root = reader.Section("");
                foreach (var path in document.Lines.Keys)
                    root.Flag(path);
            });
            Assert.Equal(document.Lines.Values.Order(), problems.Select(problem => problem.Line));
        })
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Akka_reads_the_same_values_from_a_text_as_we_do() => Prop
        .ForAll(WrittenDocument.Any, document => Assert.Equal(
            Show(ConfigurationFactory.ParseString(document.Text + "\n").Root),
            Show(SettingsReader.FromString(document.Text).ToConfig().Root)))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Any_text_is_read_or_refused_with_a_problem() => Prop
        .ForAll(Garbage.ToArbitrary(), text => Problems.In(text, _ => { }).All(problem => problem.Advice.Length > 0))
        .Check(FsCheck.Config.QuickThrowOnFailure.WithMaxTest(5000));

    private static Gen<string> Garbage { get; } = Gen.OneOf(
        ArbMap.Default.GeneratorFor<NonNull<string>>().Select(text => text.Get),
        Gen.Elements("{", "}", "[", "]", "=", ":", ",", "\"", "\"\"\"", "${", "${?", "+=", "#", "//", "\n", " ", "\\",
            ".", "a", "b", "include", "include \"x\"", "1", "null", "?", "$", "\\u00", "a = ${a}", "a = [${b}]", "b = ${?a}")
            .ListOf().Select(string.Concat));

    private static string Show(HoconValue value) => value.GetObject() is { } tree
        ? "{" + string.Join(",", tree.Items.OrderBy(item => item.Key, StringComparer.Ordinal)
            .Select(item => $"'{item.Key}':{Show(item.Value)}")) + "}"
        : $"'{value.GetString()}'";
}

using Akka.Configuration;

namespace Entropy.Bundled.Tests.Configuration;

public sealed class HoconSubstitutionTests
{
    private static Config Parse(string hocon) => ConfigurationFactory.ParseString(hocon);

    [Fact]
    public void A_substitution_takes_text_list_or_object_from_its_path()
    {
        var config = Parse("""
            source { text = hello, list = [1, 2], tree { x = 1 } }
            text = ${source.text}
            list = ${source.list}
            tree = ${source.tree}
            """);
        Assert.Equal("hello", config.GetString("text"));
        Assert.Equal([1, 2], config.GetIntList("list"));
        Assert.Equal(1, config.GetInt("tree.x"));
    }

    [Theory]
    [InlineData("host = node1, address = ${host}\":4053\"", "node1:4053")]
    [InlineData("host = node1, address = tcp ${host} up", "tcp node1 up")]
    [InlineData("address = ${host}-b, host = node1", "node1-b")]
    public void A_substitution_is_a_piece_of_a_text_and_may_look_ahead(string hocon, string expected) =>
        Assert.Equal(expected, Parse(hocon).GetString("address"));

    [Fact]
    public void A_substitution_is_a_piece_of_a_list() =>
        Assert.Equal([1, 2, 3, 4], Parse("a = [1, 2]\nb = ${a} [3, 4]").GetIntList("b"));

    [Fact]
    public void A_substitution_sees_the_last_value_of_its_path() =>
        Assert.Equal("second", Parse("a = first\nb = ${a}\na = second").GetString("b"));

    [Fact]
    public void An_object_behind_a_substitution_takes_its_place()
    {
        var config = Parse("base { x = 1, y = 1 }\na = ${base} { y = 2 }");
        Assert.Equal(2, config.GetInt("a.y"));
        Assert.False(config.HasPath("a.x"));
    }

    [Fact]
    public void The_path_of_a_substitution_begins_at_the_root() =>
        Assert.Equal(1, Parse("a { b.c = 1, d = ${a.b.c} }").GetInt("a.d"));

    [Fact]
    public void A_substitution_of_nothing_is_refused()
    {
        var error = Assert.Throws<FormatException>(() => Parse("a = ${no.such.path}\nb = 1"));
        Assert.Contains("no.such.path", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_fallback_does_not_fill_a_substitution() =>
        Assert.Throws<FormatException>(() => Parse("a = ${b}").WithFallback(Parse("b = 1")));

    [OfTheStandInFact]
    public void An_environment_variable_fills_a_substitution_whose_path_is_not_in_the_text()
    {
        using var _ = new TemporaryVariable("ENTROPY_TEST_HOST", "node7");
        Assert.Equal("node7:4053", Parse("a = ${ENTROPY_TEST_HOST}\":4053\"").GetString("a"));
        Assert.Equal("node7", Parse("a = ${?ENTROPY_TEST_HOST}").GetString("a"));
        Assert.Equal("inside", Parse("a = ${ENTROPY_TEST_HOST}\nENTROPY_TEST_HOST = inside").GetString("a"));
    }

    [OfTheStandInFact]
    public void An_optional_substitution_of_nothing_leaves_no_trace()
    {
        var config = Parse("""
            set = 1
            set = ${?ENTROPY_NOT_SET}
            unset = ${?ENTROPY_NOT_SET}
            text = a${?ENTROPY_NOT_SET}b
            list = [1, ${?ENTROPY_NOT_SET}, 2]
            tail = [1] ${?ENTROPY_NOT_SET}
            chain = ${?unset}
            next = 5
            """);
        Assert.Equal(1, config.GetInt("set"));
        Assert.False(config.HasPath("unset"));
        Assert.Equal("ab", config.GetString("text"));
        Assert.Equal([1, 2], config.GetIntList("list"));
        Assert.Equal([1], config.GetIntList("tail"));
        Assert.False(config.HasPath("chain"));
        Assert.Equal(5, config.GetInt("next"));
    }

    [OfTheStandInFact]
    public void An_optional_substitution_overrides_when_it_is_there()
    {
        using var _ = new TemporaryVariable("ENTROPY_TEST_PORT", "4054");
        var config = Parse("port = 4053\nport = ${?ENTROPY_TEST_PORT}\ncopy = ${port}\nother { x = ${?port} }");
        Assert.Equal(4054, config.GetInt("port"));
        Assert.Equal(4054, config.GetInt("copy"));
        Assert.Equal(4054, config.GetInt("other.x"));
    }

    [OfTheStandInFact]
    public void A_required_substitution_of_a_key_that_came_to_nothing_is_refused() =>
        Assert.Throws<FormatException>(() => Parse("a = ${?ENTROPY_NOT_SET}\nb = ${a}"));

    [OfTheStandInFact]
    public void A_value_may_build_on_what_its_key_held_before()
    {
        Assert.Equal("/bin:/opt", Parse("path = /bin\npath = ${path}\":/opt\"").GetString("path"));
        Assert.Equal([1, 2], Parse("a = [1]\na = ${?a} [2]").GetIntList("a"));
        Assert.Equal([2], Parse("a = ${?a} [2]").GetIntList("a"));
        Assert.Equal(3, Parse("a { x = 1 }\na = ${a} { y = 2 }").GetConfig("a").Root.GetObject().Items.Values.Sum(v => v.GetInt()));
    }

    [OfTheStandInFact]
    public void Plus_equals_adds_one_element_to_a_list()
    {
        var config = Parse("""
            a = [1]
            a += 2
            a += 3
            b += x
            "c d" += y
            e.f += [z]
            g = ${a}
            g += 4
            """);
        Assert.Equal([1, 2, 3], config.GetIntList("a"));
        Assert.Equal(["x"], config.GetStringList("b"));
        Assert.Equal(["y"], config.GetStringList("\"c d\""));
        Assert.Equal(["z"], Assert.Single(config.GetValue("e.f").GetArray()).GetStringList());
        Assert.Equal([1, 2, 3, 4], config.GetIntList("g"));
    }

    [OfTheStandInFact]
    public void Plus_equals_on_what_is_no_list_is_refused()
    {
        Assert.Throws<FormatException>(() => Parse("a = text\na += 1"));
        Assert.Throws<FormatException>(() => Parse("a { b = 1 }\na += 1"));
    }

    [OfTheStandInFact]
    public void Substitutions_in_a_circle_are_refused()
    {
        Assert.Throws<FormatException>(() => Parse("a = ${b}\nb = ${a}"));
        Assert.Throws<FormatException>(() => Parse("a = x ${a}"));
        Assert.Throws<FormatException>(() => Parse("a { b = ${a} }"));
        Assert.Throws<FormatException>(() => Parse("a = [${b}]\nb = { c = ${a} }"));
    }

    [OfTheStandInFact]
    public void A_chain_of_substitutions_without_end_is_refused_before_the_stack_is_full()
    {
        var chain = string.Concat(Enumerable.Range(0, 100_000).Select(i => $"a{i} = ${{a{i + 1}}}\n")) + "a100000 = 1";
        Assert.Throws<FormatException>(() => Parse(chain));
    }

    [OfTheStandInFact]
    public void A_malformed_substitution_is_refused_where_it_stands()
    {
        foreach (var hocon in new[] { "a = ${}", "a = ${b c}", "a = ${\"b\"}", "a = ${b" })
        {
            var error = Assert.Throws<FormatException>(() => Parse("b = 1\n" + hocon));
            Assert.Contains("line 2, column 5", error.Message, StringComparison.Ordinal);
        }
    }

    private sealed class TemporaryVariable : IDisposable
    {
        private readonly string _name;

        public TemporaryVariable(string name, string value)
        {
            _name = name;
            Environment.SetEnvironmentVariable(name, value);
        }

        public void Dispose() => Environment.SetEnvironmentVariable(_name, null);
    }
}

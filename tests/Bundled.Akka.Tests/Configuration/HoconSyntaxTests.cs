using Akka.Configuration;

namespace Entropy.Bundled.Tests.Configuration;

public sealed class HoconSyntaxTests
{
    private static Config Parse(string hocon) => ConfigurationFactory.ParseString(hocon);

    [Theory]
    [InlineData("battery { inverter { limit = 5 } }")]
    [InlineData("battery.inverter.limit = 5")]
    [InlineData("battery { inverter.limit : 5 }")]
    [InlineData("battery.inverter { limit=5 }")]
    [InlineData("battery = { inverter = { limit = 5 } }")]
    [InlineData("{ battery { inverter { limit = 5 } } }")]
    [InlineData("{ \"battery\" : { \"inverter\" : { \"limit\" : 5 } } }")]
    [InlineData("battery\r\n{\r\n  inverter\r\n  {\r\n    limit = 5\r\n  }\r\n}\r\n")]
    public void Nesting_and_dots_say_the_same(string hocon) =>
        Assert.Equal(5, Parse(hocon).GetInt("battery.inverter.limit"));

    [Theory]
    [InlineData("a = 1, b = 2")]
    [InlineData("a = 1\nb = 2")]
    [InlineData("a = 1,\nb = 2")]
    [InlineData("{ a = 1, b = 2 }")]
    [InlineData("a = 1 # first\nb = 2 // second\n")]
    [InlineData("# before\n// and before\na = 1\n\n\nb = 2\n")]
    public void Commas_and_line_ends_divide_keys_and_comments_are_passed_over(string hocon)
    {
        var config = Parse(hocon);
        Assert.Equal(1, config.GetInt("a"));
        Assert.Equal(2, config.GetInt("b"));
    }

    [Theory]
    [InlineData("text = plain", "plain")]
    [InlineData("text = two  words", "two  words")]
    [InlineData("text = \"in quotes\"", "in quotes")]
    [InlineData("text = \"tab\\tline\\nquote\\\"slash\\/back\\\\\"", "tab\tline\nquote\"slash/back\\")]
    [InlineData("text = \"\\u00e9\\u0041\"", "éA")]
    [InlineData("text = \"# no comment // either\"", "# no comment // either")]
    [InlineData("text = a\"b c\"d", "ab cd")]
    [InlineData("text = a \"b\" c", "a b c")]
    [InlineData("text = \"\"", "")]
    [InlineData("text = 127.0.0.1", "127.0.0.1")]
    [InlineData("text = akka.actor.default-dispatcher", "akka.actor.default-dispatcher")]
    [InlineData("text = \"tcp://node:4053\"", "tcp://node:4053")]
    [InlineData("text = a/b/c", "a/b/c")]
    [InlineData("text = x # comment\n", "x")]
    public void A_text_is_read(string hocon, string expected) => Assert.Equal(expected, Parse(hocon).GetString("text"));

    [Fact]
    public void Three_quotes_hold_lines_quotes_and_backslashes_as_they_are()
    {
        const string text = "first \"line\"\n  second \\n line\n\tthird";
        Assert.Equal(text, Parse($"text = \"\"\"{text}\"\"\"\nnext = 1").GetString("text"));
        Assert.Equal(1, Parse($"text = \"\"\"{text}\"\"\"\nnext = 1").GetInt("next"));
    }

    [Theory]
    [InlineData("text = \"  padded  \"", "padded")]
    [InlineData("text = \"\"\"\n padded\n\"\"\"", "padded")]
    public void Blanks_around_a_text_go_even_inside_quotes(string hocon, string expected) =>
        Assert.Equal(expected, Parse(hocon).GetString("text"));

    [Theory]
    [InlineData("text = null")]
    [InlineData("text = \"null\"")]
    [InlineData("text {}")]
    [InlineData("text = [a]")]
    public void What_is_null_or_no_text_reads_as_null(string hocon) => Assert.Null(Parse(hocon).GetString("text", "else"));

    [Theory]
    [InlineData("list = [a, b, c]")]
    [InlineData("list = [a,b,c]")]
    [InlineData("list = [\n  a\n  b\n  c\n]")]
    [InlineData("list = [ \"a\", # first\n b, // second\n c, ]")]
    [InlineData("list = [a] [b, c]")]
    [InlineData("list = [a, b\n c]\n")]
    public void A_list_has_its_elements_in_order(string hocon) =>
        Assert.Equal(["a", "b", "c"], Parse(hocon).GetStringList("list"));

    [Fact]
    public void A_list_may_hold_objects_and_lists()
    {
        var elements = Parse("list = [{ name = a, limit = 1 }, { name = b, limit = 2 }, [x, y]]").GetValue("list").GetArray();
        Assert.Equal(3, elements.Count);
        Assert.Equal("a", elements[0].GetObject().GetKey("name").GetString());
        Assert.Equal(2, elements[1].GetObject().GetKey("limit").GetInt());
        Assert.Equal(["x", "y"], elements[2].GetStringList());
    }

    [Theory]
    [InlineData("list = [a,,b]")]
    [InlineData("list = [a\n, b]")]
    public void A_comma_after_a_comma_or_a_line_end_makes_an_empty_element(string hocon) =>
        Assert.Equal(["a", null!, "b"], Parse(hocon).GetStringList("list"));

    [Fact]
    public void Brackets_are_an_empty_list_but_with_blanks_between_them_a_list_of_one_empty_element()
    {
        Assert.Empty(Parse("list = []\n").GetStringList("list"));
        Assert.Equal([null!], Parse("list = [ ]\n").GetStringList("list"));
    }

    [Fact]
    public void A_key_in_quotes_may_hold_dots_and_is_found_in_quotes()
    {
        var config = Parse("""deployment { "/user/site.one".nr = 3, "a b".c = 4 }""");
        Assert.Equal(3, config.GetInt("deployment.\"/user/site.one\".nr"));
        Assert.Equal(4, config.GetInt("deployment.\"a b\".c"));
        Assert.False(config.HasPath("deployment./user/site.one.nr"));
    }

    [Fact]
    public void A_key_without_quotes_may_hold_blanks_and_signs()
    {
        var config = Parse("a key = 1\n/user/x-1 = 2\n3.14 = pi\n");
        Assert.Equal(1, config.GetInt("a key"));
        Assert.Equal(2, config.GetInt("/user/x-1"));
        Assert.Equal("pi", config.GetString("3.14"));
    }

    [Fact]
    public void Keys_are_case_exact()
    {
        var config = Parse("Limit = 1\nlimit = 2");
        Assert.Equal(1, config.GetInt("Limit"));
        Assert.Equal(2, config.GetInt("limit"));
        Assert.False(config.HasPath("LIMIT"));
    }

    [Fact]
    public void A_value_may_stand_on_the_next_line() => Assert.Equal("there", Parse("text =\n  there\n").GetString("text"));

    [Fact]
    public void What_follows_the_closing_brace_of_the_root_is_not_read()
    {
        var config = Parse("{ a = 1 }\nb = 2");
        Assert.Equal(1, config.GetInt("a"));
        Assert.False(config.HasPath("b"));
    }

    [Fact]
    public void A_forgotten_closing_brace_is_forgiven() => Assert.Equal(1, Parse("a { b { c = 1 ").GetInt("a.b.c"));

    [Theory]
    [InlineData("a = http://host")]
    [InlineData("a = b=c")]
    [InlineData("a = [x=y]")]
    public void An_unquoted_text_with_an_assignment_in_it_is_refused(string hocon) =>
        Assert.Throws<ConfigurationException>(() => Parse(hocon + "\nend = 1"));

    [Theory]
    [InlineData("a { b = 1 }, c = 2")]
    [InlineData("a = 1\n, b = 2")]
    [InlineData("a = \"bad \\x escape\"")]
    [InlineData("a = 1 #")]
    [InlineData("a = 1\n?")]
    [InlineData("a ! = 1")]
    public void What_cannot_be_read_is_a_format_error(string hocon) =>
        Assert.Throws<FormatException>(() => Parse(hocon));

    [Theory]
    [InlineData("a =")]
    [InlineData("a = \"\\u12\"")]
    public void A_text_that_breaks_off_is_an_error(string hocon) => Assert.ThrowsAny<Exception>(() => Parse(hocon));

    [OfTheStandInFact]
    public void A_format_error_names_line_and_column()
    {
        var error = Assert.Throws<FormatException>(() => Parse("a = 1\nb {\n  c = 2\n  ?\n}"));
        Assert.Contains("line 4, column 3", error.Message, StringComparison.Ordinal);
        var assignment = Assert.Throws<ConfigurationException>(() => Parse("a = 1\nb = http://host"));
        Assert.Contains("line 2, column 9", assignment.Message, StringComparison.Ordinal);
    }

    [OfTheStandInFact]
    public void A_list_that_holds_what_is_no_value_is_refused_instead_of_read_for_ever() =>
        Assert.Throws<FormatException>(() => Parse("a = [1, }"));

    [OfTheStandInFact]
    public void Nesting_without_end_is_refused_before_the_stack_is_full()
    {
        Assert.Throws<FormatException>(() => Parse("a = " + new string('[', 100_000)));
        Assert.Throws<FormatException>(() => Parse(string.Concat(Enumerable.Repeat("a {", 100_000))));
        Assert.Throws<FormatException>(() => Parse(string.Concat(Enumerable.Repeat("a.", 100_000)) + "b = 1"));
    }
}

namespace Entropy.Settings.Tests;

public sealed class DocumentTests
{
    private static SettingsSection Read(string hocon) => SettingsReader.FromString(hocon, "node.conf").Section("");

    private static string Refused(string hocon) => Assert.Single(
        Assert.Throws<SettingsException>(() => Read(hocon)).Problems).ToString();

    [Theory]
    [InlineData("a { b { c = 5 } }")]
    [InlineData("a.b.c = 5")]
    [InlineData("a { b.c : 5 }")]
    [InlineData("a = { \"b\" = { c = \"5\" } }")]
    [InlineData("{ a { b { c = 5 } } }")]
    [InlineData("a\n{\n  b\n  {\n    c =\n      5 // five\n  }\n}\n# end")]
    [InlineData("a { b { c = 1 } }, a.b { c = 5 }")]
    [InlineData("a = 1\na { b.c = 5 }")]
    public void Nesting_dots_and_merging_come_to_the_same(string hocon) =>
        Assert.Equal(5, Read(hocon).Whole("a.b.c"));

    [Theory]
    [InlineData("t = two  words", "two  words")]
    [InlineData("t = a\"b c\"d e", "ab cd e")]
    [InlineData("t = \" kept \"", " kept ")]
    [InlineData("t = \"\\\"\\\\\\/\\n\\u0041\"", "\"\\/\nA")]
    [InlineData("t = \"\"\"a \"q\" \\n\nb\"\"\"", "a \"q\" \\n\nb")]
    [InlineData("t = \"\"\"say \"yes\"\"\"\"", "say \"yes\"")]
    [InlineData("t = x#y", "x")]
    [InlineData("t = a//b", "a")]
    [InlineData("t = a/b", "a/b")]
    [InlineData("t = \"http://x:1\"", "http://x:1")]
    public void A_text_is_read(string hocon, string expected) => Assert.Equal(expected, Read(hocon).Text("t"));

    [Theory]
    [InlineData("a = 1\nb", "node.conf:2: The key b has no value (column 2). Write b = value, b { for a section, or quotes around a key with blanks.")]
    [InlineData("a = 1\nb =\nc = 2", "node.conf:3: '=' is not expected in a value (column 3). Put quotes around a text that holds such a sign.")]
    [InlineData("b = ", "node.conf:1: The key b has no value (column 5). Write a value, or \"\" for an empty text.")]
    [InlineData("two words = 1", "node.conf:1: The key two has no value (column 5). Write two = value, two { for a section, or quotes around a key with blanks.")]
    [InlineData("a = http://x", "node.conf:1: ':' is not expected in a value (column 9). Put quotes around a text that holds such a sign.")]
    [InlineData("a { b = 1\n", "node.conf:2: The text ends before the brace of line 1 is closed (column 1). Add the missing }.")]
    [InlineData("a = [1,\n 2", "node.conf:2: The text ends before the list of line 1 is closed (column 3). Add the missing ].")]
    [InlineData("a = [1,,2]", "node.conf:1: The key a has no value (column 8). Write a value, or \"\" for an empty text.")]
    [InlineData("a = 1 }\nb = 2", "node.conf:1: '}' is not expected here (column 7). Begin a new line, or put quotes around the text.")]
    [InlineData("a {}\n}\nb = 2", "node.conf:2: '}' stands behind the end of the text (column 1). Look for a closing brace too many before it.")]
    [InlineData("a = \"x\nb = 2", "node.conf:1: A quote is not closed on its line (column 5). Close it, or use three quotes for more lines.")]
    [InlineData("a = \"\"\"x\nb = 2", "node.conf:1: Three quotes are not closed (column 5). Close the text with three quotes.")]
    [InlineData("a = \"\\x\"", "node.conf:1: \\x is no escape (column 6). Write \\\\ for a backslash, or use three quotes.")]
    [InlineData("a = ${b", "node.conf:1: The substitution is not closed (column 5). Write ${path} or ${?path}.")]
    [InlineData("a = {x = 1} y", "node.conf:1: Texts, lists and sections cannot be joined to one value. Begin a new line between them.")]
    [InlineData("a = 1\na += 2", "node.conf:2: += adds to a list, and this is none. Write = to replace it.")]
    [InlineData("a = 1\nb = ${no.such}", "node.conf:2: ${no.such} is set nowhere, neither in the settings nor as an environment variable. Set it, or write ${?no.such} if it may be missing.")]
    [InlineData("include \"x.conf\"", "node.conf:1: \"x.conf\" cannot be included here (column 1). Only a file can include another one.")]
    public void A_mistake_in_the_text_is_said_with_its_line(string hocon, string expected) =>
        Assert.Equal(expected, Refused(hocon));

    [Theory]
    [InlineData("a = ${b}\nb = ${a}")]
    [InlineData("a = [${a}]")]
    [InlineData("a { b = ${a} }")]
    [InlineData("a = ${b.c}\nb { c = ${d} }\nd = ${a}")]
    public void Substitutions_in_a_circle_are_refused(string hocon) =>
        Assert.Throws<SettingsException>(() => Read(hocon));

    [Fact]
    public void What_would_fill_the_stack_is_refused()
    {
        Assert.Throws<SettingsException>(() => Read("a = " + new string('[', 100_000)));
        Assert.Throws<SettingsException>(() => Read(string.Concat(Enumerable.Repeat("a {", 100_000))));
        Assert.Throws<SettingsException>(() => Read(string.Concat(Enumerable.Repeat("a.", 100_000)) + "b = 1"));
        Assert.Throws<SettingsException>(
            () => Read(string.Concat(Enumerable.Range(0, 100_000).Select(i => $"a{i} = ${{a{i + 1}}}\n")) + "a100000 = 1"));
    }

    [Fact]
    public void Substitutions_take_from_anywhere_in_the_text_and_from_the_environment()
    {
        Environment.SetEnvironmentVariable("ENTROPY_TEST_SITE", "north");
        var node = Read("""
            later = ${host}"-"${ENTROPY_TEST_SITE}
            host = h1
            list = [1] ${more} [4]
            more = [2, 3]
            base { x = 1, y = 1 }
            derived = ${base} { y = 2, z = 2 }
            deep = ${derived.z}
            "quoted key".a = 7
            seven = ${"quoted key".a}
            """);
        Environment.SetEnvironmentVariable("ENTROPY_TEST_SITE", null);
        Assert.Equal("h1-north", node.Text("later"));
        Assert.Equal([1, 2, 3, 4], node.Wholes("list"));
        Assert.Equal(1, node.Whole("derived.x"));
        Assert.Equal(2, node.Whole("derived.y"));
        Assert.Equal(2, node.Whole("deep"));
        Assert.Equal(7, node.Whole("seven"));
    }

    [Fact]
    public void An_optional_substitution_overrides_only_when_it_is_set()
    {
        const string hocon = "port = 1\nport = ${?ENTROPY_TEST_PORT}\nname = ${?ENTROPY_TEST_NONE}\nlist = [a, ${?ENTROPY_TEST_NONE}]";
        var without = Read(hocon);
        Assert.Equal(1, without.Whole("port"));
        Assert.False(without.Has("name"));
        Assert.Equal(["a"], without.Texts("list"));
        Environment.SetEnvironmentVariable("ENTROPY_TEST_PORT", "2");
        var with = Read(hocon).Whole("port");
        Environment.SetEnvironmentVariable("ENTROPY_TEST_PORT", null);
        Assert.Equal(2, with);
    }

    [Fact]
    public void A_value_may_build_on_the_one_before()
    {
        var node = Read("path = /bin\npath = ${path}\":/opt\"\na = [1]\na = ${a} [2]\na += 3\nb += x\nc = ${?c} [9]");
        Assert.Equal("/bin:/opt", node.Text("path"));
        Assert.Equal([1, 2, 3], node.Wholes("a"));
        Assert.Equal(["x"], node.Texts("b"));
        Assert.Equal([9], node.Wholes("c"));
    }

    [Fact]
    public void Settings_lie_over_their_fallback_and_see_it()
    {
        var reference = SettingsReader.FromString("a { x = 1, y = 1, l = [1] }\nport = 1\nport = ${?ENTROPY_TEST_NONE}", "reference.conf");
        var own = SettingsReader.FromString("a { y = 2, z = ${a.x}, l += 2 }", "node.conf").WithFallback(reference);
        var root = own.Section("");
        Assert.Equal(1, root.Whole("a.x"));
        Assert.Equal(2, root.Whole("a.y"));
        Assert.Equal(1, root.Whole("a.z"));
        Assert.Equal([1, 2], root.Wholes("a.l"));
        Assert.True(root.Flag("port", false) is false);
        var error = Assert.Throws<SettingsException>(own.Done);
        Assert.StartsWith("reference.conf:2: port = 1 is neither on nor off.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_embedded_in_an_assembly_is_read_by_its_name()
    {
        var error = Assert.Throws<ArgumentException>(() => SettingsReader.FromResource(typeof(DocumentTests).Assembly, "no.conf"));
        Assert.Contains("no.conf", error.Message, StringComparison.Ordinal);
        var akka = SettingsReader.FromResource(typeof(Akka.Configuration.Config).Assembly, "Akka.Configuration.akka.conf");
        Assert.Equal(10, akka.Section("akka").Whole("log-dead-letters"));
    }
}

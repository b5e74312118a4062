using Akka.Configuration;
using Akka.Configuration.Hocon;

namespace Entropy.Bundled.Tests.Configuration;

public sealed class HoconIncludeTests
{
    [Fact]
    public void An_include_asks_its_callback_and_takes_the_keys_where_it_stands()
    {
        var asked = new List<string>();
        var config = ConfigurationFactory.ParseString(
            "site { name = here\n include \"devices/battery.conf\"\n last = 1 }",
            path =>
            {
                asked.Add(path);
                return Parser.Parse("limit = 5\nlist = [a]", null);
            });
        Assert.Equal(["devices/battery.conf"], asked);
        Assert.Equal(5, config.GetInt("site.limit"));
        Assert.Equal(["a"], config.GetStringList("site.list"));
        Assert.Equal(1, config.GetInt("site.last"));
    }

    [Fact]
    public void The_later_of_an_include_and_a_key_wins_and_objects_are_merged()
    {
        static HoconRoot Include(string path) => Parser.Parse("limit = 5\nramp = 6\nmeter { a = 1, b = 1 }", null);
        var config = ConfigurationFactory.ParseString("limit = 1\nmeter { b = 2, c = 2 }\ninclude \"x\"\nramp = 2", Include);
        Assert.Equal(5, config.GetInt("limit"));
        Assert.Equal(2, config.GetInt("ramp"));
        Assert.Equal(1, config.GetInt("meter.a"));
        Assert.Equal(1, config.GetInt("meter.b"));
        Assert.Equal(2, config.GetInt("meter.c"));
    }

    [Fact]
    public void A_substitution_in_an_included_text_is_looked_up_again_where_it_came_to_stand()
    {
        static HoconRoot Inner(string path) => Parser.Parse("x = 1\ny = ${x}", null);
        static HoconRoot Outer(string path) => Parser.Parse("deep { include \"inner\" }\nz = ${deep.x}", Inner);
        var config = ConfigurationFactory.ParseString("a { b { include \"outer\"\n deep.x = 2 } }", Outer);
        Assert.Equal(2, config.GetInt("a.b.deep.x"));
        Assert.Equal(2, config.GetInt("a.b.deep.y"));
        Assert.Equal(2, config.GetInt("a.b.z"));
    }

    [Fact]
    public void An_include_at_the_root_of_a_text_with_substitutions_is_refused() =>
        Assert.Throws<FormatException>(
            () => ConfigurationFactory.ParseString("include \"x\"\n", _ => Parser.Parse("a = 1\nb = ${a}", null)));

    [Fact]
    public void An_include_without_callback_is_an_error() =>
        Assert.ThrowsAny<Exception>(() => ConfigurationFactory.ParseString("include \"x\"\n"));

    [Fact]
    public void Include_as_a_name_is_a_key() =>
        Assert.Equal(1, ConfigurationFactory.ParseString("include = 1\nincluded = 2").GetInt("include"));

    [OfTheStandInFact]
    public void An_include_without_callback_says_what_is_missing()
    {
        var error = Assert.Throws<ConfigurationException>(() => ConfigurationFactory.ParseString("include \"x\"\n"));
        Assert.Contains("include callback", error.Message, StringComparison.Ordinal);
    }

    [OfTheStandInFact]
    public void What_an_included_text_took_from_the_environment_stays()
    {
        Environment.SetEnvironmentVariable("ENTROPY_TEST_INCLUDED", "7");
        var config = ConfigurationFactory.ParseString(
            "a { include \"x\" }", _ => Parser.Parse("b = ${ENTROPY_TEST_INCLUDED}\nc = ${?ENTROPY_NOT_SET}", null));
        Environment.SetEnvironmentVariable("ENTROPY_TEST_INCLUDED", null);
        Assert.Equal(7, config.GetInt("a.b"));
        Assert.False(config.HasPath("a.c"));
    }
}

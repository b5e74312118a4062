using Akka.Configuration;
using Akka.Configuration.Hocon;

namespace Entropy.Bundled.Tests.Configuration;

public sealed class ConfigTests
{
    private static Config Parse(string hocon) => ConfigurationFactory.ParseString(hocon);

    [Fact]
    public void A_missing_key_gives_the_default()
    {
        var config = Parse("a { b = 1 }");
        Assert.Null(config.GetString("x"));
        Assert.Equal("else", config.GetString("a.x", "else"));
        Assert.Equal(7, config.GetInt("x", 7));
        Assert.Equal(7L, config.GetLong("x", 7));
        Assert.Equal(7.5, config.GetDouble("x", 7.5));
        Assert.Equal(7.5f, config.GetFloat("x", 7.5f));
        Assert.Equal(7.5m, config.GetDecimal("x", 7.5m));
        Assert.True(config.GetBoolean("x", true));
        Assert.Equal(TimeSpan.FromSeconds(7), config.GetTimeSpan("x", TimeSpan.FromSeconds(7)));
        Assert.Equal(TimeSpan.Zero, config.GetTimeSpan("x"));
        Assert.Null(config.GetByteSize("x"));
        Assert.Equal(7, config.GetByteSize("x", 7));
        Assert.Empty(config.GetStringList("x"));
        Assert.Equal(["d"], config.GetStringList("x", ["d"]));
        Assert.Null(config.GetConfig("x"));
        Assert.Null(config.GetValue("x"));
        Assert.False(config.HasPath("x"));
        Assert.False(config.HasPath("a.b.c"));
        Assert.True(config.HasPath("a.b"));
    }

    [Fact]
    public void A_path_ends_at_a_dot_and_an_empty_path_is_the_root()
    {
        var config = Parse("a { b = 1 }");
        Assert.Equal(1, config.GetInt("a.b."));
        Assert.True(config.GetValue("").IsObject());
        Assert.ThrowsAny<ArgumentException>(() => config.GetValue("a.\"b"));
    }

    [Fact]
    public void Lists_are_read_as_what_is_asked_for()
    {
        var config = Parse("n = [1, 2], f = [on, off], d = [0.5, 1e3], t = [a b, \"c\"], e = []");
        Assert.Equal([1, 2], config.GetIntList("n"));
        Assert.Equal([1L, 2L], config.GetLongList("n"));
        Assert.Equal(new byte[] { 1, 2 }, config.GetByteList("n"));
        Assert.Equal([true, false], config.GetBooleanList("f"));
        Assert.Equal([0.5, 1000], config.GetDoubleList("d"));
        Assert.Equal([0.5f, 1000f], config.GetFloatList("d"));
        Assert.Equal([1m, 2m], config.GetDecimalList("n"));
        Assert.Equal(["a b", "c"], config.GetStringList("t"));
        Assert.Empty(config.GetIntList("e"));
    }

    [Fact]
    public void A_missing_list_of_numbers_is_an_error() =>
        Assert.ThrowsAny<Exception>(() => Parse("a = 1").GetIntList("x"));

    [Fact]
    public void The_first_configuration_wins_and_sections_are_merged()
    {
        var config = Parse("a = { x = 1, s { p = 1 } }, b = 1")
            .WithFallback(Parse("a = { x = 2, y = 2, s { q = 2 } }, c = 2"))
            .WithFallback(Parse("a = { z = 3, s { p = 3, r = 3 } }, c = 3, d = 3"));
        Assert.Equal(1, config.GetInt("a.x"));
        Assert.Equal(2, config.GetInt("a.y"));
        Assert.Equal(3, config.GetInt("a.z"));
        Assert.Equal(1, config.GetInt("a.s.p"));
        Assert.Equal(2, config.GetInt("a.s.q"));
        Assert.Equal(3, config.GetInt("a.s.r"));
        Assert.Equal(1, config.GetInt("b"));
        Assert.Equal(2, config.GetInt("c"));
        Assert.Equal(3, config.GetInt("d"));
    }

    [Fact]
    public void A_list_replaces_the_list_of_its_fallback() =>
        Assert.Equal(["a"], Parse("l = [a]").WithFallback(Parse("l = [b, c]")).GetStringList("l"));

    [Fact]
    public void A_text_over_a_section_hides_it_and_a_section_over_a_text_too()
    {
        var text = Parse("a = 1").WithFallback(Parse("a { b = 2 }"));
        Assert.Equal(1, text.GetInt("a"));
        Assert.False(text.HasPath("a.b"));
        var section = Parse("a { b = 2 }").WithFallback(Parse("a = 1"));
        Assert.Null(section.GetString("a"));
        Assert.Equal(2, section.GetInt("a.b"));
    }

    [Fact]
    public void Merging_leaves_its_parts_as_they_were()
    {
        var high = Parse("a { b = 1 }");
        var low = Parse("a { c = 2 }");
        var both = high.WithFallback(low);
        Assert.Equal(2, both.GetInt("a.c"));
        Assert.False(high.HasPath("a.c"));
        Assert.False(low.HasPath("a.b"));
        Assert.Same(low, both.Fallback);
    }

    [Fact]
    public void What_adds_nothing_is_not_merged()
    {
        var config = Parse("a = { b = 1, l = [x, y] }, c = 2");
        Assert.Same(config, config.WithFallback(null!));
        Assert.Same(config, config.WithFallback(Config.Empty));
        Assert.Same(config, config.WithFallback(Parse("a { b = 1, l = [y] }")));
        var other = Parse("x = 1");
        Assert.Same(other, Config.Empty.WithFallback(other));
        Assert.Throws<ArgumentException>(() => config.WithFallback(config));
    }

    [Fact]
    public void A_section_keeps_its_fallback()
    {
        var section = Parse("a { b = 1 }").WithFallback(Parse("a { b = 2, c = 2 }")).GetConfig("a");
        Assert.Equal(1, section.GetInt("b"));
        Assert.Equal(2, section.GetInt("c"));
        var extended = section.WithFallback(Parse("c = 3, d = 3"));
        Assert.Equal(2, extended.GetInt("c"));
        Assert.Equal(3, extended.GetInt("d"));
    }

    [Fact]
    public void Text_is_a_configuration_and_can_be_added_on_either_side()
    {
        Config config = "a = 1";
        Assert.Equal(1, config.GetInt("a"));
        Assert.Equal(2, (config + "b = 2").GetInt("b"));
        Assert.Equal(3, ("a = 3" + config).GetInt("a"));
    }

    [Fact]
    public void Keys_of_the_first_level_are_enumerated_once()
    {
        var config = Parse("a = 1, \"b.c\" = 2").WithFallback(Parse("a = 3, d = 4"));
        Assert.Equal(["a", "b.c", "d"], config.AsEnumerable().Select(item => item.Key).Order());
        Assert.Equal(1, config.AsEnumerable().Single(item => item.Key == "a").Value.GetInt());
    }

    [Fact]
    public void An_empty_configuration_says_so()
    {
        Assert.True(Config.Empty.IsEmpty);
        Assert.True(ConfigurationFactory.Empty.IsEmpty);
        Assert.True(new Config().IsEmpty);
        Assert.True(Parse("# nothing\n").IsNullOrEmpty());
        Assert.True(((Config)null!).IsNullOrEmpty());
        Assert.False(Parse("a = 1").IsNullOrEmpty());
        Assert.Throws<InvalidOperationException>(() => new Config().GetString("a"));
    }

    [Fact]
    public void A_missing_configuration_falls_back_safely()
    {
        var config = Parse("a = 1");
        Assert.Same(config, ((Config)null!).SafeWithFallback(config));
        Assert.Same(config, config.SafeWithFallback(config));
        Assert.Equal(2, config.SafeWithFallback(Parse("b = 2")).GetInt("b"));
    }

    [Fact]
    public void A_configuration_prints_as_text_that_reads_the_same()
    {
        var config = Parse("a { b = 1, \"c d\" = \"x y\", l = [1, 2], e { f = \"t:u\" } }").WithFallback(Parse("g = 3"));
        var own = config.ToString();
        Assert.Equal("  a : {\r\n    b : 1\r\n    \"c d\" : \"x y\"\r\n    l : [1,2]\r\n    e : {\r\n      f : \"t:u\"\r\n    }\r\n  }\r\n", own);
        Assert.Equal("x y", Parse(own).GetString("a.\"c d\""));
        Assert.False(Parse(own).HasPath("g"));
        Assert.Equal(3, Parse(config.ToString(includeFallback: true)).GetInt("g"));
    }

    [Fact]
    public void An_object_becomes_a_configuration()
    {
        List<int> meters = [1, 2];
        var config = ConfigurationFactory.FromObject(new { name = "north", limit = 5, on = true, meters, site = new { x = 1.5 } });
        Assert.Equal("north", config.GetString("name"));
        Assert.Equal(5, config.GetInt("limit"));
        Assert.True(config.GetBoolean("on"));
        Assert.Equal([1, 2], config.GetIntList("meters"));
        Assert.Equal(1.5, config.GetDouble("site.x"));
    }

    [Fact]
    public void A_value_becomes_a_configuration_at_a_key_or_at_the_root()
    {
        var value = Parse("a { b = 1 }").GetValue("a");
        Assert.Equal(1, value.AtKey("k").GetInt("k.b"));
        Assert.Equal(1, value.ToConfig().GetInt("b"));
    }

    [Fact]
    public void A_tree_unwraps_to_dictionaries()
    {
        var tree = Parse("a = { b = 1 }, c = 2").Root.GetObject().Unwrapped;
        var inner = Assert.IsAssignableFrom<IDictionary<string, object>>(tree["a"]);
        Assert.Equal("1", Assert.IsType<HoconValue>(inner["b"]).GetString());
        Assert.IsType<HoconValue>(tree["c"]);
    }

    [Fact]
    public void An_exception_for_a_missing_section_names_who_needs_it_and_where()
    {
        Assert.Contains("Config", ConfigurationException.NullOrEmptyConfig<Config>().Message, StringComparison.Ordinal);
        var error = ConfigurationException.NullOrEmptyConfig<Config>("akka.x");
        Assert.Contains("akka.x", error.Message, StringComparison.Ordinal);
    }

    [OfTheStandInFact]
    public void A_look_up_allocates_nothing()
    {
        var config = Parse("a { b { c = text } }");
        AllocatedByLookUps(config);
        Assert.Equal(0, AllocatedByLookUps(config));
    }

    private static long AllocatedByLookUps(Config config)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
            config.GetString("a.b.c");
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}

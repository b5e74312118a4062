using Akka.Actor;
using FsCheck;
using FsCheck.Fluent;

namespace Akka.Specs.Addressing;

public sealed class ActorPathSpec
{
    private static readonly Address Local = new("akka", "sys");
    private static readonly Address Remote = new("akka.tcp", "sys", "host", 4711);

    private static readonly Gen<string> Names =
        from first in Gen.Elements("abcXYZ019-_".ToCharArray())
        from rest in Gen.ArrayOf(Gen.Elements("abcXYZ019-_.*$+:@&=,!~';()".ToCharArray()))
        select first + new string(rest);

    private static readonly Gen<ActorPath> Paths =
        from address in Gen.Elements(Local, Remote)
        from names in Gen.ListOf(Names)
        from uid in Gen.Choose(0, int.MaxValue)
        select names.Aggregate((ActorPath)new RootActorPath(address), (path, name) => path / name) is { Depth: > 0 } p
            ? p.WithUid(uid)
            : new RootActorPath(address);

    [Fact]
    public void Every_path_is_what_its_text_is_parsed_to() =>
        Prop.ForAll(Paths.ToArbitrary(), path => ActorPath.Parse(path.ToString()).Equals(path))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void The_serialization_format_keeps_the_uid_too() =>
        Prop.ForAll(Paths.ToArbitrary(), path =>
        {
            var parsed = ActorPath.Parse(path.ToSerializationFormat());
            return parsed.Equals(path) && parsed.Uid == path.Uid;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Equal_paths_have_equal_hash_codes_and_do_not_differ_in_order() =>
        Prop.ForAll(Paths.ToArbitrary(), path =>
        {
            var copy = ActorPath.Parse(path.ToString());
            return copy.GetHashCode() == path.GetHashCode() && copy.CompareTo(path) == 0 && copy == path;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Order_is_antisymmetric() =>
        Prop.ForAll(Paths.ToArbitrary(), Paths.ToArbitrary(), (a, b) =>
            Math.Sign(a.CompareTo(b)) == -Math.Sign(b.CompareTo(a)) || a.Depth == 0 || b.Depth == 0)
            .QuickCheckThrowOnFailure();

    [Fact]
    public void The_elements_of_a_path_rebuild_it() =>
        Prop.ForAll(Paths.ToArbitrary(), path => (path.Root / path.Elements).Equals(path)
                && path.Elements.Count == path.Depth
                && path.ToStringWithoutAddress() == "/" + string.Join('/', path.Elements))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_child_knows_its_parent() =>
        Prop.ForAll(Paths.ToArbitrary(), Names.ToArbitrary(), (path, name) =>
                (path / name).Parent.Equals(path) && (path / name).Name == name && path.Child(name).Equals(path / name))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void The_uid_does_not_count_for_equality()
    {
        var path = new RootActorPath(Local) / "user" / "a";

        Assert.Equal(path, path.WithUid(1));
        Assert.Equal(path.WithUid(1), path.WithUid(2));
        Assert.Equal(1, path.WithUid(1).Uid);
        Assert.Equal(0, path.Uid);
    }

    [Fact]
    public void Names_and_addresses_count_for_equality()
    {
        var path = new RootActorPath(Local) / "user" / "a";

        Assert.NotEqual(path, new RootActorPath(Local) / "user" / "b");
        Assert.NotEqual(path, new RootActorPath(Local) / "system" / "a");
        Assert.NotEqual(path, new RootActorPath(Remote) / "user" / "a");
        Assert.NotEqual(path, new RootActorPath(Local) / "user");
        Assert.True(path != new RootActorPath(Local) / "user");
    }

    [Theory]
    [InlineData("akka://sys/", "akka://sys/")]
    [InlineData("akka://sys", "akka://sys/")]
    [InlineData("akka://sys/user", "akka://sys/user")]
    [InlineData("akka://sys/user/", "akka://sys/user")]
    [InlineData("akka://sys@host:1234/some/ref", "akka://sys@host:1234/some/ref")]
    [InlineData("akka://sys@host.domain.com:1234/some/ref", "akka://sys@host.domain.com:1234/some/ref")]
    [InlineData("akka.tcp://sys@[::1]:1234/some/ref", "akka.tcp://sys@[::1]:1234/some/ref")]
    [InlineData("aKKa://sYstEm/pAth1/pAth2", "akka://sYstEm/pAth1/pAth2")]
    [InlineData("aKKa://sYstEm@hOst:4711/pAth1/pAth2", "akka://sYstEm@host:4711/pAth1/pAth2")]
    [InlineData("akka://sys/user/a#123", "akka://sys/user/a")]
    public void A_text_is_parsed_with_protocol_and_host_in_lower_case(string text, string path)
    {
        Assert.True(ActorPath.TryParse(text, out var parsed));
        Assert.Equal(path, parsed.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("://hallo")]
    [InlineData("s://dd@:12")]
    [InlineData("s://dd@h:hd")]
    [InlineData("a://l:1/b")]
    [InlineData("akka:/")]
    [InlineData("http://sys/user")]
    [InlineData("akka://sys@host:port/user")]
    [InlineData("/user/a")]
    public void What_is_no_path_is_refused(string text)
    {
        Assert.False(ActorPath.TryParse(text, out _));
        Assert.Throws<UriFormatException>(() => ActorPath.Parse(text));
    }

    [Fact]
    public void A_path_may_be_parsed_relative_to_another()
    {
        var root = ActorPath.Parse("akka://sys@host:1234/");

        Assert.True(ActorPath.TryParse(root, "/", out var same));
        Assert.Equal(root, same);
        Assert.True(ActorPath.TryParse(root, "/abc/def", out var below));
        Assert.Equal("akka://sys@host:1234/abc/def", below.ToString());
        Assert.True(ActorPath.TryParse(below, "/ghi", out var deeper));
        Assert.Equal("akka://sys@host:1234/abc/def/ghi", deeper.ToString());
    }

    [Fact]
    public void An_ancestor_is_found_from_either_end()
    {
        var path = new RootActorPath(Local) / "a" / "b" / "c";

        Assert.Equal(path.Root, path.ParentOf(0));
        Assert.Equal("akka://sys/a", path.ParentOf(1).ToString());
        Assert.Equal("akka://sys/a/b", path.ParentOf(-1).ToString());
        Assert.Equal(path.Root, path.ParentOf(-3));
        Assert.Equal(path.Root, path.ParentOf(-10));
        Assert.Equal(path, path.ParentOf(7));
    }

    [Fact]
    public void A_local_path_can_be_written_with_the_address_that_others_reach_it_by()
    {
        var path = new RootActorPath(Local) / "user" / "a";

        Assert.Equal("akka.tcp://sys@host:4711/user/a", path.ToStringWithAddress(Remote));
        Assert.Equal("akka.tcp://sys@host:4711/user/a#7", path.WithUid(7).ToSerializationFormatWithAddress(Remote));
        Assert.Equal("akka://sys/user/a", path.ToStringWithAddress());
        Assert.Equal("akka.tcp://sys@host:4711/", new RootActorPath(Local).ToStringWithAddress(Remote));
    }

    [Fact]
    public void A_remote_path_keeps_its_own_address()
    {
        var path = new RootActorPath(Remote) / "user" / "a";

        Assert.Equal("akka.tcp://sys@host:4711/user/a", path.ToStringWithAddress(new Address("akka", "x", "y", 1)));
    }

    [Fact]
    public void An_element_may_carry_a_uid()
    {
        var path = new RootActorPath(Local) / "user" / "a#42";

        Assert.Equal("a", path.Name);
        Assert.Equal(42, path.Uid);
        Assert.Equal("akka://sys/user/a#42", path.ToStringWithUid());
    }

    [Theory]
    [InlineData("$NamesMayNotStartWithDollar", false)]
    [InlineData("NamesMayContain$Dollar", true)]
    [InlineData("-$NamesMayContain", true)]
    [InlineData("(42)", true)]
    [InlineData("%32", true)]
    [InlineData("a%2", false)]
    [InlineData("akka.tcp%3a%2f%2fRemoteSystem%40localhost%3a22760-1", true)]
    [InlineData("SomeCharacters;::@&=+,.!~*'_", true)]
    [InlineData("/NamesMayNotStartWithSlash", false)]
    [InlineData("NamesMayNotContain/Slash", false)]
    [InlineData("Ⅷ⅓", false)]
    [InlineData("", false)]
    public void The_rule_for_elements(string element, bool valid) =>
        Assert.Equal(valid, ActorPath.IsValidPathElement(element));

    [Fact]
    public void The_rule_for_characters()
    {
        foreach (var c in Enumerable.Range(0, 2048).Select(i => (char)i))
        {
            var valid = char.IsAsciiLetterOrDigit(c) || (ActorPath.ValidSymbols.Contains(c) && c != '$');

            Assert.Equal(valid, ActorPath.IsValidPathElement(c.ToString()));
            Assert.Equal(valid || c == '$', ActorPath.IsValidPathElement($"a{c}"));
        }
    }

    [Theory]
    [InlineData("$Dollar")]
    [InlineData("ÎnternationalÅÄÖØê")]
    [InlineData("Reserved:;/?:@&=+$,")]
    [InlineData("parenthesis(4711)")]
    public void Whatever_is_url_encoded_is_a_valid_element(string element) =>
        Assert.True(ActorPath.IsValidPathElement(Uri.EscapeDataString(element)));

    [Fact]
    public void A_name_may_be_very_long()
    {
        var text = "akka://sys/user/" + new string('a', 1 << 20);

        Assert.Equal(text, ActorPath.Parse(text).ToString());
    }
}

using Akka.Actor;
using FsCheck;
using FsCheck.Fluent;

namespace Akka.Specs.Addressing;

public sealed class AddressSpec
{
    private static readonly Gen<string> Words =
        from letters in Gen.NonEmptyListOf(Gen.Elements("abcxyz019-".ToCharArray()))
        select new string([.. letters]);

    private static readonly Gen<Address> Addresses =
        from protocol in Gen.Elements("akka", "akka.tcp", "akka.ssl.tcp")
        from system in Words
        from host in Words
        from port in Gen.Choose(0, 65535)
        from local in Gen.Elements(true, false)
        select local ? new Address(protocol, system) : new Address(protocol, system, host, port);

    [Fact]
    public void Every_address_is_what_its_text_is_parsed_to() =>
        Prop.ForAll(Addresses.ToArbitrary(), address =>
                Address.TryParse(address.ToString(), out var parsed) && parsed.Equals(address) && parsed == address
                && parsed.GetHashCode() == address.GetHashCode())
            .QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_of_addresses_agrees_with_equality_and_is_antisymmetric() =>
        Prop.ForAll(Addresses.ToArbitrary(), Addresses.ToArbitrary(), (a, b) =>
                (a.CompareTo(b) == 0) == a.Equals(b) && Math.Sign(a.CompareTo(b)) == -Math.Sign(b.CompareTo(a)))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void An_address_is_written_with_what_it_has()
    {
        Assert.Equal("akka://sys", new Address("akka", "sys").ToString());
        Assert.Equal("akka.tcp://sys@host:1", new Address("akka.tcp", "sys", "host", 1).ToString());
        Assert.Equal("akka.tcp://sys@host", new Address("akka.tcp", "sys", "host").ToString());
        Assert.Equal("sys@host:1", new Address("akka.tcp", "sys", "host", 1).HostPort());
    }

    [Fact]
    public void The_host_is_in_lower_case_but_the_system_is_not()
    {
        var address = new Address("akka", "SYSTEM", "HOSTNAME", 1);

        Assert.Equal("hostname", address.Host);
        Assert.Equal("SYSTEM", address.System);
    }

    [Fact]
    public void An_address_without_host_is_local()
    {
        Assert.True(new Address("akka", "sys").HasLocalScope);
        Assert.False(new Address("akka", "sys").HasGlobalScope);
        Assert.True(new Address("akka", "sys", "host", 1).HasGlobalScope);
        Assert.False(new Address("akka", "sys", "host", 1).HasLocalScope);
    }

    [Fact]
    public void One_part_of_an_address_may_be_replaced()
    {
        var address = new Address("akka", "sys", "host", 1);

        Assert.Equal(new Address("other", "sys", "host", 1), address.WithProtocol("other"));
        Assert.Equal(new Address("akka", "other", "host", 1), address.WithSystem("other"));
        Assert.Equal(new Address("akka", "sys", "other", 1), address.WithHost("other"));
        Assert.Equal(new Address("akka", "sys", "host", 2), address.WithPort(2));
    }

    [Theory]
    [InlineData("akka://sys@host:1234/abc/def/", "akka://sys@host:1234", "/abc/def/")]
    [InlineData("akka://sys/abc/def/", "akka://sys", "/abc/def/")]
    [InlineData("akka://sys@host:1234", "akka://sys@host:1234", "/")]
    [InlineData("akka.tcp://sys@[::1]:1234/abc", "akka.tcp://sys@[::1]:1234", "/abc")]
    public void The_address_in_front_of_a_path_can_be_read(string text, string address, string rest)
    {
        Assert.True(Address.TryParse(text, out var parsed, out string path));

        Assert.Equal(address, parsed.ToString());
        Assert.Equal(rest, path);
    }

    [Theory]
    [InlineData("akka://sys@host/abc")]
    [InlineData("akka://sys@host:port")]
    [InlineData("http://sys@host:1")]
    [InlineData("sys@host:1")]
    [InlineData("")]
    public void What_is_no_address_is_refused(string text) => Assert.False(Address.TryParse(text, out _));

    [Fact]
    public void Parse_reads_local_and_remote_addresses()
    {
        Assert.Equal(new Address("akka.tcp", "sys", "host", 1), Address.Parse("akka.tcp://sys@host:1"));
        Assert.Equal(new Address("akka", "sys"), Address.Parse("akka://sys"));
    }

    [Theory]
    [InlineData("foo", "foo")]
    [InlineData("/foo", "foo")]
    [InlineData("foo/bar/baz", "foo,bar,baz")]
    [InlineData("foo/bar#1234", "foo,bar#1234")]
    [InlineData("akka%3A%2F%2Fsys%40host%3A1", "akka%3A%2F%2Fsys%40host%3A1")]
    public void A_relative_path_is_its_elements(string text, string elements) =>
        Assert.Equal(elements.Split(','), RelativeActorPath.Unapply(text));

    [Theory]
    [InlineData("akka://sys@127.0.0.1:2552")]
    [InlineData("akka://sys@127.0.0.1:2552/user/foo#1234")]
    public void An_absolute_path_is_no_relative_one(string text) => Assert.Null(RelativeActorPath.Unapply(text));
}

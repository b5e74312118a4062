using System.Net;
using System.Net.Sockets;
using Akka.Actor;
using Akka.Configuration;
using Akka.Remote;
using Xunit.Abstractions;

namespace Akka.RemoteSpecs;

public class AddressSpec(ITestOutputHelper output) : RemoteSpec(output)
{
    [Fact]
    public void A_system_has_the_address_of_the_port_that_it_listens_on()
    {
        Assert.Equal("akka.tcp", OwnAddress.Protocol);
        Assert.Equal("node", OwnAddress.System);
        Assert.Equal("127.0.0.1", OwnAddress.Host);
        Assert.InRange(OwnAddress.Port!.Value, 1, 65535);
    }

    [Fact]
    public void The_port_is_taken_while_the_system_runs()
    {
        using var another = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        Assert.Throws<SocketException>(() => another.Bind(new IPEndPoint(IPAddress.Loopback, OwnAddress.Port!.Value)));
    }

    [Fact]
    public async Task Systems_without_a_port_of_their_own_do_not_get_in_each_others_way()
    {
        var other = StartNode();
        Assert.NotEqual(OwnAddress.Port, other.Provider.DefaultAddress.Port);
        await other.Terminate().WaitAsync(Patience);
    }

    [Fact]
    public void A_system_does_not_start_on_a_port_that_is_taken()
    {
        var failure = Innermost<RemoteTransportException>(
            Assert.ThrowsAny<Exception>(() => StartNode($"akka.remote.dot-netty.tcp.port = {OwnAddress.Port}")));
        Assert.Contains(OwnAddress.Port.ToString()!, failure.Message, StringComparison.Ordinal);
        Assert.IsType<SocketException>(failure.InnerException);
    }

    [Fact]
    public async Task The_port_is_free_when_the_system_has_ended()
    {
        var port = $"akka.remote.dot-netty.tcp.port = {await FreePort()}";
        for (var run = 0; run < 3; run++)
            await StartNode(port).Terminate().WaitAsync(Patience);
    }

    [Fact]
    public async Task The_address_that_others_are_told_may_be_another_one()
    {
        var port = await FreePort();
        var other = StartNode(
            $$"""
            akka.remote.dot-netty.tcp {
              port = {{port}}
              public-hostname = campus.example
              public-port = 4711
            }
            """);
        Assert.Equal(Address.Parse("akka.tcp://other@campus.example:4711"), other.Provider.DefaultAddress);
        using var another = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        Assert.Throws<SocketException>(() => another.Bind(new IPEndPoint(IPAddress.Loopback, port)));
        await other.Terminate().WaitAsync(Patience);
    }

    [Fact]
    public async Task Without_a_hostname_a_system_listens_on_all_of_the_machine()
    {
        var other = StartNode("""akka.remote.dot-netty.tcp.hostname = "" """);
        Assert.Equal("0.0.0.0", other.Provider.DefaultAddress.Host);
        await other.Terminate().WaitAsync(Patience);
    }

    [Fact]
    public async Task A_hostname_is_resolved_and_stays_in_the_address()
    {
        var other = StartNode("akka.remote.dot-netty.tcp.hostname = localhost");
        Assert.Equal("localhost", other.Provider.DefaultAddress.Host);
        await other.Terminate().WaitAsync(Patience);
    }

    [StandInFact]
    public async Task Whoever_connects_is_disconnected_and_the_next_one_too()
    {
        for (var attempt = 0; attempt < 3; attempt++)
        {
            using var connection = new TcpClient();
            await connection.ConnectAsync(IPAddress.Loopback, OwnAddress.Port!.Value).WaitAsync(Patience);
            Assert.Equal(0, await connection.GetStream().ReadAsync(new byte[1]).AsTask().WaitAsync(Patience));
        }
    }

    [StandInTheory]
    [InlineData("akka.remote.enabled-transports = [akka.remote.other]")]
    [InlineData("akka.remote.dot-netty.tcp.transport-class = \"Some.Other, Transport\"")]
    [InlineData("akka.remote.dot-netty.tcp.transport-protocol = udp")]
    [InlineData("akka.remote.dot-netty.tcp.enable-ssl = on")]
    [InlineData("akka.remote.dot-netty.tcp.applied-adapters = [trttl]")]
    public void Another_transport_is_refused(string hocon) => Assert.Throws<NotSupportedException>(() => StartNode(hocon));

    [StandInTheory]
    [InlineData("akka.remote.enabled-transports = []")]
    [InlineData("akka.remote.dot-netty.tcp.port = 65536")]
    [InlineData("akka.remote.dot-netty.tcp.public-port = -1")]
    public void What_cannot_be_listened_on_is_an_error_of_the_configuration(string hocon) =>
        Assert.Throws<ConfigurationException>(() => StartNode(hocon));

    [Fact]
    public async Task Who_listens_to_the_system_hears_that_the_port_is_free_again()
    {
        var other = StartNode();
        other.EventStream.Subscribe(TestActor, typeof(RemotingShutdownEvent));
        await other.Terminate().WaitAsync(Patience);
        await ExpectMsgAsync<RemotingShutdownEvent>();
    }

    [Fact]
    public async Task Each_incarnation_of_a_system_has_a_number_of_its_own()
    {
        var other = StartNode();
        Assert.Equal(AddressUidExtension.Uid(Sys), AddressUidExtension.Uid(Sys));
        Assert.NotEqual(AddressUidExtension.Uid(Sys), AddressUidExtension.Uid(other));
        await other.Terminate().WaitAsync(Patience);
    }

    private static async Task<int> FreePort()
    {
        var system = StartNode();
        var port = system.Provider.DefaultAddress.Port!.Value;
        await system.Terminate().WaitAsync(Patience);
        return port;
    }

    private static T Innermost<T>(Exception failure) where T : Exception
    {
        for (var e = failure; e is not null; e = e is AggregateException { InnerExceptions: [var first, ..] } ? first : e.InnerException)
        {
            if (e is T found)
                return found;
        }

        throw new Xunit.Sdk.XunitException($"Expected {typeof(T).Name} in {failure}");
    }
}

using System.Collections.Immutable;
using Akka.Actor;
using Akka.Event;
using Akka.Serialization;
using Xunit.Abstractions;

namespace Akka.Specs.Serializing;

public sealed class MessagesSpec(ITestOutputHelper output) : ActorSpec(output, Hocon)
{
    private static readonly string Hocon =
        $$"""
        akka.actor {
          serializers.manifest = "{{typeof(ManifestSerializer).AssemblyQualifiedName}}"
          serialization-bindings."{{typeof(IOurs).AssemblyQualifiedName}}" = manifest
        }
        """;

    public static TheoryData<object> Values =>
    [
        "text", 1, 1L, 1.5f, 1.5, 1.5m, true,
        new Typed('c', DateTimeOffset.UnixEpoch, TimeSpan.FromSeconds(1), Color.Green),
        new Pair("key", 42), new Box(42), new Box(42L), new Box(1.5f), new Box(1.5m), new Box("text"),
        new Box(new Pair("key", 42)), ImmutableList.Create(1, 2, 3), (1, "two"),
        new Address("akka", "sys", "host", 1), ActorPath.Parse("akka://sys@host:1/user/a"),
    ];

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_survives_the_default_serializer(object value)
    {
        var serializer = Sys.Serialization.FindSerializerFor(value);

        var read = Sys.Serialization.Deserialize(
            Sys.Serialization.Serialize(value), serializer.Identifier,
            Akka.Serialization.Serialization.ManifestFor(serializer, value));

        Assert.Equal(value, read);
        Assert.IsType(value.GetType(), read);
    }

    [Theory]
    [MemberData(nameof(Values))]
    public async Task A_value_arrives_as_it_was_told(object value)
    {
        TestActor.Tell(value);

        var received = await ReceiveOneAsync(Patience);

        Assert.Equal(value, received);
        Assert.IsType(value.GetType(), received);
    }

    [Fact]
    public async Task With_serialize_messages_an_actor_gets_a_copy_made_by_the_messages_serializer()
    {
        var message = new First("text");
        var written = ManifestSerializer.Written;

        TestActor.Tell(message);

        var received = await ExpectMsgAsync<First>();
        Assert.Equal(message, received);
        Assert.NotSame(message, received);
        Assert.True(ManifestSerializer.Written > written);
        Assert.True(Sys.Settings.SerializeAllMessages);
    }

    [Fact]
    public async Task A_message_may_be_excepted()
    {
        var message = new Unserializable(() => { });

        TestActor.Tell(message);

        Assert.Same(message, await ExpectMsgAsync<Unserializable>());
    }

    [Fact]
    public async Task A_message_that_cannot_be_written_is_logged_and_does_not_arrive()
    {
        await EventFilter.Error(contains: "Swallowing exception during message send").ExpectOneAsync(() =>
        {
            TestActor.Tell(new Special("has no manifest"));
            return Task.CompletedTask;
        });

        TestActor.Tell("next");
        await ExpectMsgAsync("next");
    }

    [Fact]
    public async Task A_reference_in_a_message_is_the_same_actor_afterwards()
    {
        var actor = Sys.ActorOf(Puppet.Props);

        TestActor.Tell(new Box(actor));

        var received = await ExpectMsgAsync<Box>();
        Assert.Equal(actor, received.Content);
        ((IActorRef)received.Content).Tell("hello");
        await ExpectMsgAsync("hello");
    }

    [Fact]
    public async Task A_reference_to_an_actor_that_is_gone_keeps_its_path()
    {
        var actor = Sys.ActorOf(Puppet.Props);
        await StopAndWait(actor);

        await AwaitAssertAsync(async () =>
        {
            TestActor.Tell(new Box(actor));

            var received = (IActorRef)(await ExpectMsgAsync<Box>()).Content;

            Assert.Equal(actor.Path, received.Path);
            Assert.NotEqual(actor.GetType(), received.GetType());
        });
    }

    [Fact]
    public void A_reference_is_written_as_its_path_with_uid()
    {
        var actor = Sys.ActorOf(Puppet.Props, "written");
        var expected = $"akka://{Sys.Name}/user/written#{actor.Path.Uid}";

        Assert.Equal(expected, Akka.Serialization.Serialization.SerializedActorPath(actor));
        Assert.Equal(expected, Akka.Serialization.Serialization.WithTransport(
            (ExtendedActorSystem)Sys, () => Akka.Serialization.Serialization.SerializedActorPath(actor)));
        Assert.Equal("", Akka.Serialization.Serialization.SerializedActorPath(ActorRefs.NoSender));
        Assert.Equal(actor, ((ExtendedActorSystem)Sys).Provider.ResolveActorRef(expected));
        Assert.Equal(actor, Sys.Serialization.DeserializeActorRef(expected));
    }

    [Fact]
    public void The_messages_of_the_core_survive_too()
    {
        foreach (var message in new object[] { PoisonPill.Instance, Kill.Instance, new Identify(1), Done.Instance })
        {
            var serializer = Sys.Serialization.FindSerializerFor(message);

            var read = serializer.FromBinary(serializer.ToBinary(message), message.GetType());

            Assert.IsType(message.GetType(), read);
        }
    }

    public sealed record Pair(string Key, int Value);

    public sealed record Box(object Content);

    public sealed record Typed(char Letter, DateTimeOffset Time, TimeSpan Duration, Color Color);

    public enum Color
    {
        Red,
        Green,
    }

    private sealed record Unserializable(Action Action) : INoSerializationVerificationNeeded;
}

/// <summary>Without serialization of messages.</summary>
public sealed class UnserializedMessagesSpec(ITestOutputHelper output)
    : ActorSpec(output, "akka.actor.serialize-messages = off")
{
    [Fact]
    public async Task An_actor_gets_the_very_object_that_it_was_told()
    {
        var message = new First("text");

        TestActor.Tell(message);

        Assert.Same(message, await ExpectMsgAsync<First>());
        Assert.False(Sys.Settings.SerializeAllMessages);
    }
}

using System.Text;
using Akka.Actor;
using Akka.Serialization;
using Akka.Util;
using Xunit.Abstractions;

namespace Akka.Specs.Serializing;

public sealed class JsonSpec(ITestOutputHelper output) : ActorSpec(output)
{
    public static TheoryData<object> Values => new()
    {
        7, 7L, 7.5f, 7.5d, 7.5m, "seven", true, new Address("akka", "plant"),
        new Address("akka.tcp", "plant", "host", 4711), ActorPath.Parse("akka://plant@host:4711/user/battery#7"),
        Option<int>.Create(7), LocalScope.Instance,
        new RemoteScope(new Address("akka", "plant", "host", 1)), new Box(7), new Box(7L), new Box(7.5f),
        new Box(7.5d), new Box(7.5m), new Box(null), new Box(new Address("akka", "plant")),
        new Measurement("battery-7", -12.5, 0.75m, 3), new Sealed("private"),
    };

    private NewtonSoftJsonSerializer Json =>
        (NewtonSoftJsonSerializer)Sys.Serialization.FindSerializerForType(typeof(object));

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_comes_back_with_its_type(object value)
    {
        var back = RoundTrip(value);
        Assert.IsType(value.GetType(), back);
        Assert.Equal(value, back);
    }

    [Fact]
    public void A_reference_comes_back_as_the_actor_of_this_system()
    {
        Assert.Same(TestActor, RoundTrip(TestActor));
        Assert.Same(TestActor, ((Box)RoundTrip(new Box(TestActor))).Content);
        Assert.Equal(ActorRefs.Nobody, RoundTrip(ActorRefs.Nobody));
    }

    [Fact]
    public void Props_come_back_with_their_deployment()
    {
        var props = (Props)RoundTrip(Props.Create<Puppet>().WithMailbox("a-mailbox").WithDispatcher("a-dispatcher"));
        Assert.Equal(typeof(Puppet), props.Type);
        Assert.Equal("a-mailbox", props.Deploy.Mailbox);
        Assert.Equal("a-dispatcher", props.Deploy.Dispatcher);
    }

    [Fact]
    public void Numbers_in_lists_of_anything_keep_their_types()
    {
        var list = (List<object>)RoundTrip(new List<object> { 1, 2L, 3.5f, 4.5d, 5.5m, "six" });
        Assert.Equal([1, 2L, 3.5f, 4.5d, 5.5m, "six"], list);
    }

    [Fact]
    public void An_object_that_is_met_twice_comes_back_as_one()
    {
        var shared = new Box("shared");
        var pair = (Box[])RoundTrip(new[] { shared, shared });
        Assert.Same(pair[0], pair[1]);
    }

    [Fact]
    public void Each_message_is_numbered_from_one()
    {
        var first = Encoding.UTF8.GetString(Json.ToBinary(new Box("a")));
        var second = Encoding.UTF8.GetString(Json.ToBinary(new Box("a")));
        Assert.Equal(first, second);
        Assert.Contains("\"$id\":\"1\"", first, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_is_written_with_a_letter_for_its_type()
    {
        Assert.Equal("""{"$":"I7"}""", Encoding.UTF8.GetString(Json.ToBinary(7)));
        Assert.Equal("""{"$":"F7.5"}""", Encoding.UTF8.GetString(Json.ToBinary(7.5f)));
        Assert.Equal("""{"$":"M7.5"}""", Encoding.UTF8.GetString(Json.ToBinary(7.5m)));
    }

    [Fact]
    public void A_failed_message_does_not_spoil_the_next_one()
    {
        Assert.ThrowsAny<Exception>(() => Json.ToBinary(new Box(new Trap())));
        Assert.Equal(new Box(7), RoundTrip(new Box(7)));
    }

    [Fact]
    public void A_reference_is_written_with_the_address_that_its_reader_knows()
    {
        var bytes = Json.ToBinaryWithAddress(new Address("akka", "elsewhere", "host", 4711), TestActor);
        Assert.Contains("akka://elsewhere@host:4711/", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
    }

    private object RoundTrip(object value)
    {
        var serializer = Sys.Serialization.FindSerializerFor(value);
        var manifest = Akka.Serialization.Serialization.ManifestFor(serializer, value);
        return Sys.Serialization.Deserialize(Sys.Serialization.Serialize(value), serializer.Identifier, manifest);
    }

    private sealed record Box(object? Content);

    private sealed record Measurement(string Device, double PowerKw, decimal PriceUsd, int Phase);

    private sealed class Sealed : IEquatable<Sealed>
    {
        public Sealed(string text) => Text = text;

        private Sealed()
        {
        }

        public string Text { get; private set; } = "";

        public bool Equals(Sealed? other) => other?.Text == Text;

        public override bool Equals(object? obj) => Equals(obj as Sealed);

        public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);
    }

    private sealed class Trap
    {
        public int Sprung => throw new InvalidOperationException("sprung");
    }
}

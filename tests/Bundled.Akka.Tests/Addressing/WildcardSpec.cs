using Akka.Actor;
using Xunit.Abstractions;

namespace Akka.Specs.Addressing;

/// <summary>Selects several actors of a tree: /user/a with b1 and b2, b2 with c1 and c2, c1 with d.</summary>
public sealed class WildcardSpec(ITestOutputHelper output) : ActorSpec(output), IAsyncLifetime
{
    private IActorRef _a = Nobody.Instance;

    public async Task InitializeAsync()
    {
        _a = Sys.ActorOf(Puppet.Props, "a");
        await ChildOf(_a, Puppet.Props, "b1");
        var b2 = await ChildOf(_a, Puppet.Props, "b2");
        var c1 = await ChildOf(b2, Puppet.Props, "c1");
        await ChildOf(b2, Puppet.Props, "c2");
        await ChildOf(c1, Puppet.Props, "d");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("/user/a/*", "b1 b2")]
    [InlineData("/user/a/b?", "b1 b2")]
    [InlineData("/user/a/?1", "b1")]
    [InlineData("/user/a/*2", "b2")]
    [InlineData("/user/a/*/*", "c1 c2")]
    [InlineData("/user/a/*/c1", "c1")]
    [InlineData("/user/a/b2/*/d", "d")]
    [InlineData("/user/a/*/*/d", "d")]
    [InlineData("/user/a/*/c1/*", "d")]
    [InlineData("/user/a/**", "b1 b2 c1 c2 d")]
    [InlineData("/user/a/b2/**", "c1 c2 d")]
    [InlineData("/user/a/b2/c1/d/**", "")]
    [InlineData("/user/a/*/c1/d/e", "")]
    [InlineData("/user/a/b2/*/d/e", "")]
    public async Task A_wildcard_selects_all_that_match(string path, string names)
    {
        var probe = CreateTestProbe();
        var expected = names.Split(' ', StringSplitOptions.RemoveEmptyEntries);

        Sys.ActorSelection(path).Tell(new Identify(path), probe.Ref);

        var found = new List<string>();
        for (var i = 0; i < expected.Length; i++)
            found.Add((await probe.ExpectMsgAsync<ActorIdentity>()).Subject.Path.Name);
        Assert.Equal(expected, found.Order());
        await probe.ExpectNoMsgAsync(Silence);
    }

    [Theory]
    [InlineData("/user/a/b1/*")]
    [InlineData("/user/a/b2/c1/*/e")]
    public async Task A_wildcard_that_matches_nobody_is_identified_as_null(string path)
    {
        var identity = await Sys.ActorSelection(path).Ask<ActorIdentity>(new Identify(1), Patience);

        Assert.Null(identity.Subject);
    }

    [Fact]
    public void A_double_wildcard_can_only_be_the_end()
    {
        Assert.Throws<IllegalActorNameException>(() => Sys.ActorSelection("/user/a/**/d"));
    }

    [Fact]
    public async Task A_message_to_a_wildcard_reaches_each_actor_once()
    {
        Sys.ActorSelection("/user/a/*").Tell("hello", TestActor);

        var senders = new List<string>();
        for (var i = 0; i < 2; i++)
        {
            await ExpectMsgAsync("hello");
            senders.Add(LastSender.Path.Name);
        }

        Assert.Equal(["b1", "b2"], senders.Order());
        await ExpectNoMsgAsync(Silence);
    }

    [Theory]
    [InlineData("worker", "w.rker", false)]
    [InlineData("w..ker", "w..ker", true)]
    [InlineData("w$rker", "w$rker", true)]
    [InlineData("w$rk", "w$rker", false)]
    [InlineData("work.r", "*.r", true)]
    [InlineData("work.r", "*k.", false)]
    [InlineData("work.r", "*k.r", true)]
    [InlineData("worker", "*ke", false)]
    [InlineData("worker", "*ker*", true)]
    [InlineData("worker", "worker$", false)]
    [InlineData("worker", "ker*", false)]
    [InlineData("worker", "w?rker", true)]
    [InlineData("worker", "w?ker", false)]
    [InlineData("Worker", "w*", true)]
    public async Task A_pattern_stands_for_the_whole_name(string name, string pattern, bool matches)
    {
        await ChildOf(_a, Puppet.Props, name);
        var selection = Sys.ActorSelection($"/user/a/{pattern}");

        var failure = await Record.ExceptionAsync(() => selection.ResolveOne(Patience));

        Assert.Equal(matches, failure is null);
    }
}

using Akka.Actor;
using Akka.Event;
using Xunit.Abstractions;

namespace Akka.Specs.Addressing;

/// <summary>Selects in a tree: /user/c1, /user/c2/c21 and the guardians above them.</summary>
public sealed class SelectionSpec(ITestOutputHelper output) : ActorSpec(output), IAsyncLifetime
{
    private readonly Dictionary<string, IActorRef> _byPath = [];

    public async Task InitializeAsync()
    {
        var c1 = Sys.ActorOf(Puppet.Props, "c1");
        var c2 = Sys.ActorOf(Puppet.Props, "c2");
        var c21 = await ChildOf(c2, Puppet.Props, "c21");
        foreach (var actor in new[] { c1, c2, c21 })
            _byPath[actor.Path.ToStringWithoutAddress()] = actor;
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("/user/c1", "/user/c1")]
    [InlineData("/user/c1/", "/user/c1")]
    [InlineData("user/c1", "/user/c1")]
    [InlineData("user/c2/c21", "/user/c2/c21")]
    [InlineData("/user/c2/c21", "/user/c2/c21")]
    [InlineData("akka://test/user/c2/c21", "/user/c2/c21")]
    [InlineData("akka://test/user/c2/c21/", "/user/c2/c21")]
    [InlineData("/user", "/user")]
    [InlineData("user/", "/user")]
    [InlineData("/system", "/system")]
    [InlineData("/", "/")]
    [InlineData("..", "/")]
    public async Task A_system_selects_by_absolute_path_with_or_without_address(string path, string expected)
    {
        var found = await Identify(Sys.ActorSelection(path));

        Assert.Equal(expected, found?.Path.ToStringWithoutAddress());
    }

    [Theory]
    [InlineData("/user/c1", "..", "/user")]
    [InlineData("/user/c1", "../c2", "/user/c2")]
    [InlineData("/user/c1", "../c2/c21", "/user/c2/c21")]
    [InlineData("/user/c2", "c21", "/user/c2/c21")]
    [InlineData("/user/c2", "c21/", "/user/c2/c21")]
    [InlineData("/user/c2/c21", "../..", "/user")]
    [InlineData("/user/c2/c21", "../../c1", "/user/c1")]
    [InlineData("/user/c2/c21", "../../..", "/")]
    [InlineData("/user/c2/c21", "../../../..", "/")]
    [InlineData("/user/c2/c21", "../../../system", "/system")]
    [InlineData("/user/c2/c21", "/user/c1", "/user/c1")]
    [InlineData("/user/c2/c21", "akka://test/user/c1", "/user/c1")]
    public async Task A_context_selects_relative_to_its_actor(string from, string path, string expected)
    {
        var selection = await Inside(_byPath[from], context => context.ActorSelection(path));

        var found = await Identify(selection);

        Assert.Equal(expected, found?.Path.ToStringWithoutAddress());
    }

    [Fact]
    public async Task A_path_object_selects_too()
    {
        var c21 = _byPath["/user/c2/c21"];

        Assert.Equal(c21, await Identify(Sys.ActorSelection(c21.Path)));
        Assert.Equal(c21, await Identify(await Inside(_byPath["/user/c1"], c => c.ActorSelection(c21.Path))));
    }

    [Theory]
    [InlineData("/user/missing")]
    [InlineData("a/b/c")]
    [InlineData("/user/c1/missing")]
    [InlineData("akka://other/user/c1")]
    public async Task What_is_not_there_is_identified_as_null(string path) =>
        Assert.Null(await Identify(Sys.ActorSelection(path)));

    [Fact]
    public async Task ResolveOne_finds_the_actor()
    {
        Assert.Equal(_byPath["/user/c2"], await Sys.ActorSelection("/user/c2").ResolveOne(Patience));
    }

    [Fact]
    public async Task ResolveOne_of_a_missing_actor_is_ActorNotFoundException()
    {
        var missing = Sys.ActorSelection("/user/missing");

        await Assert.ThrowsAsync<ActorNotFoundException>(() => missing.ResolveOne(Patience));
    }

    [Fact]
    public async Task ResolveOne_can_be_cancelled()
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<Exception>(() =>
            Sys.ActorSelection("/user/missing").ResolveOne(Timeout.InfiniteTimeSpan, source.Token));
    }

    [Fact]
    public async Task A_selection_finds_whoever_has_the_path_now()
    {
        var selection = Sys.ActorSelection("/user/c1");
        await StopAndWait(_byPath["/user/c1"]);
        IActorRef second = Nobody.Instance;
        await AwaitAssertAsync(() => second = Sys.ActorOf(Puppet.Props, "c1"));

        Assert.Equal(second, await Identify(selection));
    }

    [Fact]
    public async Task A_uid_in_the_path_selects_only_that_incarnation()
    {
        var c1 = _byPath["/user/c1"];

        Assert.Equal(c1, await Identify(Sys.ActorSelection($"/user/c1#{c1.Path.Uid}")));
        Assert.Null(await Identify(Sys.ActorSelection($"/user/c1#{c1.Path.Uid ^ 1}")));
    }

    [Fact]
    public async Task A_message_to_a_selection_reaches_the_actor_with_its_sender()
    {
        Sys.ActorSelection("/user/c2/c21").Tell("hello", TestActor);

        await ExpectMsgAsync("hello");
        Assert.Equal(_byPath["/user/c2/c21"], LastSender);
    }

    [Fact]
    public async Task A_selection_can_be_asked()
    {
        Assert.Equal("hello", await Sys.ActorSelection("/user/c2/c21").Ask<string>("hello", Patience));
    }

    [Theory]
    [InlineData("/user/missing")]
    [InlineData("/user/missing/*")]
    [InlineData("/user/c1/*")]
    [InlineData("/user/c1/*/x")]
    public async Task A_message_that_selects_nobody_is_one_dead_letter(string path)
    {
        Sys.EventStream.Subscribe(TestActor, typeof(DeadLetter));

        Sys.ActorSelection(path).Tell("lost", TestActor);

        var letter = await ExpectMsgAsync<DeadLetter>();
        Assert.Equal("lost", letter.Message);
        Assert.Equal(TestActor, letter.Sender);
        Assert.Equal(path, letter.Recipient.Path.ToStringWithoutAddress());
        await ExpectNoMsgAsync(Silence);
    }

    [Fact]
    public void Selections_are_equal_when_anchor_and_path_are()
    {
        var (c2, c21) = (_byPath["/user/c2"], _byPath["/user/c2/c21"]);

        Assert.Equal(new ActorSelection(c21, "../*/hello"), new ActorSelection(c21, "../*/hello"));
        Assert.Equal(
            new ActorSelection(c21, "../*/hello").GetHashCode(), new ActorSelection(c21, "../*/hello").GetHashCode());
        Assert.NotEqual(new ActorSelection(c2, "../*/hello"), new ActorSelection(c21, "../*/hello"));
        Assert.NotEqual(new ActorSelection(c21, "../*/hell"), new ActorSelection(c21, "../*/hello"));
    }

    [Fact]
    public void A_selection_says_where_it_starts_and_what_it_selects()
    {
        var c21 = _byPath["/user/c2/c21"];

        Assert.Equal(
            $"ActorSelection[Anchor(akka://test/user/c2/c21#{c21.Path.Uid}), Path(/../*/hello)]",
            new ActorSelection(c21, "../*/hello").ToString());
        Assert.Equal("/../*/hello", new ActorSelection(c21, "../*/hello").PathString);
        Assert.Equal(c21, new ActorSelection(c21, "").Anchor);
    }

    /// <summary>Identifies by message and by ResolveOne, which must agree.</summary>
    private async Task<IActorRef?> Identify(ActorSelection selection)
    {
        var identity = await selection.Ask<ActorIdentity>(new Identify("id"), Patience);
        Assert.Equal("id", identity.MessageId);
        var resolved = await Record.ExceptionAsync(() => selection.ResolveOne(Patience)) is null
            ? await selection.ResolveOne(Patience)
            : null;
        Assert.Equal(identity.Subject, resolved);
        return identity.Subject;
    }
}

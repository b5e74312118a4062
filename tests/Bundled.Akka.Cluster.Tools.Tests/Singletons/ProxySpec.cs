using Akka.Actor;
using Akka.Cluster.Tools.Singleton;
using Xunit.Abstractions;

namespace Entropy.Bundled.Tests.ClusterTools.Singletons;

public sealed class ProxySpec(ITestOutputHelper output) : ClusterToolsSpec(output)
{
    [Fact]
    public async Task A_proxy_passes_messages_on_with_their_sender()
    {
        await Up();
        await Manage();
        var proxy = Proxy();

        proxy.Tell("ahoy", TestActor);
        await ExpectMsgAsync("heard ahoy");
    }

    [Fact]
    public async Task Messages_for_a_singleton_that_does_not_run_yet_wait_and_arrive_in_order()
    {
        var proxy = Proxy();
        foreach (var number in Enumerable.Range(1, 5))
            proxy.Tell(number.ToString(), TestActor);
        await Up();
        proxy.Tell("6", TestActor);
        await ExpectNoMsgAsync(Silence);

        await Manage();
        foreach (var number in Enumerable.Range(1, 6))
            await ExpectMsgAsync("heard " + number);
    }

    [Fact]
    public async Task A_full_buffer_drops_the_oldest_message()
    {
        await Up();
        var proxy = Proxy(settings => settings.WithBufferSize(2));
        foreach (var number in Enumerable.Range(1, 4))
            proxy.Tell(number.ToString(), TestActor);
        await Heard(proxy);

        await Manage();
        await ExpectInOrder("heard 3", "heard 4");
        await ExpectNoMsgAsync(Silence);
    }

    [Fact]
    public async Task Without_a_buffer_messages_are_lost_until_the_singleton_is_known()
    {
        await Up();
        var proxy = Proxy(settings => settings.WithBufferSize(0));
        proxy.Tell("lost", TestActor);
        await Heard(proxy);
        await Manage();

        await AwaitAssertAsync(async () =>
        {
            proxy.Tell("found", TestActor);
            await ExpectMsgAsync("heard found", TimeSpan.FromMilliseconds(200));
        });
    }

    [Fact]
    public async Task A_proxy_waits_for_another_singleton_when_the_one_it_knew_has_ended()
    {
        await Up();
        var manager = await Manage();
        var proxy = Proxy();
        proxy.Tell("ahoy", TestActor);
        await ExpectMsgAsync("heard ahoy");

        Watch(manager);
        Sys.Stop(manager);
        await ExpectMsgAsync("stopped");
        await ExpectTerminatedAsync(manager);
        // The news of the end is on its way before the watch of the manager says so; it is a message behind the first one.
        await Heard(proxy);
        await Heard(proxy);

        proxy.Tell("between", TestActor);
        await Manage();
        await ExpectMsgAsync("heard between");
        proxy.Tell("again", TestActor);
        await ExpectMsgAsync("heard again");
    }

    [Fact]
    public async Task A_proxy_finds_the_singleton_by_the_name_in_its_settings()
    {
        await Up();
        await Manage(settings => settings.WithSingletonName("keeper"));
        var lost = Proxy();
        var proxy = Proxy(settings => settings.WithSingletonName("keeper"));

        lost.Tell("lost", TestActor);
        proxy.Tell("found", TestActor);
        await ExpectMsgAsync("heard found");
        await ExpectNoMsgAsync(Silence);
    }

    [Fact]
    public async Task A_proxy_for_a_role_that_no_member_has_keeps_its_messages()
    {
        await Up();
        await Manage();
        var proxy = Proxy(settings => settings.WithRole("cooking"));

        proxy.Tell("ahoy", TestActor);
        await ExpectNoMsgAsync(Silence);
    }

    [Fact]
    public async Task A_proxy_ends_when_its_node_has_left()
    {
        await Up();
        var proxy = Watch(Proxy());

        _ = Leave();
        await ExpectTerminatedAsync(proxy);
    }

    // A proxy answers nobody, but it handles what it gets in order.
    private async Task Heard(IActorRef proxy)
    {
        var answer = CreateTestProbe();
        proxy.Tell(new Identify(1), answer);
        await answer.ExpectMsgAsync<ActorIdentity>();
    }

    private async Task<IActorRef> Manage(Func<ClusterSingletonManagerSettings, ClusterSingletonManagerSettings>? change = null)
    {
        var settings = ClusterSingletonManagerSettings.Create(Sys);
        var manager = Sys.ActorOf(
            ClusterSingletonManager.Props(Keeper.Props(TestActor), change is null ? settings : change(settings)), "lighthouse");
        await ExpectMsgAsync("started");
        return manager;
    }

    private IActorRef Proxy(Func<ClusterSingletonProxySettings, ClusterSingletonProxySettings>? change = null)
    {
        var settings = ClusterSingletonProxySettings.Create(Sys)
            .WithSingletonIdentificationInterval(TimeSpan.FromMilliseconds(50));
        return Sys.ActorOf(ClusterSingletonProxy.Props("/user/lighthouse", change is null ? settings : change(settings)));
    }
}

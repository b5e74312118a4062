using Akka.Actor;
using Akka.Cluster.Tools.PublishSubscribe;
using Xunit.Abstractions;

namespace Entropy.Bundled.Tests.ClusterTools.PubSub;

public sealed class WithoutDeadLettersSpec(ITestOutputHelper output)
    : PubSubSpec(output, "akka.cluster.pub-sub.send-to-dead-letters-when-no-subscribers = off")
{
    [Fact]
    public async Task What_nobody_gets_is_dropped_where_the_settings_say_so()
    {
        var reader = DeadLetters();
        var subscriber = await Subscriber("prices");
        await Unsubscribe("prices", subscriber);

        Mediator.Tell(new Publish("prices", "42"), TestActor);
        Mediator.Tell(new Publish("weather", "fine"), TestActor);
        Mediator.Tell(new Publish("weather", "fine", sendOneMessageToEachGroup: true), TestActor);
        Mediator.Tell(new Send("/user/nobody", "42"), TestActor);
        Mediator.Tell(new SendToAll("/user/nobody", "42"), TestActor);
        await reader.ExpectNoMsgAsync(Silence);
    }
}

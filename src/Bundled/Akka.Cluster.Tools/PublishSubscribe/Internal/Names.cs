using Akka.Actor;

namespace Akka.Cluster.Tools.PublishSubscribe.Internal;

/// <summary>How topics and groups are called as actors, and how the registry calls actors.</summary>
internal static class Names
{
    public static string Encode(string name) => Uri.EscapeDataString(name);

    public static string KeyOf(IActorRef actor) => actor.Path.ToStringWithoutAddress();
}

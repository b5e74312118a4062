using Akka.Actor;

namespace Entropy.Bundled.Tests.ClusterTools.Singletons;

/// <summary>A singleton that tells its observer what happens to it, and answers whoever talks to it.</summary>
internal sealed class Keeper : ReceiveActor
{
    private readonly IActorRef _observer;

    public Keeper(IActorRef observer)
    {
        _observer = observer;
        Receive<Retire>(_ => observer.Tell("retiring"));
        Receive<string>(text =>
        {
            switch (text)
            {
                case "fail":
                    throw new InvalidOperationException("as asked");
                case "stop":
                    Context.Stop(Self);
                    break;
                case "where":
                    Sender.Tell(Self.Path.ToStringWithoutAddress());
                    break;
                default:
                    Sender.Tell("heard " + text);
                    break;
            }
        });
    }

    public static Props Props(IActorRef observer) => Akka.Actor.Props.Create(() => new Keeper(observer));

    protected override void PreStart() => _observer.Tell("started");

    protected override void PostStop() => _observer.Tell("stopped");

    /// <summary>Asks the keeper to end. It does so when it is told "stop".</summary>
    public sealed record Retire;
}

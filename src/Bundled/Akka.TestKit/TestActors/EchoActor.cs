using Akka.Actor;

namespace Akka.TestKit.TestActors;

/// <summary>Sends every message on to the test actor, and back to its sender unless that is the test actor.</summary>
public class EchoActor : ReceiveActor
{
    /// <summary>An actor for a test kit, that may leave out the sender.</summary>
    public EchoActor(TestKitBase testkit, bool echoBackToSenderAsWell = true) => ReceiveAny(message =>
    {
        if (echoBackToSenderAsWell && !testkit.TestActor.Equals(Sender))
            Sender.Forward(message);
        testkit.TestActor.Forward(message);
    });

    /// <summary>Props for one.</summary>
    public static Props Props(TestKitBase testkit, bool echoBackToSenderAsWell = true) =>
        Actor.Props.Create(() => new EchoActor(testkit, echoBackToSenderAsWell));
}

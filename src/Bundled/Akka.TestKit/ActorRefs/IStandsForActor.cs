using Akka.Actor;

namespace Akka.TestKit.Internal;

/// <summary>A reference of the test kit that passes everything on to an actor of the system.</summary>
internal interface IStandsForActor
{
    /// <summary>That actor.</summary>
    IActorRef Ref { get; }
}

namespace Akka.Actor;
internal sealed class CoordinatedShutdown { public sealed class ActorSystemTerminateReason { public static readonly object Instance = new(); } 
 private ActorSystem _s = null!;
 public static CoordinatedShutdown Get(ActorSystem s) => new() { _s = s }; public Task Run(object r) => _s.FinalTerminate(); }

using Akka.Actor;

namespace Akka.Streams.Materializing;

/// <summary>The materializer of a system for all that have no settings of their own.</summary>
internal sealed class SharedMaterializer : IExtension
{
    private readonly StreamMaterializer _materializer;

    private SharedMaterializer(ExtendedActorSystem system)
    {
        system.Settings.InjectTopLevelFallback(ActorMaterializer.DefaultConfig());
        _materializer = new StreamMaterializer(system, system, ActorMaterializerSettings.Create(system), "Flow");
    }

    public static StreamMaterializer Of(ActorSystem system) =>
        system.WithExtension<SharedMaterializer, Provider>()._materializer;

    private sealed class Provider : ExtensionIdProvider<SharedMaterializer>
    {
        public override SharedMaterializer CreateExtension(ExtendedActorSystem system) => new(system);
    }
}

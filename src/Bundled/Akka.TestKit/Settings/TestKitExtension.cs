using Akka.Actor;

namespace Akka.TestKit;

/// <summary>Gives every actor system its <see cref="TestKitSettings"/>.</summary>
public class TestKitExtension : ExtensionIdProvider<TestKitSettings>
{
    /// <summary>The settings of a system that a test kit has been attached to.</summary>
    public static TestKitSettings For(ActorSystem system) => system.GetExtension<TestKitSettings>();

    /// <inheritdoc/>
    public override TestKitSettings CreateExtension(ExtendedActorSystem system) => new(system.Settings.Config);
}

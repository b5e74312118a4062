using Akka.Actor;
using Akka.Configuration;
using Akka.Streams.Supervision;
using Decider = Akka.Streams.Supervision.Decider;

namespace Akka.Streams;

/// <summary>How a materializer runs streams that do not say otherwise by attributes.</summary>
public sealed class ActorMaterializerSettings
{
    /// <summary>Kept for compatibility: only <see cref="MaxInputBufferSize"/> counts.</summary>
    public readonly int InitialInputBufferSize;

    /// <summary>In elements: what may wait at an asynchronous boundary.</summary>
    public readonly int MaxInputBufferSize;

    /// <summary>The dispatcher of the streams' actors; empty for the system's default one.</summary>
    public readonly string Dispatcher;

    /// <summary>Who decides when a user function throws; by default the stage fails.</summary>
    public readonly Decider SupervisionDecider;

    private ActorMaterializerSettings(int initialInputBufferSize, int maxInputBufferSize, string dispatcher, Decider supervisionDecider)
    {
        InitialInputBufferSize = initialInputBufferSize;
        MaxInputBufferSize = maxInputBufferSize;
        Dispatcher = dispatcher;
        SupervisionDecider = supervisionDecider;
    }

    /// <summary>From <c>akka.stream.materializer</c> of the system's configuration.</summary>
    public static ActorMaterializerSettings Create(ActorSystem system)
    {
        system.Settings.InjectTopLevelFallback(ActorMaterializer.DefaultConfig());
        var config = system.Settings.Config.GetConfig("akka.stream.materializer");
        return new ActorMaterializerSettings(
            config.GetInt("initial-input-buffer-size", 4), config.GetInt("max-input-buffer-size", 16),
            config.GetString("dispatcher", ""), Deciders.StoppingDecider);
    }

    /// <summary>These settings with other buffer sizes, in elements.</summary>
    public ActorMaterializerSettings WithInputBuffer(int initialSize, int maxSize) =>
        new(initialSize, maxSize, Dispatcher, SupervisionDecider);

    /// <summary>These settings with another dispatcher; empty for the system's default one.</summary>
    public ActorMaterializerSettings WithDispatcher(string dispatcher) =>
        new(InitialInputBufferSize, MaxInputBufferSize, dispatcher, SupervisionDecider);

    /// <summary>These settings with another decider.</summary>
    public ActorMaterializerSettings WithSupervisionStrategy(Decider decider) =>
        new(InitialInputBufferSize, MaxInputBufferSize, Dispatcher, decider);

    internal Attributes ToAttributes() => new(
        new Attributes.InputBuffer(InitialInputBufferSize, MaxInputBufferSize),
        new ActorAttributes.Dispatcher(Dispatcher),
        new ActorAttributes.SupervisionStrategy(SupervisionDecider));
}

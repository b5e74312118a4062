using Akka.Actor;
using Akka.Event;
using Akka.Streams.Stage;

namespace Akka.Streams.Interpreting;

/// <summary>What the actor of an island gets told. It runs on the island's own thread of control.</summary>
internal abstract class IslandEvent : INoSerializationVerificationNeeded, IDeadLetterSuppression
{
    public abstract void Run(Island island);
}

/// <summary>The first event; what comes before it starts the island too.</summary>
internal sealed class StartIsland : IslandEvent
{
    public static readonly StartIsland Instance = new();

    public override void Run(Island island)
    {
    }
}

/// <summary>An island that ran long enough lets others run, and goes on with this.</summary>
internal sealed class ResumeIsland : IslandEvent
{
    public static readonly ResumeIsland Instance = new();

    public override void Run(Island island)
    {
    }
}

/// <summary>A call from outside to a stage that may be gone by then.</summary>
internal sealed class AsyncInput<T>(GraphStageLogic logic, Action<T> handler, T value) : IslandEvent
{
    public override void Run(Island island)
    {
        if (!logic.IsFinished)
            island.RunInStage(logic, handler, value);
    }
}

/// <summary>An event that can be told again and again without allocation.</summary>
internal sealed class StageSignal(GraphStageLogic logic, Action<int> handler) : IslandEvent
{
    public override void Run(Island island)
    {
        if (!logic.IsFinished)
            island.RunInStage(logic, handler, 0);
    }
}

using System.Diagnostics;

namespace Akka.Actor.Internal;

/// <summary>What a parent remembers under the name of a child.</summary>
public interface IChildStats;

/// <summary>The name is taken by a child that is still being made.</summary>
public class ChildNameReserved : IChildStats
{
    private ChildNameReserved()
    {
    }

    /// <summary>The only instance.</summary>
    public static ChildNameReserved Instance { get; } = new();

    /// <inheritdoc/>
    public override string ToString() => "Name Reserved";
}

/// <summary>A child and how often it was restarted of late.</summary>
public class ChildRestartStats : IChildStats
{
    /// <summary>Makes the record of a child that was restarted so often, in a window that began then.</summary>
    public ChildRestartStats(IInternalActorRef child, uint maxNrOfRetriesCount = 0,
        long restartTimeWindowStartTicks = 0)
    {
        Child = child;
        MaxNrOfRetriesCount = maxNrOfRetriesCount;
        RestartTimeWindowStartTicks = restartTimeWindowStartTicks;
    }

    /// <summary>The child.</summary>
    public IInternalActorRef Child { get; }

    /// <summary>Which incarnation of the path it is.</summary>
    public long Uid => Child.Path.Uid;

    /// <summary>How often it was restarted in the present window.</summary>
    public uint MaxNrOfRetriesCount { get; private set; }

    /// <summary>When the present window began, on a clock that never goes back; zero before the first restart.</summary>
    public long RestartTimeWindowStartTicks { get; private set; }

    /// <summary>Counts one more restart and tells whether it is still allowed.</summary>
    /// <param name="maxNrOfRetries">Negative: as many as wanted (or one a window, if there is a window).</param>
    /// <param name="withinTimeMilliseconds">Length of the window; not positive: all restarts ever count.</param>
    public bool RequestRestartPermission(int maxNrOfRetries, int withinTimeMilliseconds)
    {
        if (maxNrOfRetries == 0)
            return false;
        if (withinTimeMilliseconds > 0)
            return IsAllowedInWindow(maxNrOfRetries < 0 ? 1 : maxNrOfRetries, withinTimeMilliseconds);
        return maxNrOfRetries < 0 || ++MaxNrOfRetriesCount <= maxNrOfRetries;
    }

    /// <summary>A window opens with a restart and, once it is over, with the next one.</summary>
    private bool IsAllowedInWindow(int retries, int windowMilliseconds)
    {
        var now = Stopwatch.GetElapsedTime(0).Ticks;
        if (RestartTimeWindowStartTicks == 0)
            RestartTimeWindowStartTicks = now;

        if (now - RestartTimeWindowStartTicks > windowMilliseconds * TimeSpan.TicksPerMillisecond)
        {
            RestartTimeWindowStartTicks = now;
            MaxNrOfRetriesCount = 1;
            return true;
        }

        return ++MaxNrOfRetriesCount <= retries;
    }
}

namespace Entropy.Grid.ThreePhase.Controls;

/// <summary>
/// What controls mean to do, by the time at which they will. Among actions of the same time the one that came last is
/// the first (OpenDSS ControlQueue.pas).
/// </summary>
internal sealed class ControlQueue
{
    private readonly List<(double Seconds, int Handle, ControlAction Action, ControlAgent Agent)> _actions = [];
    private int _lastHandle;

    public bool IsEmpty => _actions.Count == 0;

    /// <summary>Adds an action after a delay; the number returned takes it out again.</summary>
    public int Push(double delaySeconds, ControlAction action, ControlAgent agent)
    {
        var place = _actions.FindIndex(other => delaySeconds <= other.Seconds);
        _actions.Insert(place < 0 ? _actions.Count : place, (delaySeconds, ++_lastHandle, action, agent));
        return _lastHandle;
    }

    /// <summary>Takes an action out if it is still there.</summary>
    public void Remove(int handle)
    {
        var place = _actions.FindIndex(other => other.Handle == handle);
        if (place >= 0)
            _actions.RemoveAt(place);
    }

    /// <summary>Does all actions of the nearest time; time itself stands still.</summary>
    public void DoNearest()
    {
        var time = _actions[0].Seconds;
        while (_actions.Count > 0 && _actions[0].Seconds <= time)
        {
            var (_, _, action, agent) = _actions[0];
            _actions.RemoveAt(0);
            agent.Act(action);
        }
    }
}

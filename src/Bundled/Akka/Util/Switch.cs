namespace Akka.Util;

/// <summary>A switch whose changes run one after the other; one whose action throws is taken back.</summary>
public class Switch(bool startAsOn = false)
{
    private readonly Lock _lock = new();
    private volatile bool _on = startAsOn;

    /// <summary>Whether the switch is on now; another thread may change it at once.</summary>
    public bool IsOn => _on;

    /// <summary>Whether the switch is off now; another thread may change it at once.</summary>
    public bool IsOff => !_on;

    /// <summary>Switches on; false if it is on already.</summary>
    public bool SwitchOn() => TranscendFrom(false, static () => { });

    /// <summary>
    /// Switches on and runs the action before anybody else may switch; false, without running it, if it is on already.
    /// </summary>
    public bool SwitchOn(Action action) => TranscendFrom(false, action);

    /// <summary>Switches off; false if it is off already.</summary>
    public bool SwitchOff() => TranscendFrom(true, static () => { });

    /// <summary>
    /// Switches off and runs the action before anybody else may switch; false, without running it, if it is off
    /// already.
    /// </summary>
    public bool SwitchOff(Action action) => TranscendFrom(true, action);

    /// <summary>Runs the action when the switch is on, without keeping it so meanwhile.</summary>
    public bool IfOn(Action action) => _on && Run(action);

    /// <summary>Runs the action when the switch is off, without keeping it so meanwhile.</summary>
    public bool IfOff(Action action) => !_on && Run(action);

    /// <summary>Runs the action when the switch is on, and keeps it so meanwhile.</summary>
    public bool WhileOn(Action action)
    {
        lock (_lock)
            return _on && Run(action);
    }

    /// <summary>Runs the action when the switch is off, and keeps it so meanwhile.</summary>
    public bool WhileOff(Action action)
    {
        lock (_lock)
            return !_on && Run(action);
    }

    /// <summary>Runs the action while nobody may switch.</summary>
    public void Locked(Action action)
    {
        lock (_lock)
            action();
    }

    /// <summary>
    /// Switches from the given position to the other with an action; false, without running it, from another position.
    /// </summary>
    protected bool TranscendFrom(bool from, Action action)
    {
        lock (_lock)
        {
            if (_on != from)
                return false;

            _on = !from;
            try
            {
                action();
            }
            catch
            {
                _on = from;
                throw;
            }

            return true;
        }
    }

    private static bool Run(Action action)
    {
        action();
        return true;
    }
}

namespace Akka.Util;

/// <summary>A switch whose changes run one after the other; one whose action throws is taken back.</summary>
public class Switch(bool startAsOn = false)
{
    private readonly Lock _lock = new();
    private volatile bool _on = startAsOn;

    public bool IsOn => _on;

    public bool IsOff => !_on;

    public bool SwitchOn() => TranscendFrom(false, static () => { });

    public bool SwitchOn(Action action) => TranscendFrom(false, action);

    public bool SwitchOff() => TranscendFrom(true, static () => { });

    public bool SwitchOff(Action action) => TranscendFrom(true, action);

    /// <summary>Runs the action when the switch is on, without keeping it so meanwhile.</summary>
    public bool IfOn(Action action) => _on && Run(action);

    public bool IfOff(Action action) => !_on && Run(action);

    /// <summary>Runs the action when the switch is on, and keeps it so meanwhile.</summary>
    public bool WhileOn(Action action)
    {
        lock (_lock)
            return _on && Run(action);
    }

    public bool WhileOff(Action action)
    {
        lock (_lock)
            return !_on && Run(action);
    }

    public void Locked(Action action)
    {
        lock (_lock)
            action();
    }

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

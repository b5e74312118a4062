using Entropy.Grid.Feeders;
using Entropy.Grid.OpenDss.Script;

namespace Entropy.Grid.OpenDss.Controls;

/// <summary>The control of a switch: it opens or closes a terminal, at once or when controls act.</summary>
internal sealed class SwitchControlObject(ScriptSession session, string name) : ElementObject(session, Table, name)
{
    public static readonly PropertyTable Table = new("swtcontrol",
        "switchedobj switchedterm action lock delay normal state reset" + PropertyTable.Control);

    private ElementObject? _element;
    private int _terminal = 1;
    private bool? _open;
    private bool _isLocked;

    /// <summary>Does what the control wants, unless controls are off or it is locked.</summary>
    public override void AddTo(FeederDraft draft)
    {
        if (_element is null)
            throw Place.Error(FullName, "needs switchedobj=");
        if (IsEnabled && !_isLocked && draft.Circuit.ControlMode != ControlMode.Off && _open is { } open)
            _element.Switch(Place, _terminal, 0, open);
    }

    protected override void MakeLike(ScriptObject other)
    {
        base.MakeLike(other);
        var from = (SwitchControlObject)other;
        (_element, _terminal, _open, _isLocked) = (from._element, from._terminal, from._open, from._isLocked);
    }

    protected override void Set(string property, ScriptValue value)
    {
        switch (property)
        {
            case "switchedobj":
                _element = Session.RequireElement(value);
                break;
            case "switchedterm":
                _terminal = value.Whole(1, 50);
                break;
            case "action":
                _open = IsOpen(value);
                break;
            case "state":
                _open = IsOpen(value);
                if (_element is null)
                    throw value.Error("needs switchedobj before it");
                _element.Switch(value.Place, _terminal, 0, _open.Value);
                break;
            case "lock":
                _isLocked = value.YesNo();
                break;
            case "normal":
                IsOpen(value); // where a reset would take it
                break;
            case "delay":
                value.Number();
                break;
            case "reset":
                if (value.YesNo())
                    throw value.Unsupported("give state=");
                break;
            default:
                base.Set(property, value);
                break;
        }
    }

    private static bool IsOpen(ScriptValue value) => value.Choice(("close", false), ("open", true), ("closed", false));
}

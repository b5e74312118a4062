using Entropy.Grid.Feeders;

namespace Entropy.Grid.OpenDss.Script;

/// <summary>A part of the circuit: it has terminals at buses, can be taken out, and its conductors can be opened.</summary>
internal abstract class ElementObject(ScriptSession session, PropertyTable properties, string name)
    : ScriptObject(session, properties, name)
{
    private readonly SortedSet<(int Terminal, int Conductor)> _open = [];
    private BusWord?[] _buses = new BusWord?[1];

    /// <summary>Whether it takes part.</summary>
    public bool IsEnabled { get; set; } = true;

    /// <summary>Phases.</summary>
    public int Phases { get; protected set; } = 3;

    /// <summary>Conductors of each terminal.</summary>
    public virtual int Conductors => Phases;

    /// <summary>Terminals.</summary>
    public int TerminalCount => _buses.Length;

    /// <summary>The frequency that its reactances are for, in Hz.</summary>
    protected double BaseFrequency { get; set; } = session.Circuit?.BaseFrequencyHz ?? session.DefaultBaseFrequencyHz;

    /// <summary>Ratings in A; null where the script has none.</summary>
    protected double? NormalAmps { get; set; }

    /// <inheritdoc cref="NormalAmps"/>
    protected double? EmergencyAmps { get; set; }

    /// <summary>The elements that it stands for.</summary>
    public abstract void AddTo(FeederDraft draft);

    /// <summary>Opens or closes a conductor of a terminal, from 1; all of them for 0.</summary>
    public void Switch(ScriptPlace place, int terminal, int conductor, bool open)
    {
        if (terminal < 1 || terminal > TerminalCount || conductor < 0 || conductor > Conductors)
            throw place.Error($"{terminal} {conductor}", $"is no terminal and conductor of {FullName}");
        var (first, last) = conductor == 0 ? (1, Conductors) : (conductor, conductor);
        for (var i = first; i <= last; i++)
        {
            if (open)
                _open.Add((terminal - 1, i - 1));
            else
                _open.Remove((terminal - 1, i - 1));
        }
    }

    /// <summary>The bus of a terminal, from 0, as it is written; null before it is.</summary>
    public BusWord? Bus(int terminal) => terminal < _buses.Length ? _buses[terminal] : null;

    /// <summary>The terminal, from 0, with the node of each conductor.</summary>
    public Terminal TerminalAt(int terminal)
    {
        if (_buses[terminal] is not { } bus)
            throw Place.Error(FullName, $"has no bus at terminal {terminal + 1}");
        return bus.ToTerminal(Session, FullName, Phases, Conductors);
    }

    /// <summary>Conductors that are open and still there.</summary>
    protected IEnumerable<OpenConductor> Open => _open
        .Where(open => open.Terminal < TerminalCount && open.Conductor < Conductors)
        .Select(open => new OpenConductor(open.Terminal, open.Conductor));

    protected void SetTerminals(int count) => Array.Resize(ref _buses, count);

    protected void SetBus(int terminal, BusWord bus) => _buses[terminal] = bus;

    protected override void MakeLike(ScriptObject other)
    {
        var from = (ElementObject)other;
        BaseFrequency = from.BaseFrequency;
        IsEnabled = true;
    }

    /// <summary>Sets one of the properties that all elements have.</summary>
    protected override void Set(string property, ScriptValue value)
    {
        switch (property)
        {
            case "basefreq":
                BaseFrequency = value.PositiveNumber();
                break;
            case "enabled":
                IsEnabled = value.YesNo();
                break;
            case "normamps":
                NormalAmps = value.Number();
                break;
            case "emergamps":
                EmergencyAmps = value.Number();
                break;
            case "spectrum":
                Session.Require("spectrum", value);
                break;
            case "faultrate" or "pctperm" or "repair":
                value.Number(); // for reliability studies
                break;
            default:
                throw value.Place.Error(property, $"is a property of {Properties.ClassName} that this reader does not know");
        }
    }
}

using Entropy.Grid.Feeders;
using Entropy.Grid.OpenDss.Script;

namespace Entropy.Grid.OpenDss.Shunts;

/// <summary>A short circuit.</summary>
internal sealed class FaultObject : ElementObject
{
    public static readonly PropertyTable Table = new("fault",
        "bus1 bus2 phases r %stddev gmatrix ontime temporary minamps" + PropertyTable.Delivery);

    private double _ohm = 1e-4;
    private double[]? _conductances;
    private double _onTimeSeconds;
    private bool _hasSecondBus;

    public FaultObject(ScriptSession session, string name)
        : base(session, Table, name)
    {
        Phases = 1;
        SetTerminals(2);
    }

    public override void AddTo(FeederDraft draft)
    {
        if (_onTimeSeconds > 0 && draft.Circuit.Mode is not (SolutionMode.Snapshot or SolutionMode.Direct))
            throw Place.Error(FullName, "has an ontime, which is not supported in simulations over time");
        draft.Add(new Fault
        {
            Name = Name,
            IsEnabled = IsEnabled,
            From = TerminalAt(0),
            To = TerminalAt(1),
            Ohm = _ohm,
            Siemens = _conductances is null ? null : new ComplexMatrix(Phases, Conductances, []),
            IsOn = !(_onTimeSeconds > 0),
            OpenConductors = [.. Open],
        });
    }

    protected override void MakeLike(ScriptObject other)
    {
        base.MakeLike(other);
        var from = (FaultObject)other;
        (Phases, _ohm, _conductances, _onTimeSeconds) = (from.Phases, from._ohm, from._conductances, from._onTimeSeconds);
    }

    protected override void Set(string property, ScriptValue value)
    {
        switch (property)
        {
            case "bus1":
                var bus = new BusWord(value.Place, value.Text);
                SetBus(0, bus);
                if (!_hasSecondBus)
                    SetBus(1, bus.Grounded(Phases));
                break;
            case "bus2":
                var second = new BusWord(value.Place, value.Text);
                SetBus(1, second);
                _hasSecondBus |= Bus(0)?.Name != second.Name;
                break;
            case "phases":
                Phases = value.Whole(1, 50);
                break;
            case "r":
                _ohm = value.Number();
                if (_ohm == 0)
                    _ohm = 1e-4;
                _conductances = null;
                break;
            case "gmatrix":
                _conductances = value.SymmetricMatrix(Phases);
                break;
            case "ontime":
                _onTimeSeconds = value.Number();
                break;
            case "%stddev" or "minamps":
                value.Number(); // random studies, and when a temporary fault goes out
                break;
            case "temporary":
                value.YesNo();
                break;
            default:
                base.Set(property, value);
                break;
        }
    }

    private double[] Conductances => _conductances!.Length == Phases * Phases
        ? _conductances
        : throw Place.Error(FullName, $"needs gmatrix for {Phases} phases");
}

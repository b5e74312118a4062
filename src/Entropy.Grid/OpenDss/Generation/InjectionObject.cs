using Entropy.Grid.Feeders;
using Entropy.Grid.OpenDss.Script;
using Entropy.Grid.OpenDss.Shapes;

namespace Entropy.Grid.OpenDss.Generation;

/// <summary>What generators, PV systems and storages have in common.</summary>
internal abstract class InjectionObject(ScriptSession session, PropertyTable properties, string name)
    : ElementObject(session, properties, name)
{
    private double _kv = 12.47;
    private double _baseKv = 7.2; // from phase to ground with two or three phases; OpenDSS' start does not follow from kv
    private Connection _connection;
    private double _leastPu = 0.9;
    private double _greatestPu = 1.1;
    private LoadShapeObject? _daily;
    private LoadShapeObject? _yearly;
    private LoadShapeObject? _duty;

    /// <inheritdoc/>
    public override int Conductors => _connection == Connection.Wye || Phases < 3 ? Phases + 1 : Phases;

    /// <summary>Rated voltage, in kV: that of the base voltage that the script came to.</summary>
    protected double RatedKv => Phases is 2 or 3 ? _baseKv * Math.Sqrt(3) : _baseKv;

    /// <summary>Whether the base voltage follows from kv when the number of phases changes, as it does from kv itself.</summary>
    protected virtual bool PhasesChangeBase => false;

    protected InjectionModel Model { get; set; } = InjectionModel.ConstantPower;

    /// <summary>An element with all that injections have in common.</summary>
    protected Injection Completed(FeederDraft draft, Injection injection, bool hasShapes = true) => injection with
    {
        IsEnabled = IsEnabled,
        Phases = Phases,
        Connection = _connection,
        Model = Model,
        LeastPu = _leastPu,
        GreatestPu = _greatestPu,
        Daily = hasShapes ? draft.Shape(_daily) : null,
        Yearly = hasShapes ? draft.Shape(_yearly) : null,
        Duty = hasShapes ? draft.Shape(_duty) : null,
        OpenConductors = [.. Open],
    };

    protected override void MakeLike(ScriptObject other)
    {
        base.MakeLike(other);
        var from = (InjectionObject)other;
        (Phases, _connection, _kv, _baseKv, Model) = (from.Phases, from._connection, from._kv, from._baseKv, from.Model);
        (_leastPu, _greatestPu) = (from._leastPu, from._greatestPu);
        (_daily, _yearly, _duty) = (from._daily, from._yearly, from._duty);
    }

    protected override void Set(string property, ScriptValue value)
    {
        switch (property)
        {
            case "phases":
                Phases = value.Whole(1, 50);
                if (PhasesChangeBase)
                    SetBase();
                break;
            case "bus1":
                SetBus(0, new BusWord(value.Place, value.Text));
                break;
            case "kv":
                _kv = value.PositiveNumber();
                SetBase();
                break;
            case "conn":
                _connection = Connections.Read(value);
                SetBase();
                break;
            case "vminpu":
                _leastPu = value.Number();
                break;
            case "vmaxpu":
                _greatestPu = value.Number();
                break;
            case "daily":
                _daily = LoadShapes.Find(Session, value);
                break;
            case "yearly":
                _yearly = LoadShapes.Find(Session, value);
                break;
            case "duty":
                _duty = LoadShapes.Find(Session, value);
                break;
            default:
                base.Set(property, value);
                break;
        }
    }

    private void SetBase() => _baseKv = Phases is 2 or 3 ? _kv / Math.Sqrt(3) : _kv;
}

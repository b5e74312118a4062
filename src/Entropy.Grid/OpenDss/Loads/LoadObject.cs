using System.Numerics;
using Entropy.Grid.Feeders;
using Entropy.Grid.OpenDss.Script;
using Entropy.Grid.OpenDss.Shapes;

namespace Entropy.Grid.OpenDss.Loads;

/// <summary>A load. Which two of kW, kvar, power factor and kVA count depends on which was given last.</summary>
internal sealed class LoadObject : ElementObject
{
    public static readonly PropertyTable Table = new("load",
        "phases bus1 kv kw pf model yearly daily duty growth conn kvar rneut xneut status class vminpu vmaxpu vminnorm"
        + " vminemerg xfkva allocationfactor kva %mean %stddev cvrwatts cvrvars kwh kwhdays cfactor cvrcurve numcust zipv"
        + " %seriesrl relweight vlowpu puxharm xrharm" + PropertyTable.Conversion);

    private const int MostPhases = 50;

    private double _kv = 12.47;
    private bool _isRated; // whether a base voltage follows from kv; OpenDSS starts with 7200 V instead
    private Connection _connection;
    private LoadPower _power = LoadPower.Default;
    private LoadModel _model = LoadModel.ConstantPower;
    private LoadVariability _variability;
    private double _leastPu = 0.95;
    private double _greatestPu = 1.05;
    private double _lowPu = 0.5;
    private double _neutralOhm = -1;
    private double _neutralReactanceOhm;
    private double _cvrWatts = 1;
    private double _cvrVars = 2;
    private double[] _zipv = [];
    private LoadShapeObject? _daily;
    private LoadShapeObject? _yearly;
    private LoadShapeObject? _duty;
    private LoadShapeObject? _cvrCurve;
    private GrowthShapeObject? _growth;

    public LoadObject(ScriptSession session, string name)
        : base(session, Table, name) => _power = _power.Completed();

    /// <inheritdoc/>
    public override int Conductors => _connection == Connection.Wye ? Phases + 1 : Phases < 3 ? Phases + 1 : Phases;

    /// <summary>Sets the part of connected kVA that is used, as "set allocationfactors" does for all loads.</summary>
    public void Allocate(double factor) => _power = _power.WithAllocation(factor).Completed();

    /// <summary>Sets the factor from mean to greatest kW, as "set cfactors" does for all loads.</summary>
    public void SetPeakFactor(double factor) => _power = _power.WithPeakFactor(factor).Completed();

    public override void AddTo(FeederDraft draft)
    {
        if (_cvrCurve is not null && _model == LoadModel.Exponential)
            throw Place.Error(FullName, "has a cvrcurve, which is not supported");
        if (_model == LoadModel.Zip && _zipv.Length == 0)
            throw Place.Error(FullName, "has model 8 and needs zipv");
        var circuit = draft.Circuit;
        draft.Add(new Load
        {
            Name = Name,
            IsEnabled = IsEnabled,
            Terminal = TerminalAt(0),
            Phases = Phases,
            Connection = _connection,
            RatedKv = _isRated ? _kv : 7.2 * Math.Sqrt(3),
            ConsumedKw = _power.Kw,
            ConsumedKvar = _power.Kvar,
            PowerFactor = _power.HasFactor && _power.Factor != 1 ? _power.Factor : null,
            Model = _model,
            LeastPu = _leastPu,
            GreatestPu = _greatestPu,
            LowPu = _lowPu,
            NeutralOhm = _neutralOhm < 0 ? null : new Complex(_neutralOhm, _neutralReactanceOhm),
            CvrActiveExponent = _cvrWatts,
            CvrReactiveExponent = _cvrVars,
            Zipv = [.. _zipv],
            Variability = _variability,
            Growth = circuit.Year == 0 ? 1 : _growth?.At(circuit.Year) ?? Math.Pow(circuit.GrowthRate, circuit.Year - 1),
            Daily = draft.Shape(_daily),
            Yearly = draft.Shape(_yearly),
            Duty = draft.Shape(_duty),
            OpenConductors = [.. Open],
        });
    }

    protected override void EndEdit() => _power = _power.Completed();

    protected override void MakeLike(ScriptObject other)
    {
        base.MakeLike(other);
        var from = (LoadObject)other;
        (Phases, _connection, _kv, _power, _model, _variability) =
            (from.Phases, from._connection, from._kv, from._power.Copied(), from._model, from._variability);
        (_leastPu, _greatestPu, _lowPu, _isRated) = (from._leastPu, from._greatestPu, from._lowPu, from._isRated);
        (_neutralOhm, _neutralReactanceOhm) = (from._neutralOhm, from._neutralReactanceOhm);
        (_daily, _yearly, _duty, _cvrCurve, _growth) = (from._daily, from._yearly, from._duty, from._cvrCurve, from._growth);
        (_cvrWatts, _cvrVars) = (from._cvrWatts, from._cvrVars);
        if (from._zipv.Length > 0)
            _zipv = from._zipv;
    }

    protected override void Set(string property, ScriptValue value)
    {
        switch (property)
        {
            case "phases":
                Phases = value.Whole(1, MostPhases);
                _isRated = true;
                break;
            case "bus1":
                SetBus(0, new BusWord(value.Place, value.Text));
                break;
            case "kv":
                _kv = value.PositiveNumber();
                _isRated = true;
                break;
            case "kw" or "kvar" or "pf" or "kva" or "xfkva" or "allocationfactor" or "kwh" or "kwhdays" or "cfactor":
                _power = _power.With(property, value);
                break;
            case "model":
                _model = (LoadModel)value.Whole(1, 8);
                break;
            case "conn":
                _connection = Connections.Read(value);
                _isRated = true;
                break;
            case "yearly":
                SetShape(ref _yearly, value);
                break;
            case "daily":
                SetShape(ref _daily, value);
                _yearly ??= _daily;
                break;
            case "duty":
                SetShape(ref _duty, value);
                break;
            case "growth":
                _growth = (GrowthShapeObject)Session.Require("growthshape", value);
                break;
            case "rneut":
                _neutralOhm = value.Number();
                break;
            case "xneut":
                _neutralReactanceOhm = value.Number();
                break;
            case "status":
                _variability = value.Choice(
                    ("variable", LoadVariability.Variable), ("fixed", LoadVariability.Fixed), ("exempt", LoadVariability.Exempt));
                break;
            case "vminpu":
                _leastPu = value.Number();
                break;
            case "vmaxpu":
                _greatestPu = value.Number();
                break;
            case "vlowpu":
                _lowPu = value.Number();
                break;
            case "cvrwatts":
                _cvrWatts = value.Number();
                break;
            case "cvrvars":
                _cvrVars = value.Number();
                break;
            case "cvrcurve":
                _cvrCurve = LoadShapes.Find(Session, value);
                break;
            case "zipv":
                _zipv = value.NumbersExactly(7);
                break;
            case "class" or "vminnorm" or "vminemerg" or "%mean" or "%stddev" or "numcust" or "%seriesrl" or "relweight"
                or "puxharm" or "xrharm":
                value.Number(); // reports, random studies, harmonics and reliability
                break;
            default:
                base.Set(property, value);
                break;
        }
    }

    private void SetShape(ref LoadShapeObject? shape, ScriptValue value)
    {
        shape = LoadShapes.Find(Session, value);
        if (shape is { IsActual: true })
            _power = _power.OfShape(shape.GreatestActive, shape.GreatestReactive);
    }
}

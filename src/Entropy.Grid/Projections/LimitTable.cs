using System.Numerics;
using Entropy.Grid.Feeders;
using Entropy.Grid.Sensitivities;
using Entropy.Grid.ThreePhase;

namespace Entropy.Grid.Projections;

// Every limit as c(x) <= 0, with the slopes of its left side, x: kW and kvar of the DERs one after the other.
//
//   voltages    |v| / V - most,   least - |v| / V          in per unit
//   currents    |I| / rating - 1
//   DERs        p - most,  least - p,  sqrt(p2 + q2) - S    in kW
//
//   d|z| = Re(z* dz) / |z|,    d2|z| = t t' / |z|,  t = Im(z* dz) / |z|      z: a voltage, a current, or p + jq
//
// d2|z| leaves out how z itself is curved, which is little; it is what keeps the steps along a round limit short enough.

/// <summary>All limits that setpoints have to keep: their values and slopes at a point.</summary>
internal sealed class LimitTable
{
    private readonly FlowModel _model;
    private readonly ControlledInjection[] _controlled;
    private readonly ProjectionOptions _options;
    private readonly List<Entry> _entries = [];
    private readonly Complex[] _z; // [limit]: the voltage, current or power whose magnitude is limited

    public LimitTable(FlowModel model, ControlledInjection[] controlled, ProjectionOptions options)
    {
        _model = model;
        _controlled = controlled;
        _options = options;
        AddControlled();
        FirstOfFeeder = _entries.Count;
        AddVoltages();
        AddCurrents();
        _z = new Complex[_entries.Count];
        Values = new double[_entries.Count];
    }

    public int Count => _entries.Count;

    /// <summary>Where the limits of the feeder begin; those before are the DERs' own.</summary>
    public int FirstOfFeeder { get; }

    /// <summary>[limit]: c; over 0 where it is broken.</summary>
    public double[] Values { get; }

    public FeederLimit this[int limit] => _entries[limit].Limit;

    /// <summary>The value of a limited quantity at the last point, in the unit of the limit.</summary>
    public double Measured(int limit)
    {
        var entry = _entries[limit];
        return entry.IsMagnitude ? _z[limit].Magnitude / entry.Scale : _z[limit].Real;
    }

    /// <summary>What a change of c by one is in the unit of the limit.</summary>
    public double UnitOf(int limit) => _entries[limit].Limit.Kind == LimitKind.Current ? _entries[limit].Limit.Bound : 1;

    /// <summary>Computes <see cref="Values"/> at setpoints x and the voltages ([node], ground last, in V) that they make.</summary>
    /// <param name="x">[variable]: kW and kvar of each DER.</param>
    /// <param name="voltages">[node], ground last, in V.</param>
    /// <param name="withMargin">Whether the margins of the options belong to the limits.</param>
    public void Evaluate(ReadOnlySpan<double> x, Complex[] voltages, bool withMargin)
    {
        for (var limit = 0; limit < _entries.Count; limit++)
        {
            var entry = _entries[limit];
            _z[limit] = entry.Limit.Kind switch
            {
                LimitKind.LeastVoltage or LimitKind.GreatestVoltage => voltages[entry.Index],
                LimitKind.Current => Current(entry, voltages),
                LimitKind.ApparentPower => new Complex(x[entry.Index], x[entry.Index + 1]),
                _ => x[entry.Index],
            };
            var margin = !withMargin ? 0 : entry.Limit.Kind switch
            {
                LimitKind.LeastVoltage or LimitKind.GreatestVoltage => _options.VoltageMarginPu,
                LimitKind.Current => _options.CurrentMargin,
                _ => 0,
            };
            var beyond = Measured(limit) - entry.Limit.Bound;
            Values[limit] = (entry.Limit.IsLeast ? -beyond : beyond) / UnitOf(limit) + margin;
        }
    }

    /// <summary>The slopes of one limit's c; [variable].</summary>
    public void Slopes(int limit, LinearisedFlow linear, Span<double> row)
    {
        var entry = _entries[limit];
        var scale = (entry.Limit.IsLeast ? -1 : 1) / (entry.Scale * UnitOf(limit));
        if (limit < FirstOfFeeder)
        {
            row.Clear();
            var along = entry.IsMagnitude ? Direction(limit) : 1;
            row[entry.Index] = along.Real * scale;
            if (entry.IsMagnitude)
                row[entry.Index + 1] = along.Imaginary * scale;
            return;
        }

        var direction = Complex.Conjugate(Direction(limit));
        for (var variable = 0; variable < row.Length; variable++)
            row[variable] = (direction * Slope(entry, linear, variable)).Real * scale;
    }

    /// <summary>
    /// A vector t [variable] with t t' the curvature of a limit's c; false where c is straight, or curved the other way, which
    /// a quadratic program must not follow.
    /// </summary>
    public bool Curvature(int limit, LinearisedFlow linear, Span<double> row)
    {
        var entry = _entries[limit];
        var magnitude = _z[limit].Magnitude;
        if (!entry.IsMagnitude || entry.Limit.IsLeast || magnitude == 0)
            return false;
        var scale = 1 / Math.Sqrt(magnitude * entry.Scale * UnitOf(limit));
        if (limit < FirstOfFeeder)
        {
            row.Clear();
            var along = Direction(limit);
            row[entry.Index] = -along.Imaginary * scale;
            row[entry.Index + 1] = along.Real * scale;
            return true;
        }

        var direction = Complex.Conjugate(Direction(limit));
        for (var variable = 0; variable < row.Length; variable++)
            row[variable] = (direction * Slope(entry, linear, variable)).Imaginary * scale;
        return true;
    }

    private Complex Direction(int limit) => _z[limit] == 0 ? 1 : _z[limit] / _z[limit].Magnitude;

    private static Complex Slope(Entry entry, LinearisedFlow linear, int variable) =>
        entry.Limit.Kind == LimitKind.Current
            ? linear.CurrentSlope(entry.Index, entry.Limit.Conductor, variable)
            : linear.VoltageSlopes(variable)[entry.Index];

    private Complex Current(Entry entry, Complex[] voltages)
    {
        var primitive = _model.System.PrimitiveOf(entry.Index);
        var numbers = _model.System.Numbers[entry.Index];
        var current = Complex.Zero;
        for (var column = 0; column < numbers.Length; column++)
            current += primitive[entry.Limit.Conductor, column] * voltages[numbers[column]];
        return current;
    }

    private void AddControlled()
    {
        for (var i = 0; i < _controlled.Length; i++)
        {
            var der = _controlled[i];
            Add(LimitKind.LeastActivePower, der.LeastKw, 2 * i);
            Add(LimitKind.GreatestActivePower, der.MostKw, 2 * i);
            Add(LimitKind.LeastReactivePower, der.LeastKvar, 2 * i + 1);
            Add(LimitKind.GreatestReactivePower, der.MostKvar, 2 * i + 1);
            if (der.RatedKva is { } rating)
                Add(LimitKind.ApparentPower, rating, 2 * i);

            void Add(LimitKind kind, double bound, int variable) =>
                _entries.Add(new Entry(new FeederLimit(kind, der.Element, 0, bound), variable, 1));
        }
    }

    private void AddVoltages()
    {
        var least = _options.LeastPu ?? _model.Feeder.NormalLeastPu;
        var greatest = _options.GreatestPu ?? _model.Feeder.NormalGreatestPu;
        for (var node = 0; node < _model.Nodes; node++)
        {
            var name = _model.System.Nodes.Nodes[node];
            if (_model.BaseV[node] == 0 || name.Node > FlowLimits.LastPhase)
                continue;
            _entries.Add(new Entry(new FeederLimit(LimitKind.LeastVoltage, name.ToString(), 0, least), node, _model.BaseV[node]));
            _entries.Add(new Entry(
                new FeederLimit(LimitKind.GreatestVoltage, name.ToString(), 0, greatest), node, _model.BaseV[node]));
        }
    }

    private void AddCurrents()
    {
        if (double.IsInfinity(_options.RatingFactor))
            return;
        for (var element = 0; element < _model.Elements.Length; element++)
        {
            if (FlowLimits.RatingOf(_model.Elements[element]) is not (> 0 and var rating))
                continue;
            // A line has one rating for both ends, a transformer that of its first winding.
            var conductors = _model.Elements[element] is Transformer transformer
                ? transformer.Phases
                : _model.System.Numbers[element].Length;
            var bound = rating * _options.RatingFactor;
            for (var conductor = 0; conductor < conductors; conductor++)
                _entries.Add(new Entry(
                    new FeederLimit(LimitKind.Current, _model.Elements[element].FullName, conductor, bound), element, 1));
        }
    }

    // Index: of the node, element or first variable. Scale: what the magnitude is divided by.
    private sealed record Entry(FeederLimit Limit, int Index, double Scale)
    {
        public bool IsMagnitude => Limit.Kind
            is LimitKind.LeastVoltage or LimitKind.GreatestVoltage or LimitKind.Current or LimitKind.ApparentPower;
    }
}

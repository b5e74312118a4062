using Entropy.Grid.Feeders;
using Entropy.Grid.OpenDss.Script;

namespace Entropy.Grid.OpenDss.Shapes;

/// <summary>A curve of multipliers, or of kW and kvar, over time.</summary>
internal sealed class LoadShapeObject(ScriptSession session, string name) : ScriptObject(session, Table, name)
{
    public static readonly PropertyTable Table = new("loadshape",
        "npts interval mult hour mean stddev csvfile sngfile dblfile action qmult useactual pmax qmax sinterval minterval"
        + " pbase qbase pmult pqcsvfile memorymapping interpolation like");

    private const int MostPoints = 10_000_000;

    private int _points;
    private double _intervalHours = 1;
    private double[] _active = [];
    private double[]? _reactive;
    private double[]? _hours;
    private bool _edge;
    private double? _greatestActive;
    private double? _greatestReactive;
    private double _activeBase;
    private double _reactiveBase;

    /// <summary>Whether the values are kW and kvar rather than multipliers.</summary>
    public bool IsActual { get; private set; }

    /// <summary>The value of active power whose magnitude is the greatest.</summary>
    public double GreatestActive => _active.Length > 0 ? _active[GreatestIndex] : _greatestActive ?? 1;

    /// <summary>The reactive power at <see cref="GreatestActive"/>; 0 without reactive values.</summary>
    public double GreatestReactive => _greatestReactive ?? (_reactive is { Length: > 0 } ? _reactive[GreatestIndex] : 0);

    private int GreatestIndex
    {
        get
        {
            var best = 0;
            for (var i = 1; i < _active.Length; i++)
                if (Math.Abs(_active[i]) > Math.Abs(_active[best]))
                    best = i;
            return best;
        }
    }

    /// <summary>The day that OpenDSS always has, under the name "default".</summary>
    public void SetDefault()
    {
        _active =
        [
            .677, .6256, .6087, .5833, .58028, .6025, .657, .7477, .832, .88, .94, .989,
            .985, .98, .9898, .999, 1, .958, .936, .913, .876, .876, .828, .756,
        ];
        _points = _active.Length;
    }

    /// <summary>The shape as data; without points it multiplies by 1.</summary>
    public LoadShape ToShape()
    {
        if (_edge)
            throw Place.Error(FullName, "has interpolation=edge, which is not supported; use avg");
        return new LoadShape
        {
            Name = Name,
            StepHours = _hours is null ? _intervalHours : 1,
            Active = _active.Length == 0 ? [1] : [.. _active],
            Reactive = _reactive is null ? [] : [.. _reactive.AsSpan(0, _active.Length)],
            Hours = _hours is null ? [] : [.. _hours.AsSpan(0, _active.Length)],
            IsActual = IsActual,
        };
    }

    protected override void MakeLike(ScriptObject other)
    {
        var from = (LoadShapeObject)other;
        _points = from._points;
        _intervalHours = from._intervalHours;
        _active = from._active;
        _reactive = from._reactive ?? _reactive;
        _hours = from._hours;
        _activeBase = from._activeBase;
        _reactiveBase = from._reactiveBase;
        IsActual = from.IsActual;
    }

    protected override void Set(string property, ScriptValue value)
    {
        switch (property)
        {
            case "npts":
                _points = value.Whole(0, MostPoints);
                break;
            case "interval":
                SetInterval(value.Number());
                break;
            case "minterval":
                SetInterval(value.Number() / 60);
                break;
            case "sinterval":
                SetInterval(value.Number() / 3600);
                break;
            case "mult" or "pmult":
                _active = Points(value, shrink: true);
                break;
            case "qmult":
                _reactive = Points(value, shrink: false);
                break;
            case "hour":
                _hours = Points(value, shrink: false);
                _intervalHours = 0;
                break;
            case "csvfile":
                ReadColumns(value, hasReactive: false);
                break;
            case "pqcsvfile":
                ReadColumns(value, hasReactive: true);
                break;
            case "sngfile":
                ReadNumbers(value, NumberFiles.Singles);
                break;
            case "dblfile":
                ReadNumbers(value, NumberFiles.Doubles);
                break;
            case "useactual":
                IsActual = value.YesNo();
                break;
            case "pmax":
                _greatestActive = value.Number();
                break;
            case "qmax":
                _greatestReactive = value.Number();
                break;
            case "pbase":
                _activeBase = value.Number();
                break;
            case "qbase":
                _reactiveBase = value.Number();
                break;
            case "action":
                if (value.Choice(("normalize", true), ("dblsave", false), ("sngsave", false)))
                    Normalize();
                else
                    Session.Remark(value.Place, value.Text, "writes a file; it was left out");
                break;
            case "interpolation":
                _edge = value.Choice(("avg", false), ("edge", true));
                break;
            case "mean" or "stddev":
                value.Number(); // for random studies
                break;
            case "memorymapping":
                value.YesNo(); // how the file is read, not what is in it
                break;
        }
    }

    protected override void EndEdit()
    {
        if (_active.Length == 0)
            return;
        if (_reactive is not null && _reactive.Length < _active.Length)
            throw Place.Error(FullName, $"has {_reactive.Length} reactive values for {_active.Length} points");
        if (_hours is not null && _hours.Length < _active.Length)
            throw Place.Error(FullName, $"has {_hours.Length} hours for {_active.Length} points");
        if (_hours is null && !(_intervalHours > 0))
            throw Place.Error(FullName, "needs an interval above 0, or hours");
    }

    private void SetInterval(double hours)
    {
        _intervalHours = hours;
        if (hours > 0)
            _hours = null;
    }

    private double[] Points(ScriptValue value, bool shrink)
    {
        RequirePoints(value);
        var numbers = value.Numbers(_points);
        if (numbers.Length == _points)
            return numbers;
        if (!shrink || !value.Text.Contains('=', StringComparison.Ordinal))
            throw value.Error($"has {numbers.Length} numbers; npts says {_points}");
        _points = numbers.Length; // a file that is shorter sets the number of points
        return numbers;
    }

    private void RequirePoints(ScriptValue value)
    {
        if (_points == 0)
            throw value.Error("needs npts before it");
    }

    /// <summary>A text file with active power, after the hour where there is no interval, and before reactive power.</summary>
    private void ReadColumns(ScriptValue value, bool hasReactive)
    {
        RequirePoints(value);
        var hasHours = _intervalHours == 0;
        var columns = (hasHours ? 1 : 0) + (hasReactive ? 2 : 1);
        var (hours, active, reactive) = (new List<double>(), new List<double>(), new List<double>());
        foreach (var (place, words) in NumberFiles.Rows(value.Place, value.Files.Require(value.Place, value.Text)))
        {
            if (active.Count == _points)
                break;
            if (words.Count < columns)
                throw place.Error("", $"has {words.Count} columns of {columns}");
            var column = 0;
            if (hasHours)
                hours.Add(ReversePolish.Evaluate(place, words[column++]));
            active.Add(ReversePolish.Evaluate(place, words[column++]));
            if (hasReactive)
                reactive.Add(ReversePolish.Evaluate(place, words[column]));
        }

        Take(active.Count, hasHours ? [.. hours] : null, [.. active], hasReactive ? [.. reactive] : _reactive);
    }

    /// <summary>A binary file with active power, each after its hour where there is no interval.</summary>
    private void ReadNumbers(ScriptValue value, Func<ScriptPlace, string, int, double[]> read)
    {
        RequirePoints(value);
        var hasHours = _intervalHours == 0;
        var numbers = read(value.Place, value.Files.Require(value.Place, value.Text), hasHours ? _points * 2 : _points);
        if (!hasHours)
        {
            Take(numbers.Length, null, numbers, _reactive);
            return;
        }

        var (hours, active) = (new double[numbers.Length / 2], new double[numbers.Length / 2]);
        for (var i = 0; i < active.Length; i++)
            (hours[i], active[i]) = (numbers[2 * i], numbers[2 * i + 1]);
        Take(active.Length, hours, active, _reactive);
    }

    private void Take(int points, double[]? hours, double[] active, double[]? reactive)
    {
        _points = points;
        _hours = hours;
        _active = active;
        _reactive = reactive;
    }

    private void Normalize()
    {
        Scale(_active, _activeBase != 0 ? _activeBase : _active.Select(Math.Abs).DefaultIfEmpty(1).Max());
        if (_reactive is not null)
            Scale(_reactive, _reactiveBase != 0 ? _reactiveBase : _reactive.Select(Math.Abs).DefaultIfEmpty(1).Max());
        IsActual = false;
    }

    private static void Scale(double[] values, double by)
    {
        if (by == 0)
            return;
        for (var i = 0; i < values.Length; i++)
            values[i] /= by;
    }
}

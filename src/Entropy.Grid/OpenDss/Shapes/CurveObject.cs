using Entropy.Grid.OpenDss.Script;

namespace Entropy.Grid.OpenDss.Shapes;

/// <summary>A curve through points, straight between them and beyond the ends.</summary>
internal sealed class CurveObject(ScriptSession session, string name) : ScriptObject(session, Table, name)
{
    public static readonly PropertyTable Table = new("xycurve",
        "npts points yarray xarray csvfile sngfile dblfile x y xshift yshift xscale yscale like");

    private const int MostPoints = 1_000_000;

    private int _points;
    private double[] _x = [];
    private double[] _y = [];

    /// <summary>The points.</summary>
    public IEnumerable<(double X, double Y)> Points => _x.Zip(_y);

    /// <summary>The value at a place; 0 without points.</summary>
    public double At(double x)
    {
        if (_x.Length <= 1)
            return _x.Length == 0 ? 0 : _y[0];
        var after = Array.FindIndex(_x, 1, point => point > x || Math.Abs(point - x) < 1e-5);
        if (after < 0)
            after = _x.Length - 1;
        if (Math.Abs(_x[after] - x) < 1e-5)
            return _y[after];
        var width = _x[after] - _x[after - 1];
        return width == 0 ? _y[after] : _y[after - 1] + (x - _x[after - 1]) / width * (_y[after] - _y[after - 1]);
    }

    protected override void MakeLike(ScriptObject other)
    {
        var from = (CurveObject)other;
        (_points, _x, _y) = (from._points, from._x, from._y);
    }

    protected override void Set(string property, ScriptValue value)
    {
        switch (property)
        {
            case "npts":
                _points = value.Whole(1, MostPoints);
                break;
            case "points":
                Pairs(value, value.Numbers(2 * Require(value)));
                break;
            case "xarray":
                _x = value.Numbers(Require(value));
                break;
            case "yarray":
                _y = value.Numbers(Require(value));
                break;
            case "csvfile":
                Pairs(value, [.. NumberFiles.Rows(value.Place, value.Files.Require(value.Place, value.Text)).Take(Require(value))
                    .SelectMany(row => row.Words.Take(2).Select(word => ReversePolish.Evaluate(row.Place, word)))]);
                break;
            case "sngfile":
                Pairs(value, NumberFiles.Singles(value.Place, value.Files.Require(value.Place, value.Text), 2 * Require(value)));
                break;
            case "dblfile":
                Pairs(value, NumberFiles.Doubles(value.Place, value.Files.Require(value.Place, value.Text), 2 * Require(value)));
                break;
            case "xshift" or "yshift" when value.Number() == 0:
            case "xscale" or "yscale" when value.Number() == 1:
                break;
            default:
                throw value.Unsupported("give the points as they are");
        }
    }

    protected override void EndEdit()
    {
        if (_x.Length != _y.Length && _x.Length > 0 && _y.Length > 0)
            throw Place.Error(FullName, $"has {_x.Length} values of x and {_y.Length} of y");
    }

    private int Require(ScriptValue value) => _points > 0 ? _points : throw value.Error("needs npts before it");

    private void Pairs(ScriptValue value, double[] numbers)
    {
        if (numbers.Length != 2 * _points)
            throw value.Error($"has {numbers.Length} numbers; npts says {2 * _points}");
        (_x, _y) = (new double[_points], new double[_points]);
        for (var i = 0; i < _points; i++)
            (_x[i], _y[i]) = (numbers[2 * i], numbers[2 * i + 1]);
    }
}

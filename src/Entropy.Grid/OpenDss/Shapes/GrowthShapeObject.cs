using Entropy.Grid.OpenDss.Script;

namespace Entropy.Grid.OpenDss.Shapes;

/// <summary>How a load grows: a factor for each year, which holds until the next one given.</summary>
internal sealed class GrowthShapeObject(ScriptSession session, string name) : ScriptObject(session, Table, name)
{
    public static readonly PropertyTable Table = new("growthshape", "npts year mult csvfile sngfile dblfile like");

    private int _points;
    private double[] _years = [];
    private double[] _factors = [];

    /// <summary>The growth of all years before this one, multiplied.</summary>
    public double At(int year)
    {
        var product = 1.0;
        for (var y = _years.Length > 0 ? (int)_years[0] : year; y < year; y++)
        {
            var index = Array.FindLastIndex(_years, given => given <= y);
            product *= _factors[Math.Min(Math.Max(index, 0), _factors.Length - 1)];
        }

        return product;
    }

    /// <summary>The growth that OpenDSS always has, under the name "default": 2.5 % a year.</summary>
    public void SetDefault() => (_points, _years, _factors) = (2, [1, 20], [1.025, 1.025]);

    protected override void MakeLike(ScriptObject other)
    {
        var from = (GrowthShapeObject)other;
        (_points, _years, _factors) = (from._points, from._years, from._factors);
    }

    protected override void Set(string property, ScriptValue value)
    {
        switch (property)
        {
            case "npts":
                _points = value.Whole(1, 10_000);
                break;
            case "year":
                _years = value.NumbersExactly(_points);
                break;
            case "mult":
                _factors = value.NumbersExactly(_points);
                break;
            default:
                throw value.Unsupported("growth from files; give year= and mult=");
        }
    }
}

using Entropy.Grid.OpenDss.Script;

namespace Entropy.Grid.OpenDss.Shapes;

/// <summary>Temperatures over time: read, so that PV systems can name it; only those of a snapshot are solved.</summary>
internal sealed class TemperatureShapeObject(ScriptSession session, string name) : ScriptObject(session, Table, name)
{
    public static readonly PropertyTable Table = new("tshape",
        "npts interval temp hour mean stddev csvfile sngfile dblfile sinterval minterval action like");

    private int _points;

    protected override void MakeLike(ScriptObject other) => _points = ((TemperatureShapeObject)other)._points;

    protected override void Set(string property, ScriptValue value)
    {
        switch (property)
        {
            case "npts":
                _points = value.Whole(0, 10_000_000);
                break;
            case "temp" or "hour":
                value.Numbers(_points);
                break;
            case "csvfile" or "sngfile" or "dblfile":
                value.Files.Require(value.Place, value.Text);
                break;
            case "action":
                break;
            default:
                value.Number();
                break;
        }
    }
}

using Entropy.Grid.OpenDss.Script;

namespace Entropy.Grid.OpenDss.Lines;

/// <summary>The places of conductors on a pole, without the conductors.</summary>
internal sealed class SpacingObject(ScriptSession session, string name) : ScriptObject(session, Table, name)
{
    public static readonly PropertyTable Table = new("linespacing", "nconds nphases x h units like");

    private double[] _across = new double[3];
    private double[] _heights = new double[3];

    public int Conductors => _across.Length;

    public int Phases { get; private set; } = 3;

    public LengthUnit Unit { get; private set; } = LengthUnit.Foot;

    public (double Across, double Height) this[int conductor] => (_across[conductor], _heights[conductor]);

    protected override void MakeLike(ScriptObject other)
    {
        var from = (SpacingObject)other;
        (_across, _heights, Phases, Unit) = (from._across, from._heights, from.Phases, from.Unit);
    }

    protected override void Set(string property, ScriptValue value)
    {
        switch (property)
        {
            case "nconds":
                var conductors = value.Whole(1, LineCodeObject.MostConductors);
                (_across, _heights, Unit) = (new double[conductors], new double[conductors], LengthUnit.Foot);
                break;
            case "nphases":
                Phases = value.Whole(1, LineCodeObject.MostConductors);
                break;
            case "x":
                _across = value.NumbersExactly(Conductors);
                break;
            case "h":
                _heights = value.NumbersExactly(Conductors);
                break;
            case "units":
                Unit = LengthUnits.Read(value);
                break;
        }
    }
}

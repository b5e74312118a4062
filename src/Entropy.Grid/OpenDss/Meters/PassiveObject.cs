using Entropy.Grid.OpenDss.Script;

namespace Entropy.Grid.OpenDss.Meters;

/// <summary>Something that cannot change a power flow: its properties are checked by name and left as they are.</summary>
internal sealed class PassiveObject(ScriptSession session, PropertyTable properties, string name)
    : ScriptObject(session, properties, name)
{
    public static readonly PropertyTable Monitor = new("monitor",
        "element terminal mode action residual vipolar ppolar" + PropertyTable.Control);

    public static readonly PropertyTable EnergyMeter = new("energymeter",
        "element terminal action option kvanormal kvaemerg peakcurrent zonelist localonly mask losses linelosses xfmrlosses"
        + " seqlosses 3phaselosses vbaselosses phasevoltagereport int_rate int_duration saifi saifikw saidi caidi custinterrupts"
        + PropertyTable.Control);

    public static readonly PropertyTable Sensor = new("sensor",
        "element terminal kvbase clear kvs currents kws kvars conn deltadirection %error weight" + PropertyTable.Control);

    public static readonly PropertyTable Spectrum = new("spectrum", "numharm harmonic %mag angle csvfile like");

    public static readonly PropertyTable TripCurve = new("tcc_curve", "npts c_array t_array like");

    public static readonly PropertyTable PriceShape = new("priceshape",
        "npts interval price hour mean stddev csvfile sngfile dblfile sinterval minterval action like");

    protected override void MakeLike(ScriptObject other)
    {
    }

    protected override void Set(string property, ScriptValue value)
    {
        if (property == "element")
            Session.RequireElement(value);
    }

    protected override void EndEdit() =>
        Session.Remark(Place, FullName, "is read and has no effect on a power flow");
}

using Entropy.Grid.Feeders;
using Entropy.Grid.FeederSettings;
using Entropy.Grid.OpenDss;
using Entropy.Grid.ThreePhase;
using Entropy.Settings;

namespace Entropy.Grid.Tests.FeederSettings;

public sealed class FeederSettingsTests
{
    private const string Source =
        "sources { grid { bus = a, voltage = 10 kV, three-phase-short-circuit = 100 MVA, one-phase-short-circuit = 90 MVA } }";

    // The example once more, in the other language that a feeder can be read from.
    private const string SameInOpenDss = """
        clear
        new circuit.campus bus1=substation basekv=12.47 pu=1.02 mvasc3=180 mvasc1=140
        new linecode.overhead nphases=3 units=km r1=0.19 x1=0.39 r0=0.44 x0=1.21 c1=11 c0=5
        new linecode.lateral nphases=2 units=km rmatrix=[0.82 | 0.13 0.83] xmatrix=[0.84 | 0.29 0.83] cmatrix=[0 | 0 0]
        new line.trunk bus1=regulated bus2=east linecode=overhead length=3.2 units=km
        new line.branch bus1=east.1.3 bus2=west.1.3 linecode=lateral length=900 units=m
        new line.tie bus1=east bus2=lab r1=1e-4 r0=1e-4 x1=0 x0=0 c1=0 c0=0 length=1
        new transformer.regulator windings=2 buses=[substation regulated] conns=[wye wye] kvs=[12.47 12.47] kvas=[8000 8000] xhl=1
        new transformer.hall windings=2 buses=[lab hall] conns=[delta wye] kvs=[12.47 0.48] kvas=[750 750] xhl=5.75
        ~ %rs=[0.5 0.6] %noloadloss=0.3 %imag=0.9
        new regcontrol.feeder transformer=regulator winding=2 vreg=124 band=2 ptratio=60
        new capacitor.bank bus1=east kv=12.47 kvar=300 numsteps=2
        new reactor.earthing bus1=west.1 phases=1 r=4000 x=100
        new loadshape.day npts=4 interval=6 mult=[0.4 0.9 1 0.6]
        new load.racks bus1=hall kv=0.48 kw=420 kvar=110 daily=day
        new load.pumps bus1=west.1.3 phases=1 conn=delta kv=12.47 kw=300 kvar=120 model=5
        new load.lights bus1=west.3.0 phases=1 kv=7.2 kw=90 kvar=0 model=2
        new generator.backup bus1=hall kv=0.48 kw=60 kvar=20
        new pvsystem.roof bus1=hall kv=0.48 pmpp=150 kva=160 kvar=0 irradiance=0.8 %cutout=0 %cutin=0 daily=day
        new storage.battery bus1=hall kv=0.48 kwrated=100 kwhrated=400 %stored=50 state=charging %charge=40
        set voltagebases=[12.47 0.48]
        calcvoltagebases
        """;

    [Theory]
    [InlineData(TimeMode.Snapshot, 0)]
    [InlineData(TimeMode.Daily, 12)]
    public void The_example_solves_as_the_same_feeder_in_OpenDSS_does(TimeMode mode, double hour)
    {
        var options = new FlowOptions { VoltageTolerancePu = 1e-11, Moment = new Moment(mode, hour) };

        var ours = ThreePhaseFlow.Solve(FeederSettingsReader.FromFile(Example), options);
        var theirs = ThreePhaseFlow.Solve(new OpenDssReader().ReadText(SameInOpenDss).Feeder, options);

        Assert.True(ours.Converged && theirs.Converged);
        Assert.Equal(theirs.Nodes.Length, ours.Nodes.Length);
        Assert.Equal(theirs.Taps.Select(tap => tap.Steps), ours.Taps.Select(tap => tap.Steps));
        Assert.NotEqual(0, ours.Taps[0].Steps);
        for (var node = 0; node < theirs.Nodes.Length; node++)
        {
            var same = ours.IndexOf(theirs.Nodes[node].Bus, theirs.Nodes[node].Node);
            Assert.True(
                (ours.VoltagesV[same] - theirs.VoltagesV[node]).Magnitude < 1e-9 * theirs.BaseV[node],
                $"{theirs.Nodes[node]}: {ours.VoltagesV[same]} V and {theirs.VoltagesV[node]} V");
            Assert.Equal(theirs.BaseV[node], ours.BaseV[same], 9);
        }
    }

    [Theory]
    [InlineData("colour = red", "feeder.colour is not a setting")]
    [InlineData("frequency = 60", "has no unit")]
    [InlineData("loads { l { bus = a, voltage = 10 kV } }", "feeder.loads.l.consumes")]
    [InlineData("loads { l { bus = a, voltage = 10 kV, consumes = 1 kW, daily = never } }", "feeder.loads.l.daily")]
    [InlineData("loads { l { bus = a, voltage = 0 kV, consumes = 1 kW } }", "feeder.loads.l.voltage")]
    [InlineData("lines { l { from = a, to = b, code = none, length = 2 } }", "has no unit")]
    [InlineData("line-codes { c { conductors = 0, positive-ohm-per-km = [1, 1] } }", "feeder.line-codes.c.conductors")]
    public void A_setting_that_cannot_be_used_is_named(string text, string problem) => Assert.Contains(
        problem,
        Assert.Throws<SettingsException>(() => Read(text)).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("lines { l { from = a, to = b, code = c, length = 2 km, nodes = [1] } }\nline-codes { c { positive-ohm-per-km = [1, 1] } }", "feeder.lines.l")]
    [InlineData("line-codes { c { resistance-ohm-per-km = [1, 2], reactance-ohm-per-km = [1] } }\nlines { l { from = a, to = b, code = c, length = 1 km } }", "feeder.line-codes.c")]
    [InlineData("transformers { t { windings = [{ bus = a, voltage = 10 kV, power = 1 MVA }], reactance-percent = [] } }", "feeder.transformers.t")]
    [InlineData("loads { l { bus = a, voltage = 10 kV, consumes = 1 kW, model = zip } }", "feeder.loads.l")]
    [InlineData("reactors { r { from = a, ohm = [1] } }", "feeder.reactors.r")]
    public void Settings_that_do_not_fit_each_other_name_their_element(string text, string element) =>
        Assert.Equal(element, Assert.Throws<FeederException>(() => Read(text)).Element);

    private static string Example => Path.Combine(AppContext.BaseDirectory, "hocon/feeders/campus.conf");

    private static Feeder Read(string text) =>
        FeederSettingsReader.FromString($"feeder {{\nname = f\n{Source}\n{text}\n}}");
}

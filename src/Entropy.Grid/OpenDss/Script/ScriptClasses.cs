using System.Collections.Frozen;
using Entropy.Grid.OpenDss.Controls;
using Entropy.Grid.OpenDss.Generation;
using Entropy.Grid.OpenDss.Lines;
using Entropy.Grid.OpenDss.Loads;
using Entropy.Grid.OpenDss.Meters;
using Entropy.Grid.OpenDss.Shapes;
using Entropy.Grid.OpenDss.Shunts;
using Entropy.Grid.OpenDss.Sources;
using Entropy.Grid.OpenDss.Transformers;

namespace Entropy.Grid.OpenDss.Script;

/// <summary>The classes that scripts can make objects of.</summary>
internal static class ScriptClasses
{
    private static readonly FrozenSet<string> _unsupported = FrozenSet.ToFrozenSet(
        [
            "autotrans", "relay", "recloser", "fuse", "isource", "gicline", "gictransformer", "gicsource", "indmach012", "upfc",
            "upfccontrol", "vccs", "vsconverter", "espvlcontrol", "invcontrol", "expcontrol", "gendispatcher",
            "storagecontroller", "storagecontroller2", "dynamicexp", "generic5", "windgen", "fmonitor",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether OpenDSS has a class that is not here.</summary>
    public static bool IsUnsupported(string name) => _unsupported.Contains(name);

    /// <summary>All classes, with the objects that are always there.</summary>
    public static Dictionary<string, ScriptClass> Make(ScriptSession session)
    {
        ScriptClass[] all =
        [
            new(SourceObject.Table, (s, name) => new SourceObject(s, name)),
            new(LineCodeObject.Table, (s, name) => new LineCodeObject(s, name)),
            new(LineObject.Table, (s, name) => new LineObject(s, name)),
            new(WireObject.Table, (s, name) => new WireObject(s, name)),
            new(ConcentricNeutralObject.Table, (s, name) => new ConcentricNeutralObject(s, name)),
            new(TapeShieldObject.Table, (s, name) => new TapeShieldObject(s, name)),
            new(SpacingObject.Table, (s, name) => new SpacingObject(s, name)),
            new(GeometryObject.Table, (s, name) => new GeometryObject(s, name)),
            new(TransformerCodeObject.Table, (s, name) => new TransformerCodeObject(s, name)),
            new(TransformerObject.Table, (s, name) => new TransformerObject(s, name)),
            new(RegulatorObject.Table, (s, name) => new RegulatorObject(s, name)),
            new(CapacitorObject.Table, (s, name) => new CapacitorObject(s, name)),
            new(CapacitorControlObject.Table, (s, name) => new CapacitorControlObject(s, name)),
            new(ReactorObject.Table, (s, name) => new ReactorObject(s, name)),
            new(FaultObject.Table, (s, name) => new FaultObject(s, name)),
            new(LoadObject.Table, (s, name) => new LoadObject(s, name)),
            new(LoadShapeObject.Table, (s, name) => new LoadShapeObject(s, name)),
            new(GrowthShapeObject.Table, (s, name) => new GrowthShapeObject(s, name)),
            new(TemperatureShapeObject.Table, (s, name) => new TemperatureShapeObject(s, name)),
            new(CurveObject.Table, (s, name) => new CurveObject(s, name)),
            new(GeneratorObject.Table, (s, name) => new GeneratorObject(s, name)),
            new(PvSystemObject.Table, (s, name) => new PvSystemObject(s, name)),
            new(StorageObject.Table, (s, name) => new StorageObject(s, name)),
            new(SwitchControlObject.Table, (s, name) => new SwitchControlObject(s, name)),
            Passive(PassiveObject.Monitor),
            Passive(PassiveObject.EnergyMeter),
            Passive(PassiveObject.Sensor),
            Passive(PassiveObject.Spectrum),
            Passive(PassiveObject.TripCurve),
            Passive(PassiveObject.PriceShape),
        ];
        var classes = all.ToDictionary(one => one.Properties.ClassName, StringComparer.OrdinalIgnoreCase);
        foreach (var spectrum in new[] { "default", "defaultload", "defaultgen", "defaultvsource" })
            classes["spectrum"].Add(session, spectrum);
        foreach (var curve in new[] { "a", "d", "tlink", "klink", "uv1547", "ov1547", "mod_inv", "very_inv", "ext_inv", "definite" })
            classes["tcc_curve"].Add(session, curve);
        ((LoadShapeObject)classes["loadshape"].Add(session, "default")).SetDefault();
        ((GrowthShapeObject)classes["growthshape"].Add(session, "default")).SetDefault();
        return classes;
    }

    private static ScriptClass Passive(PropertyTable table) => new(table, (s, name) => new PassiveObject(s, table, name));
}

using Entropy.Grid.Feeders;
using Entropy.Grid.OpenDss.Lines;
using Entropy.Grid.OpenDss.Loads;
using Entropy.Grid.OpenDss.Shapes;
using Entropy.Grid.ThreePhase;

namespace Entropy.Grid.OpenDss.Script;

/// <summary>What "set" and "solve" can set.</summary>
internal sealed class ScriptOptions(ScriptSession session)
{
    // In OpenDSS' order, for options may be cut short and the first that fits counts.
    private static readonly PropertyTable _options = new("set",
        "type element hour sec year frequency stepsize mode random number time class object circuit editor tolerance"
        + " maxiterations h loadmodel loadmult normvminpu normvmaxpu emergvminpu emergvmaxpu %mean %stddev ldcurve %growth genkw"
        + " genpf capkvar addtype allowduplicates zonelock ueweight lossweight ueregs lossregs voltagebases algorithm trapezoidal"
        + " autobuslist controlmode tracecontrol genmult defaultdaily defaultyearly allocationfactors cktmodel pricesignal"
        + " pricecurve terminal basefrequency harmonics maxcontroliter bus datapath keeplist reduceoption demandinterval %normal"
        + " diverbose casename markercode nodewidth log recorder overloadreport voltexceptionreport cfactors showexport"
        + " numallociterations defaultbasefrequency markswitches switchmarkercode daisysize marktransformers transmarkercode"
        + " transmarkersize loadshapeclass earthmodel querylog markcapacitors markregulators markpvsystems markstorage"
        + " capmarkercode regmarkercode pvmarkercode storemarkercode capmarkersize regmarkersize pvmarkersize storemarkersize"
        + " neglectloady markfuses fusemarkercode fusemarkersize markreclosers reclosermarkercode reclosermarkersize"
        + " registryupdate markrelays relaymarkercode relaymarkersize processtime totaltime steptime sampleenergymeters"
        + " miniterations dssvisualizationtool keepload zmag seasonrating seasonsignal linetypes eventlogdefault"
        + " longlinecorrection showreports");

    /// <summary>Sets what the rest of a statement says.</summary>
    public void Set(ScriptPlace place, ScriptScanner scanner)
    {
        var index = -1;
        while (scanner.Next(out var word))
        {
            index = word.Name is { } name ? _options.IndexOf(name) : index + 1;
            if (index < 0 || index >= _options.Names.Length)
                throw place.Error(word.Name ?? word.Text, "is not an option of OpenDSS");
            var option = _options.Names[index];
            if (word.Text.Length == 0)
                throw place.Error(word.Name ?? option, "has no value");
            Set(option, new ScriptValue(place, word.Name ?? option, session.Expand(word.Text), session.Expand, session.Files));
        }
    }

    private void Set(string option, ScriptValue value)
    {
        switch (option)
        {
            case "defaultbasefrequency":
                session.DefaultBaseFrequencyHz = value.PositiveNumber();
                if (session.Circuit is { } existing)
                {
                    session.LateBaseFrequency |= existing.BaseFrequencyHz != session.DefaultBaseFrequencyHz;
                    existing.BaseFrequencyHz = existing.FrequencyHz = session.DefaultBaseFrequencyHz;
                }

                break;
            case "earthmodel":
                session.DefaultEarthModel = EarthModels.Read(value);
                break;
            case "datapath" or "editor" or "recorder" or "showexport" or "log" or "querylog" or "casename" or "eventlogdefault"
                or "registryupdate" or "dssvisualizationtool" or "showreports":
                session.Remark(value.Place, option, "is an option without effect on the solution; it was left out");
                break;
            default:
                var circuit = session.RequireCircuit(value.Place, option);
                if (!SetTime(circuit, option, value) && !SetSolution(circuit, option, value) && !SetCircuit(circuit, option, value))
                    SetOther(option, value);
                break;
        }
    }

    private static bool SetTime(CircuitState circuit, string option, ScriptValue value)
    {
        switch (option)
        {
            case "mode":
                circuit.SetMode(ReadMode(value));
                break;
            case "number":
                circuit.Number = value.Whole(0, 10_000_000);
                break;
            case "stepsize" or "h":
                circuit.StepSeconds = ReadSeconds(value);
                break;
            case "hour":
                circuit.Hour = value.Whole(0, 10_000_000);
                break;
            case "sec":
                circuit.Seconds = value.Number();
                break;
            case "time":
                var time = value.NumbersExactly(2);
                (circuit.Hour, circuit.Seconds) = ((int)Math.Round(time[0]), time[1]);
                break;
            case "year":
                circuit.Year = value.Whole(0, 10_000);
                (circuit.Hour, circuit.Seconds) = (0, 0);
                break;
            case "loadshapeclass":
                circuit.CurveOfTime = value.Choice(
                    ("none", TimeMode.Snapshot), ("daily", TimeMode.Daily), ("yearly", TimeMode.Yearly), ("duty", TimeMode.Duty));
                break;
            default:
                return false;
        }

        return true;
    }

    private static bool SetSolution(CircuitState circuit, string option, ScriptValue value)
    {
        switch (option)
        {
            case "tolerance":
                circuit.Tolerance = value.PositiveNumber();
                break;
            case "maxiterations":
                circuit.MostIterations = value.Whole(1, 1_000_000);
                break;
            case "miniterations":
                circuit.LeastIterations = value.Whole(1, 1_000_000);
                break;
            case "maxcontroliter":
                circuit.MostControlIterations = value.Whole(1, 1_000_000);
                break;
            case "controlmode":
                circuit.ControlMode = value.Choice<ControlMode?>(
                    ("off", ControlMode.Off), ("static", ControlMode.Static), ("event", null), ("time", null), ("multirate", null))
                    ?? throw value.Unsupported("controls by events or over time; give static or off");
                break;
            case "algorithm":
                circuit.IsNewton = value.Choice(("normal", false), ("newton", true));
                break;
            case "loadmodel":
                circuit.IsAdmittanceModel = value.Choice(("powerflow", false), ("admittance", true));
                break;
            case "frequency":
                circuit.FrequencyHz = value.PositiveNumber();
                break;
            case "longlinecorrection":
                circuit.LongLineCorrection = value.YesNo();
                break;
            default:
                return false;
        }

        return true;
    }

    private bool SetCircuit(CircuitState circuit, string option, ScriptValue value)
    {
        switch (option)
        {
            case "basefrequency":
                circuit.BaseFrequencyHz = circuit.FrequencyHz = value.PositiveNumber();
                break;
            case "voltagebases":
                circuit.VoltageBasesKv = value.Numbers(1000);
                if (circuit.VoltageBasesKv.Length == 0 || !Array.TrueForAll(circuit.VoltageBasesKv, kv => kv > 0))
                    throw value.Error("must be voltages above 0, in kV");
                break;
            case "loadmult":
                circuit.LoadMultiplier = value.Number();
                break;
            case "genmult":
                circuit.GenerationMultiplier = value.Number();
                break;
            case "%growth":
                circuit.GrowthRate = 1 + value.Number() / 100;
                break;
            case "pricesignal":
                circuit.PriceSignal = value.Number();
                break;
            case "allocationfactors":
                var factor = value.PositiveNumber();
                foreach (var load in session.Elements.OfType<LoadObject>())
                    load.Allocate(factor);
                break;
            case "cfactors":
                var peak = value.PositiveNumber();
                foreach (var load in session.Elements.OfType<LoadObject>())
                    load.SetPeakFactor(peak);
                break;
            case "normvminpu":
                circuit.NormalLeastPu = value.Number();
                break;
            case "normvmaxpu":
                circuit.NormalMostPu = value.Number();
                break;
            case "defaultdaily" or "defaultyearly":
                LoadShapes.Find(session, value); // for statistics only
                break;
            default:
                return false;
        }

        return true;
    }

    private void SetOther(string option, ScriptValue value)
    {
        switch (option)
        {
            case "cktmodel" when value.Choice(("multiphase", true), ("positive", false)):
            case "allowduplicates" when !value.YesNo():
            case "neglectloady" when !value.YesNo():
                break;
            case "cktmodel" or "allowduplicates" or "neglectloady":
                throw value.Unsupported("leave it at OpenDSS' default");
            case "random" or "ldcurve" or "addtype" or "autobuslist" or "pricecurve" or "harmonics" or "keeplist"
                or "reduceoption" or "element" or "object" or "class" or "type" or "circuit" or "terminal" or "bus":
                throw value.Unsupported("random, harmonic and planning studies, and selecting by set");
            default:
                session.Remark(value.Place, option, "is an option without effect on the solution; it was left out");
                break;
        }
    }

    private static SolutionMode ReadMode(ScriptValue value) => value.Choice<SolutionMode?>(
        ("snapshot", SolutionMode.Snapshot), ("daily", SolutionMode.Daily), ("yearly", SolutionMode.Yearly), ("m1", null),
        ("ld1", null), ("peakday", SolutionMode.PeakDay), ("dutycycle", SolutionMode.DutyCycle), ("direct", SolutionMode.Direct),
        ("mf", null), ("faultstudy", null), ("m2", null), ("m3", null), ("ld2", null), ("autoadd", null), ("dynamics", null),
        ("harmonics", null), ("time", SolutionMode.Time), ("harmonict", null))
        ?? throw value.Unsupported("there are snapshot, daily, yearly, peakday, dutycycle, time and direct");

    /// <summary>A time in s, or in the unit h, m or s that follows it.</summary>
    private static double ReadSeconds(ScriptValue value)
    {
        var text = ScriptValue.Lower(value.Text);
        var factor = text[^1] switch { 'h' => 3600, 'm' => 60, _ => 1 };
        return value.With(text.TrimEnd('h', 'm', 's')).Number() * factor;
    }
}

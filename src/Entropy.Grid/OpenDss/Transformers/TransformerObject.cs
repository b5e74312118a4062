using System.Collections.Immutable;
using Entropy.Grid.Feeders;
using Entropy.Grid.OpenDss.Script;

namespace Entropy.Grid.OpenDss.Transformers;

/// <summary>A transformer.</summary>
internal sealed class TransformerObject : ElementObject
{
    public static readonly PropertyTable Table = new("transformer",
        "phases windings wdg bus conn kv kva tap %r rneut xneut buses conns kvs kvas taps xhl xht xlt xscarray thermal n m"
        + " flrise hsrise %loadloss %noloadloss normhkva emerghkva sub maxtap mintap numtaps subname %imag ppm_antifloat %rs"
        + " bank xfmrcode xrconst x12 x13 x23 leadlag wdgcurrents core rdcohms seasons ratings" + PropertyTable.Delivery);

    public const int MostPhases = 50;

    private readonly WindingSet _windings;
    private bool _lowSideLeads;

    public TransformerObject(ScriptSession session, string name)
        : base(session, Table, name)
    {
        _windings = new WindingSet(session);
        SetTerminals(2);
    }

    /// <inheritdoc/>
    public override int Conductors => Phases + 1;

    public int WindingCount => _windings.Windings.Count;

    /// <summary>A winding, from 0.</summary>
    public WindingState this[int winding]
    {
        get => _windings[winding];
        set => _windings[winding] = value;
    }

    public override void AddTo(FeederDraft draft)
    {
        var windings = ImmutableArray.CreateBuilder<Winding>();
        for (var i = 0; i < WindingCount; i++)
            windings.Add(_windings[i].At(TerminalAt(i)));
        draft.Add(new Transformer
        {
            Name = Name,
            IsEnabled = IsEnabled,
            Phases = Phases,
            Windings = windings.ToImmutable(),
            ReactancesPercent = [.. _windings.ReactancesPercent],
            NoLoadLossPercent = _windings.NoLoadLossPercent,
            MagnetisingPercent = _windings.MagnetisingPercent,
            AntiFloatPpm = _windings.AntiFloatPpm,
            LowSideLeads = _lowSideLeads,
            NormalAmps = _windings.Amps(_windings.NormalKva),
            EmergencyAmps = _windings.Amps(_windings.EmergencyKva),
            OpenConductors = [.. Open],
        });
    }

    protected override void BeginEdit() => _windings.BeginEdit();

    protected override void EndEdit() => _windings.EndEdit();

    protected override void MakeLike(ScriptObject other)
    {
        base.MakeLike(other);
        Take(((TransformerObject)other)._windings, withMagnetising: false);
    }

    protected override void Set(string property, ScriptValue value)
    {
        switch (property)
        {
            case "phases":
                Phases = value.Whole(1, MostPhases);
                _windings.Phases = Phases;
                break;
            case "bus":
                SetBus(_windings.Active, new BusWord(value.Place, value.Text));
                break;
            case "buses":
                _windings.ForEach(value, (winding, one) => SetBus(winding, new BusWord(one.Place, one.Text)));
                break;
            case "xfmrcode":
                Take(((TransformerCodeObject)Session.Require("xfmrcode", value)).Windings, withMagnetising: true);
                break;
            case "leadlag":
                _lowSideLeads = value.Choice(("lag", false), ("lead", true), ("ansi", false), ("euro", true));
                break;
            case "sub" or "subname" or "bank" or "xrconst" or "core" or "wdgcurrents":
                break; // labels, harmonics and geomagnetic currents
            default:
                if (!_windings.Set(property, value))
                    base.Set(property, value);
                else if (property == "windings")
                    SetTerminals(WindingCount);
                break;
        }
    }

    private void Take(WindingSet windings, bool withMagnetising)
    {
        _windings.MakeLike(windings, withMagnetising);
        Phases = _windings.Phases;
        SetTerminals(WindingCount);
    }
}

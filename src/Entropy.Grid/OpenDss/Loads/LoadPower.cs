using Entropy.Grid.OpenDss.Script;

namespace Entropy.Grid.OpenDss.Loads;

/// <summary>The power of a load, and the way in which it was given, from which the other quantities follow.</summary>
internal readonly record struct LoadPower
{
    /// <summary>OpenDSS' load: 10 kW, power factor 0.88.</summary>
    public static readonly LoadPower Default = new()
    {
        Kw = 10,
        Factor = 0.88,
        Kva = 10 / 0.88,
        AllocationFactor = 0.5,
        Days = 30,
        PeakFactor = 4,
    };

    public double Kw { get; private init; }

    public double Kvar { get; private init; }

    /// <summary>Negative if kW and kvar have unlike signs.</summary>
    public double Factor { get; private init; }

    /// <summary>Whether the power factor was given as such, and not overruled by kvar since.</summary>
    public bool HasFactor { get; private init; }

    private LoadSpecification Specification { get; init; }

    private double Kva { get; init; }

    private double ConnectedKva { get; init; }

    private double AllocationFactor { get; init; }

    private double EnergyKwh { get; init; }

    private double Days { get; init; }

    private double PeakFactor { get; init; }

    private bool FactorChanged { get; init; }

    /// <summary>With one of its properties set.</summary>
    public LoadPower With(string property, ScriptValue value) => property switch
    {
        "kw" => this with { Kw = value.Number(), Specification = LoadSpecification.KwAndFactor },
        "pf" => this with { Factor = PowerFactors.Read(value), HasFactor = true, FactorChanged = true },
        "kvar" => this with { Kvar = value.Number(), HasFactor = false, Specification = LoadSpecification.KwAndKvar },
        "kva" => this with { Kva = value.Number(), Specification = LoadSpecification.KvaAndFactor },
        "xfkva" => (this with { ConnectedKva = value.Number(), Specification = LoadSpecification.Connected }).Allocated(),
        "allocationfactor" => WithAllocation(value.Number()),
        "kwh" => (this with { EnergyKwh = value.Number(), Specification = LoadSpecification.Energy }).Allocated(),
        "kwhdays" => (this with { Days = value.PositiveNumber(), Specification = LoadSpecification.Energy }).Allocated(),
        _ => WithPeakFactor(value.Number()),
    };

    /// <summary>With a factor from connected kVA to kVA.</summary>
    public LoadPower WithAllocation(double factor) =>
        (this with { AllocationFactor = factor, Specification = LoadSpecification.Connected }).Allocated();

    /// <summary>With a factor from mean kW to greatest kW.</summary>
    public LoadPower WithPeakFactor(double factor) =>
        (this with { PeakFactor = factor, Specification = LoadSpecification.Energy }).Allocated();

    /// <summary>The power that a shape of actual kW and kvar has at its peak.</summary>
    public LoadPower OfShape(double kw, double kvar) => this with
    {
        Kw = kw,
        Kvar = kvar,
        Specification = HasFactor ? LoadSpecification.KwAndFactor : LoadSpecification.KwAndKvar,
    };

    /// <summary>What "like" takes over.</summary>
    public LoadPower Copied() => this with { HasFactor = false, EnergyKwh = 0, Days = 30, PeakFactor = 4, FactorChanged = false };

    /// <summary>With the quantities that follow from those given.</summary>
    public LoadPower Completed()
    {
        switch (Specification)
        {
            case LoadSpecification.KwAndFactor:
                var kvar = KvarOf(Kw);
                return this with { Kvar = kvar, Kva = Math.Sqrt(Kw * Kw + kvar * kvar), FactorChanged = false };
            case LoadSpecification.KwAndKvar:
                var kva = Math.Sqrt(Kw * Kw + Kvar * Kvar);
                var factor = kva > 0 ? Kw / kva * (Kvar != 0 ? Math.Sign(Kw * Kvar) : 1) : Factor;
                return this with { Kva = kva, Factor = factor, FactorChanged = false };
            case LoadSpecification.KvaAndFactor:
                var kw = Kva * Math.Abs(Factor);
                return this with { Kw = kw, Kvar = KvarOf(kw), FactorChanged = false };
            default:
                return FactorChanged ? this with { Kvar = KvarOf(Kw), FactorChanged = false } : this;
        }
    }

    private LoadPower Allocated()
    {
        if (Specification == LoadSpecification.Connected && !(ConnectedKva > 0))
            return this;
        var kw = Specification == LoadSpecification.Connected
            ? ConnectedKva * AllocationFactor * Math.Abs(Factor)
            : EnergyKwh / (Days * 24) * PeakFactor;
        return this with { Kw = kw, Kvar = KvarOf(kw) };
    }

    private double KvarOf(double kw) => kw * Math.Sqrt(1 / (Factor * Factor) - 1) * (Factor < 0 ? -1 : 1);
}

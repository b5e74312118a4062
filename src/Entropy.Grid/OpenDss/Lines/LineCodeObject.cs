using System.Numerics;
using Entropy.Grid.Feeders;
using Entropy.Grid.OpenDss.Script;

namespace Entropy.Grid.OpenDss.Lines;

/// <summary>The impedances of a kind of line, by sequence values or matrices, per unit of length.</summary>
internal sealed class LineCodeObject : ScriptObject
{
    public static readonly PropertyTable Table = new("linecode",
        "nphases r1 x1 r0 x0 c1 c0 units rmatrix xmatrix cmatrix basefreq normamps emergamps faultrate pctperm repair kron"
        + " rg xg rho neutral b1 b0 seasons ratings linetype like");

    public const int MostConductors = 100;

    private int _neutral = 3;

    public LineCodeObject(ScriptSession session, string name)
        : base(session, Table, name)
    {
        BaseFrequency = session.Circuit?.BaseFrequencyHz ?? session.DefaultBaseFrequencyHz;
        Earth = EarthReturn.Default(BaseFrequency);
        MakeMatrices();
    }

    public int Conductors { get; private set; } = 3;

    /// <summary>Sequence values, in ohm and F per unit of length at <see cref="BaseFrequency"/>.</summary>
    public SequenceValues Sequence { get; private set; } = SequenceValues.Default;

    /// <summary>Whether <see cref="Sequence"/> is what counts rather than the matrices.</summary>
    public bool IsSequence { get; private set; } = true;

    /// <summary>Series impedance, in ohm per unit of length.</summary>
    public ComplexMatrix Series { get; private set; } = new(1);

    /// <summary>Shunt admittance, in S per unit of length.</summary>
    public ComplexMatrix Shunt { get; private set; } = new(1);

    public double BaseFrequency { get; private set; }

    public LengthUnit Unit { get; private set; }

    public EarthReturn Earth { get; private set; }

    public double NormalAmps { get; private set; } = 400;

    public double EmergencyAmps { get; private set; } = 600;

    protected override void MakeLike(ScriptObject other)
    {
        var from = (LineCodeObject)other;
        (Conductors, Series, Shunt, _neutral) = (from.Conductors, from.Series, from.Shunt, from._neutral);
        (BaseFrequency, Sequence, Earth) = (from.BaseFrequency, from.Sequence, from.Earth);
        (NormalAmps, EmergencyAmps) = (from.NormalAmps, from.EmergencyAmps);
        // OpenDSS neither copies the unit nor whether sequence values count: new codes count by sequence values, so that
        // the matrices of the other are made anew from its sequence values.
    }

    protected override void Set(string property, ScriptValue value)
    {
        switch (property)
        {
            case "nphases":
                SetConductors(value.Whole(1, MostConductors));
                IsSequence = true;
                break;
            case "r1" or "x1" or "r0" or "x0" or "c1" or "c0" or "b1" or "b0":
                Sequence = Sequence.With(property, value.Number(), BaseFrequency);
                IsSequence |= property != "c0";
                break;
            case "units":
                Unit = LengthUnits.Read(value);
                break;
            case "rmatrix":
                Series = LineMatrices.WithReal(Series, value.SymmetricMatrix(Conductors));
                IsSequence = false;
                break;
            case "xmatrix":
                Series = LineMatrices.WithImaginary(Series, value.SymmetricMatrix(Conductors), 1);
                IsSequence = false;
                break;
            case "cmatrix":
                Shunt = LineMatrices.WithImaginary(Shunt, value.SymmetricMatrix(Conductors), 2e-9 * Math.PI * BaseFrequency);
                IsSequence = false;
                break;
            case "basefreq":
                BaseFrequency = value.PositiveNumber();
                break;
            case "normamps":
                NormalAmps = value.Number();
                break;
            case "emergamps":
                EmergencyAmps = value.Number();
                break;
            case "kron":
                if (value.YesNo())
                    Reduce(value);
                break;
            case "neutral":
                _neutral = value.Whole(0, MostConductors);
                break;
            case "rg" or "xg" or "rho":
                Earth = Earth.With(property, value.Number(), BaseFrequency);
                break;
            case "faultrate" or "pctperm" or "repair":
                value.Number(); // for reliability studies
                break;
            case "seasons" or "ratings" or "linetype":
                break; // ratings by season, and a label
        }
    }

    protected override void EndEdit()
    {
        if (IsSequence)
            MakeMatrices();
    }

    private void SetConductors(int conductors)
    {
        if (conductors == Conductors)
            return;
        Conductors = conductors;
        _neutral = conductors;
        MakeMatrices();
    }

    private void MakeMatrices() => (Series, Shunt) = Sequence.Matrices(Conductors, BaseFrequency);

    /// <summary>Takes the neutral out, as if it were earthed all along the line.</summary>
    private void Reduce(ScriptValue value)
    {
        if (IsSequence || _neutral == 0)
            return;
        if (Conductors == 1 || _neutral > Conductors)
            throw value.Error($"needs a neutral among {Conductors} conductors");
        var potential = Shunt.Inverse() ?? throw value.Error("needs a cmatrix that can be inverted");
        Series = LineMatrices.Without(Series, _neutral - 1);
        Shunt = LineMatrices.Without(potential, _neutral - 1).Inverse() ?? throw value.Error("has a cmatrix that cannot be inverted");
        Conductors--;
        _neutral = 0;
    }
}

namespace Entropy.Grid.Matpower;

/// <summary>
/// The names of columns and kinds that case files use in their statements, with the numbers of the format's version 2
/// (MATPOWER User's Manual, appendix B).
/// </summary>
internal static class CaseColumns
{
    private static readonly (string Name, int Value)[] Bus = Number(
        "PQ=1 PV=2 REF=3 NONE=4 BUS_I=1 BUS_TYPE=2 PD=3 QD=4 GS=5 BS=6 BUS_AREA=7 VM=8 VA=9 BASE_KV=10 ZONE=11 VMAX=12 " +
        "VMIN=13 LAM_P=14 LAM_Q=15 MU_VMAX=16 MU_VMIN=17");

    private static readonly (string Name, int Value)[] Generator = Number(
        "GEN_BUS=1 PG=2 QG=3 QMAX=4 QMIN=5 VG=6 MBASE=7 GEN_STATUS=8 PMAX=9 PMIN=10 MU_PMAX=22 MU_PMIN=23 MU_QMAX=24 " +
        "MU_QMIN=25 PC1=11 PC2=12 QC1MIN=13 QC1MAX=14 QC2MIN=15 QC2MAX=16 RAMP_AGC=17 RAMP_10=18 RAMP_30=19 RAMP_Q=20 APF=21");

    private static readonly (string Name, int Value)[] Branch = Number(
        "F_BUS=1 T_BUS=2 BR_R=3 BR_X=4 BR_B=5 RATE_A=6 RATE_B=7 RATE_C=8 TAP=9 SHIFT=10 BR_STATUS=11 PF=14 QF=15 PT=16 " +
        "QT=17 MU_SF=18 MU_ST=19 ANGMIN=12 ANGMAX=13 MU_ANGMIN=20 MU_ANGMAX=21");

    private static readonly (string Name, int Value)[] Cost = Number(
        "PW_LINEAR=1 POLYNOMIAL=2 MODEL=1 STARTUP=2 SHUTDOWN=3 NCOST=4 COST=5");

    /// <summary>The functions that return such numbers, in the order in which they return them.</summary>
    public static IReadOnlyDictionary<string, (string Name, int Value)[]> Functions { get; } =
        new Dictionary<string, (string, int)[]>
        {
            ["idx_bus"] = Bus,
            ["idx_gen"] = Generator,
            ["idx_brch"] = Branch,
            ["idx_cost"] = Cost,
        };

    /// <summary>What <c>define_constants</c> makes known.</summary>
    public static IEnumerable<(string Name, int Value)> All => Functions.Values.SelectMany(names => names);

    private static (string, int)[] Number(string names) => names.Split(' ').Select(name => name.Split('='))
        .Select(pair => (pair[0], int.Parse(pair[1], System.Globalization.CultureInfo.InvariantCulture))).ToArray();
}

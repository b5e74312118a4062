using System.Globalization;
using Entropy.Grid.Balanced;

namespace Entropy.Grid.Matpower;

/// <summary>
/// Makes a network of the tables of a case file: columns, kinds and defaults as in MATPOWER's User's Manual, appendix
/// B.
/// </summary>
/// <remarks>
/// 0 stands for "no limit" in RATE_A and for "no transformer" in TAP. Angle limits of both 0, and those of 360 degrees
/// and more, are none. Case files give ramps as MW/min (RAMP_AGC) or MW in 10 and in 30 minutes; the first above 0
/// counts.
/// </remarks>
internal sealed class CaseTables(CaseProgram program, string file)
{
    private static readonly string[] Understood =
        ["version", "baseMVA", "bus", "gen", "branch", "gencost", "bus_name", "dcline", "dclinecost"];

    // Known and of no consequence here: names of plants and fuels, areas for reports.
    private static readonly string[] WithoutConsequence =
        ["areas", "gentype", "genfuel", "gen_name", "branch_name", "area_name", "zone_name", "bus_location", "casename"];

    public BalancedNetwork ToNetwork(string name)
    {
        foreach (var (field, line) in program.Lines)
            CheckField(field, line);
        if (!program.Texts.TryGetValue("version", out var version) || version is not ["2"])
            throw At("version", "mpc.version must be '2'; other versions of the format are not read.");
        var baseMva = Table("baseMVA", 1);
        if (!baseMva.IsScalar)
            throw At("baseMVA", "the base power is one number.");
        var (bus, gen, branch) = (Table("bus", 13), Table("gen", 10), Table("branch", 11));
        CheckDirectCurrent();
        try
        {
            return new BalancedNetwork(name, baseMva.Values[0], Buses(bus), Generators(gen), Branches(branch));
        }
        catch (BalancedNetworkException wrong)
        {
            throw new CaseFormatException(file, LineOf(wrong.Table, wrong.Index), null, wrong.Message, wrong);
        }
    }

    private void CheckField(string field, int line)
    {
        if (!Understood.Contains(field) && !WithoutConsequence.Contains(field))
        {
            throw new CaseFormatException(file, line, field,
                "this part of a case is not supported. Take it out if the network does not need it.");
        }
    }

    private CaseMatrix Table(string field, int leastColumns)
    {
        if (!program.Fields.TryGetValue(field, out var table))
            throw At(field, $"mpc.{field} is missing.");
        if (table.Rows > 0 && table.Columns < leastColumns)
            throw new CaseFormatException(file, LineOf(field, 0), field, $"{table.Columns} columns; {leastColumns} are needed.");
        return table;
    }

    private void CheckDirectCurrent()
    {
        const int status = 2;
        if (!program.Fields.TryGetValue("dcline", out var lines))
            return;
        for (var row = 0; row < lines.Rows; row++)
        {
            if (lines.Columns <= status || lines[row, status] != 0)
                throw new CaseFormatException(file, lines.Lines[row], "dcline",
                    "a DC line in service is not supported. Set its status to 0, or put a generator at each of its ends.");
        }
    }

    private BalancedBus[] Buses(CaseMatrix table)
    {
        var names = program.Texts.GetValueOrDefault("bus_name");
        if (names is not null && names.Length != table.Rows)
            throw At("bus_name", $"{names.Length} names for {table.Rows} buses.");
        var buses = new BalancedBus[table.Rows];
        for (var i = 0; i < buses.Length; i++)
        {
            var row = table.RowValues(i);
            buses[i] = new BalancedBus(Whole("bus", i, row[0]), (BusKind)Whole("bus", i, row[1]))
            {
                Name = names?[i].Trim(),
                LoadMw = row[2],
                LoadMvar = row[3],
                ShuntMw = row[4],
                ShuntMvar = row[5],
                VoltagePu = row[7],
                AngleDegrees = row[8],
                BaseKv = row[9],
                MaximumVoltagePu = row[11],
                MinimumVoltagePu = row[12],
            };
        }
        return buses;
    }

    private BalancedGenerator[] Generators(CaseMatrix table)
    {
        var costs = program.Fields.GetValueOrDefault("gencost");
        var hasReactive = costs is { Rows: > 0 } && costs.Rows == 2 * table.Rows;
        if (costs is { Rows: > 0 } && costs.Rows != table.Rows && !hasReactive)
            throw At("gencost", $"{costs.Rows} rows for {table.Rows} generators; one each, or two with costs of reactive power.");
        var generators = new BalancedGenerator[table.Rows];
        for (var i = 0; i < generators.Length; i++)
        {
            var row = table.RowValues(i);
            generators[i] = new BalancedGenerator(Whole("gen", i, row[0]))
            {
                PowerMw = row[1],
                ReactiveMvar = row[2],
                MaximumMvar = row[3],
                MinimumMvar = row[4],
                VoltagePu = row[5],
                InService = row[7] > 0,
                MaximumMw = row[8],
                MinimumMw = row[9],
                RampMwPerMinute = row.Length < 19 ? null
                    : row[16] > 0 ? row[16]
                    : row[17] > 0 ? row[17] / 10
                    : row[18] > 0 ? row[18] / 30
                    : null,
                Cost = costs is { Rows: > 0 } ? Cost(costs, i) : null,
                ReactiveCost = hasReactive ? Cost(costs!, table.Rows + i) : null,
            };
        }
        return generators;
    }

    private GenerationCost Cost(CaseMatrix table, int row)
    {
        var values = table.RowValues(row);
        var count = values.Length < 4 ? -1 : Whole("gencost", row, values[3]);
        var numbers = values.Length < 4 ? -1 : values[0] switch { 1 => 2 * count, 2 => count, _ => -1 };
        if (numbers < 0 || values.Length < 4 + numbers)
            throw new CaseFormatException(file, LineOf("gencost", row), null,
                "costs of model 1 (points) or 2 (polynomial) with as many numbers as the row says are expected.");
        var data = values.Slice(4, numbers);
        if (values[0] == 2)
        {
            var coefficients = data.ToArray();
            Array.Reverse(coefficients);
            return new PolynomialCost(coefficients.Length == 0 ? [0] : coefficients);
        }
        var points = new CostPoint[count];
        for (var i = 0; i < count; i++)
            points[i] = new CostPoint(data[2 * i], data[2 * i + 1]);
        return new PiecewiseLinearCost(points);
    }

    private BalancedBranch[] Branches(CaseMatrix table)
    {
        var branches = new BalancedBranch[table.Rows];
        for (var i = 0; i < branches.Length; i++)
        {
            var row = table.RowValues(i);
            var (least, most) = row.Length < 13 || (row[11] == 0 && row[12] == 0) ? (-360, 360) : (row[11], row[12]);
            branches[i] = new BalancedBranch(Whole("branch", i, row[0]), Whole("branch", i, row[1]))
            {
                ResistancePu = row[2],
                ReactancePu = row[3],
                ChargingPu = row[4],
                RatingMva = row[5] == 0 ? double.PositiveInfinity : row[5],
                TapRatio = row[8] == 0 ? 1 : row[8],
                ShiftDegrees = row[9],
                InService = row[10] != 0,
                MinimumAngleDegrees = least <= -360 ? double.NegativeInfinity : least,
                MaximumAngleDegrees = most >= 360 ? double.PositiveInfinity : most,
            };
        }
        return branches;
    }

    private int Whole(string table, int row, double value) => value == Math.Floor(value) && Math.Abs(value) <= int.MaxValue
        ? (int)value
        : throw new CaseFormatException(file, LineOf(table, row), value.ToString(CultureInfo.InvariantCulture),
            "a whole number is expected here.");

    private int LineOf(string table, int row) =>
        row >= 0 && program.Fields.TryGetValue(table, out var matrix) && row < matrix.Rows && matrix.Lines[row] > 0
            ? matrix.Lines[row]
            : program.Lines.GetValueOrDefault(table, 1);

    private CaseFormatException At(string field, string what) => new(file, program.Lines.GetValueOrDefault(field, 1), field, what);
}

using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Numerics;
using Entropy.Grid.Admittances;
using Entropy.Grid.Feeders;

namespace Entropy.Grid.ThreePhase.Scenarios;

/// <summary>
/// Solves one feeder again and again with other powers of its loads and injections, all else as it stands: controls do
/// not act. The matrix is factored once; after that no solution allocates.
/// </summary>
public sealed class ScenarioSolver
{
    private readonly ScenarioNetwork _network;
    private readonly FlowOptions _options;
    private readonly double[] _ratedKw;
    private readonly double[] _ratedKvar;
    private readonly int[] _firstPhase; // [element + 1]
    private readonly double[] _siemensPerKw; // [element]: from power of all phases to P / V2 of one
    private readonly SingleRun _single;
    private readonly Stack<LaneRun> _idle = new();

    /// <summary>Makes a feeder ready.</summary>
    /// <exception cref="FeederException">
    /// The feeder cannot be solved as it is; the message names the element.
    /// </exception>
    public ScenarioSolver(Feeder feeder, FlowOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(feeder);
        _options = options ?? new FlowOptions();
        using var model = new FlowModel(feeder);
        _network = new ScenarioNetwork(model, _options);
        Nodes = model.System.Nodes.Nodes;
        BaseV = [.. model.BaseV];

        var owners = model.Loads.Owner.Distinct().ToArray();
        Elements = [.. owners.Select(owner => model.Elements[owner].FullName)];
        _firstPhase = [.. owners.Select(owner => Array.IndexOf(model.Loads.Owner, owner)), model.Loads.Count];
        _siemensPerKw = new double[owners.Length];
        _ratedKw = new double[owners.Length];
        _ratedKvar = new double[owners.Length];
        for (var e = 0; e < owners.Length; e++)
        {
            var phases = _firstPhase[e + 1] - _firstPhase[e];
            _siemensPerKw[e] = 1000.0 / phases * model.Loads.InverseBaseSquared[_firstPhase[e]];
            var rated = OperatingPoint.ConsumedKva(model.Feeder, _options.Moment, model.Elements[owners[e]]);
            (_ratedKw[e], _ratedKvar[e]) = (-rated.Real, -rated.Imaginary);
        }

        _single = new SingleRun(_network);
    }

    /// <summary>The loads and injections by their full names, in order of definition.</summary>
    public ImmutableArray<string> Elements { get; }

    /// <summary>The nodes.</summary>
    public ImmutableArray<FeederNode> Nodes { get; }

    /// <summary>[node]: base voltage to neutral, in V; 0 where the bus has none.</summary>
    public ImmutableArray<double> BaseV { get; }

    /// <summary>
    /// The index of a load or injection by its full name, "load.s1a" for example, in any case; -1 if there is none.
    /// </summary>
    public int IndexOf(string fullName)
    {
        for (var i = 0; i < Elements.Length; i++)
            if (string.Equals(Elements[i], fullName, StringComparison.OrdinalIgnoreCase))
                return i;
        return -1;
    }

    /// <summary>The powers that elements feed as the feeder has them; [element], negative for loads.</summary>
    public void RatedPowers(Span<double> activeKw, Span<double> reactiveKvar)
    {
        _ratedKw.CopyTo(activeKw);
        _ratedKvar.CopyTo(reactiveKvar);
    }

    /// <summary>Solves one scenario. Not for two threads at once.</summary>
    /// <param name="activeKw">[element]: active power fed, in kW; negative for what a load consumes.</param>
    /// <param name="reactiveKvar">[element]: reactive power fed, in kvar; negative for what a load consumes.</param>
    /// <param name="voltagesV">[node]: becomes the voltages to ground, in V.</param>
    public ScenarioOutcome Solve(
        ReadOnlySpan<double> activeKw, ReadOnlySpan<double> reactiveKvar, Span<Complex> voltagesV)
    {
        for (var e = 0; e < Elements.Length; e++)
        {
            var (g, b) = (-activeKw[e] * _siemensPerKw[e], reactiveKvar[e] * _siemensPerKw[e]);
            for (var phase = _firstPhase[e]; phase < _firstPhase[e + 1]; phase++)
                _single.Set(phase, g, b);
        }

        return _single.Solve(voltagesV, ResidualToleranceKva(activeKw, reactiveKvar));
    }

    /// <summary>Solves all scenarios of a batch, each as it would be alone.</summary>
    /// <param name="batch">The scenarios.</param>
    /// <param name="threads">How many threads take part; 0 for one a core.</param>
    public void Solve(ScenarioBatch batch, int threads = 0)
    {
        ArgumentNullException.ThrowIfNull(batch);
        if (batch.Elements != Elements.Length || batch.Nodes != Nodes.Length)
            throw new ArgumentException("The batch was made for another feeder.", nameof(batch));
        threads = threads > 0 ? threads : Environment.ProcessorCount;
        var groups = (batch.Count + LaneRun.Lanes - 1) / LaneRun.Lanes;
        if (threads == 1 || groups == 1)
            SolveGroups(batch, 0, groups);
        else
            SolveInParallel(batch, groups, threads);
    }

    // Each thread takes a run of groups at a time: enough to keep its room in the cache, little enough to end together.
    private void SolveInParallel(ScenarioBatch batch, int groups, int threads) => Parallel.ForEach(
        Partitioner.Create(0, groups, Math.Max(1, groups / (4 * threads))),
        new ParallelOptions { MaxDegreeOfParallelism = threads },
        range => SolveGroups(batch, range.Item1, range.Item2));

    private void SolveGroups(ScenarioBatch batch, int from, int to)
    {
        var lanes = TakeLanes();
        Span<double> tolerances = stackalloc double[LaneRun.Lanes];
        for (var group = from; group < to; group++)
        {
            var first = group * LaneRun.Lanes;
            var count = Math.Min(LaneRun.Lanes, batch.Count - first);
            for (var lane = 0; lane < LaneRun.Lanes; lane++)
                tolerances[lane] = Fill(lanes, lane, batch, first + Math.Min(lane, count - 1));
            lanes.Solve(
                count,
                tolerances,
                batch.VoltagesV.AsSpan(first * batch.Nodes, count * batch.Nodes),
                batch.Outcomes.AsSpan(first, count));
        }

        lock (_idle)
            _idle.Push(lanes);
    }

    private LaneRun TakeLanes()
    {
        lock (_idle)
            return _idle.TryPop(out var lanes) ? lanes : new LaneRun(_network);
    }

    // Lanes without a scenario of their own repeat the last one.
    private double Fill(LaneRun lanes, int lane, ScenarioBatch batch, int scenario)
    {
        var activeKw = batch.ActiveKw.AsSpan(scenario * batch.Elements, batch.Elements);
        var reactiveKvar = batch.ReactiveKvar.AsSpan(scenario * batch.Elements, batch.Elements);
        for (var e = 0; e < activeKw.Length; e++)
        {
            var (g, b) = (-activeKw[e] * _siemensPerKw[e], reactiveKvar[e] * _siemensPerKw[e]);
            for (var phase = _firstPhase[e]; phase < _firstPhase[e + 1]; phase++)
                lanes.Set(phase, lane, g, b);
        }

        return ResidualToleranceKva(activeKw, reactiveKvar);
    }

    private double ResidualToleranceKva(ReadOnlySpan<double> activeKw, ReadOnlySpan<double> reactiveKvar)
    {
        var largest = 0.0;
        for (var e = 0; e < activeKw.Length; e++)
            largest = Math.Max(largest, Math.Abs(activeKw[e]) + Math.Abs(reactiveKvar[e]));
        return Math.Max(1e-3, 10 * _options.VoltageTolerancePu * largest);
    }
}

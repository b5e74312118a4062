using Entropy.Grid.Feeders;
using Entropy.Grid.OpenDss;
using Entropy.Grid.ThreePhase;
using Entropy.Grid.ThreePhase.Scenarios;

namespace Entropy.Benchmarks.Grid;

/// <summary>
/// A feeder that is read and factored once and solved from flat with other loads each time, by one thread: one scenario
/// after the other, or side by side. Taps stay as the script has them. A scenario that fails ends the run.
/// </summary>
internal sealed class FeederScenario : IScenario
{
    public const string Ieee123 = "ieee-feeders/123Bus/IEEE123Master.dss";

    private const double TolerancePu = 1e-6; // largest change of a voltage

    private readonly ScenarioSolver _solver;
    private readonly ScenarioBatch _batch;
    private readonly bool _isOneByOne;

    public FeederScenario(string file, int scenarios, bool isOneByOne)
    {
        var feeder = Read(file) with { Controls = ControlMode.Off };
        _solver = new ScenarioSolver(feeder, new FlowOptions { VoltageTolerancePu = TolerancePu });
        _batch = new ScenarioBatch(_solver, scenarios);
        _isOneByOne = isOneByOne;
        var random = new Random(1);
        for (var i = 0; i < _batch.ActiveKw.Length; i++)
        {
            var factor = 0.5 + random.NextDouble();
            _batch.ActiveKw[i] *= factor;
            _batch.ReactiveKvar[i] *= factor;
        }
    }

    public static Feeder Read(string file) =>
        new OpenDssReader().ReadFile(Path.Combine(AppContext.BaseDirectory, "Feeders", file)).Feeder;

    public Task<Sample> RunAsync(int operations)
    {
        var rounds = (operations + _batch.Count - 1) / _batch.Count;
        return Timed.RateAsync(rounds * _batch.Count, () =>
        {
            for (var round = 0; round < rounds; round++)
            {
                if (_isOneByOne)
                    SolveOneByOne();
                else
                    _solver.Solve(_batch, threads: 1);
                Check();
            }

            return Task.CompletedTask;
        });
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private void SolveOneByOne()
    {
        var (elements, nodes) = (_batch.Elements, _batch.Nodes);
        for (var i = 0; i < _batch.Count; i++)
        {
            _batch.Outcomes[i] = _solver.Solve(
                _batch.ActiveKw.AsSpan(i * elements, elements),
                _batch.ReactiveKvar.AsSpan(i * elements, elements),
                _batch.VoltagesV.AsSpan(i * nodes, nodes));
        }
    }

    private void Check()
    {
        foreach (var outcome in _batch.Outcomes)
            if (!outcome.Converged)
                throw new InvalidOperationException("A scenario did not converge: its time would mean nothing.");
    }
}

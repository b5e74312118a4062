using System.Numerics;
using Entropy.Grid.Feeders;
using Entropy.Grid.ThreePhase.Controls;

namespace Entropy.Grid.ThreePhase;

/// <summary>One power flow: rounds of solving and of controls until both are at rest.</summary>
internal sealed class FlowRun : IDisposable
{
    private readonly FlowModel _model;
    private readonly FlowOptions _options;
    private readonly Complex[] _voltages; // [node], ground last
    private readonly Complex[] _work;
    private FlowMethod _method;
    private NewtonRaphson? _newton;

    public FlowRun(FlowModel model, FlowOptions options)
    {
        _model = model;
        _options = options;
        _voltages = new Complex[model.Nodes + 1];
        _work = new Complex[model.Nodes + 1];
        _method = options.Method == FlowMethod.NewtonRaphson ? FlowMethod.NewtonRaphson : FlowMethod.FixedPoint;
        OperatingPoint.Apply(model.Feeder, options.Moment, model.Elements, model.Loads);
    }

    public FlowResult Solve()
    {
        Start();
        if (_options.IsDirect)
            return FlowReport.Of(_model, _voltages, new FlowState(true, 1, 1, FlowMethod.FixedPoint), _options);

        var agents = _model.Feeder.Controls == ControlMode.Off ? [] : ControlAgents.Of(_model, _options);
        var queue = new ControlQueue();
        var iterations = 0;
        for (var round = 1; ; round++)
        {
            var converged = SolveRound(ref iterations);
            var isDone = !converged || !Control(agents, queue);
            if (isDone || round >= _options.MostControlIterations)
                return Report(new FlowState(converged && isDone, iterations, round, _method));
        }
    }

    public void Dispose() => _newton?.Dispose();

    private bool SolveRound(ref int iterations)
    {
        if (_method == FlowMethod.FixedPoint)
        {
            var (converged, count) = FixedPoint.Solve(_model, _voltages, _work, _options);
            iterations += count;
            if (converged || _options.Method == FlowMethod.FixedPoint)
                return converged;
            // Too heavy loads for the fixed point: from here on by Newton-Raphson, from the start again.
            _method = FlowMethod.NewtonRaphson;
            Start();
        }

        _newton ??= new NewtonRaphson(_model);
        _model.Refresh();
        var (solved, steps) = _newton.Solve(_voltages, _options);
        iterations += steps;
        return solved;
    }

    private FlowResult Report(FlowState state) => FlowReport.Of(_model, _voltages, state, _options);

    // Whether any control has acted.
    private bool Control(List<ControlAgent> agents, ControlQueue queue)
    {
        foreach (var agent in agents)
            agent.Sample(_voltages, queue);
        if (queue.IsEmpty)
            return false;
        queue.DoNearest();
        return true;
    }

    // The voltages with every load at its rated admittance.
    private void Start()
    {
        _model.Source.CopyTo(_voltages, 0);
        _voltages[^1] = 0;
        _model.SolveLinear(_voltages.AsSpan(0, _model.Nodes));
    }
}

using System.Numerics;
using Entropy.Grid.Feeders;

namespace Entropy.Grid.ThreePhase;

/// <summary>One power flow: rounds of solving and of controls until both are at rest.</summary>
internal sealed class FlowRun
{
    private readonly FlowModel _model;
    private readonly FlowOptions _options;
    private readonly Complex[] _voltages; // [node], ground last
    private readonly Complex[] _work;

    public FlowRun(FlowModel model, FlowOptions options)
    {
        _model = model;
        _options = options;
        _voltages = new Complex[model.Nodes + 1];
        _work = new Complex[model.Nodes + 1];
        OperatingPoint.Apply(model.Feeder, options.Moment, model.Elements, model.Loads);
    }

    public FlowResult Solve()
    {
        Start();
        if (_options.IsDirect)
            return FlowReport.Of(_model, _voltages, new FlowState(true, 1, 1, FlowMethod.FixedPoint), _options);

        var (converged, iterations) = FixedPoint.Solve(_model, _voltages, _work, _options);
        return FlowReport.Of(_model, _voltages, new FlowState(converged, iterations, 1, FlowMethod.FixedPoint), _options);
    }

    // The voltages with every load at its rated admittance.
    private void Start()
    {
        _model.Source.CopyTo(_voltages, 0);
        _voltages[^1] = 0;
        _model.SolveLinear(_voltages.AsSpan(0, _model.Nodes));
    }
}

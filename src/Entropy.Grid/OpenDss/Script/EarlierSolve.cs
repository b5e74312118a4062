using Entropy.Grid.Feeders;
using Entropy.Grid.OpenDss.Shunts;
using Entropy.Grid.OpenDss.Transformers;
using Entropy.Grid.ThreePhase;

namespace Entropy.Grid.OpenDss.Script;

/// <summary>
/// A "solve" that other statements follow. Where controls act in it, what comes later starts with the taps and capacitor
/// steps that they leave; so it is solved then. The last "solve" of a script is left to whoever reads it.
/// </summary>
internal static class EarlierSolve
{
    /// <summary>Solves the circuit as it is and leaves taps and steps where controls take them.</summary>
    public static void Run(ScriptSession session, CircuitState circuit, OpenDssSolution solution)
    {
        if (circuit.ControlMode == ControlMode.Off || !session.Elements.Exists(IsControl))
            return;
        if (solution.Mode != SolutionMode.Snapshot)
        {
            session.Remark(solution.Place, "solve", "over time was left out before other statements; controls stay where they are");
            return;
        }

        try
        {
            using var model = new FlowModel(OpenDssFeeder.FeederOf(session, circuit));
            using var run = new FlowRun(model, solution.ToOptions());
            var result = run.Solve();
            if (!result.Converged)
                session.Remark(solution.Place, "solve", "before other statements does not converge; controls stay where it ended");
            foreach (var element in model.Elements)
                Keep(session, element);
        }
        catch (FeederException problem)
        {
            session.Remark(solution.Place, "solve", $"before other statements cannot be solved: {problem.Message}");
        }
    }

    private static bool IsControl(ElementObject element) =>
        element is Controls.RegulatorObject { IsEnabled: true } or Controls.CapacitorControlObject { IsEnabled: true };

    private static void Keep(ScriptSession session, PowerElement element)
    {
        switch (element)
        {
            case Transformer transformer when session.Find("transformer", element.Name) is TransformerObject from:
                for (var i = 0; i < transformer.Windings.Length; i++)
                    from[i] = from[i] with { Tap = transformer.Windings[i].Tap };
                break;
            case Capacitor capacitor when session.Find("capacitor", element.Name) is CapacitorObject from:
                for (var i = 0; i < from.States.Length; i++)
                    from.States[i] = capacitor.IsOn(i);
                break;
        }
    }
}

using Entropy.Grid.Feeders;

namespace Entropy.Grid.ThreePhase.Controls;

/// <summary>Makes the agents of a feeder's controls, in order of definition.</summary>
internal static class ControlAgents
{
    public static List<ControlAgent> Of(FlowModel model, FlowOptions options)
    {
        var agents = new List<ControlAgent>();
        foreach (var element in model.Feeder.Elements)
        {
            if (!element.IsEnabled)
                continue;
            switch (element)
            {
                case RegulatorControl control:
                    agents.Add(new RegulatorAgent(model, control));
                    break;
                case CapacitorControl control:
                    agents.Add(new CapacitorAgent(model, control, options.Moment));
                    break;
            }
        }

        return agents;
    }
}

using Akka.Configuration;

namespace Akka.Actor;

/// <summary>Makes the strategy that the configuration names for the user guardian.</summary>
public abstract class SupervisorStrategyConfigurator
{
    /// <summary>Makes the strategy; called once for each system.</summary>
    public abstract SupervisorStrategy Create();

    /// <summary>Makes the configurator that a setting names.</summary>
    /// <exception cref="ConfigurationException">No type is named, or it is not known.</exception>
    public static SupervisorStrategyConfigurator CreateConfigurator(string? typeName)
    {
        switch (typeName)
        {
            case "Akka.Actor.DefaultSupervisorStrategy":
                return new DefaultSupervisorStrategy();
            case "Akka.Actor.StoppingSupervisorStrategy":
                return new StoppingSupervisorStrategy();
            case null:
                throw new ConfigurationException(
                    "No supervisor strategy configurator is named; set akka.actor.guardian-supervisor-strategy.");
            default:
                var type = Type.GetType(typeName)
                    ?? throw new ConfigurationException(
                        $"The supervisor strategy configurator [{typeName}] is not a known type; " +
                        "name it with its assembly.");
                return (SupervisorStrategyConfigurator)Activator.CreateInstance(type)!;
        }
    }
}

/// <summary>Names <see cref="SupervisorStrategy.DefaultStrategy"/>.</summary>
public class DefaultSupervisorStrategy : SupervisorStrategyConfigurator
{
    /// <inheritdoc/>
    public override SupervisorStrategy Create() => SupervisorStrategy.DefaultStrategy;
}

/// <summary>Names <see cref="SupervisorStrategy.StoppingStrategy"/>.</summary>
public class StoppingSupervisorStrategy : SupervisorStrategyConfigurator
{
    /// <inheritdoc/>
    public override SupervisorStrategy Create() => SupervisorStrategy.StoppingStrategy;
}

using Akka.Streams.Supervision;

namespace Akka.Streams;

/// <summary>Attributes of the actors that run streams.</summary>
public static class ActorAttributes
{
    /// <summary>For <see cref="Dispatcher"/>; an empty name is the system's default dispatcher.</summary>
    public static Attributes CreateDispatcher(string dispatcherName) => new(new Dispatcher(dispatcherName));

    /// <summary>For <see cref="SupervisionStrategy"/>; only stages that call user functions look at it.</summary>
    public static Attributes CreateSupervisionStrategy(Decider strategy) => new(new SupervisionStrategy(strategy));

    /// <summary>The dispatcher of the actors that run what bears it.</summary>
    public sealed class Dispatcher : Attributes.IMandatoryAttribute
    {
        /// <summary>The path of the dispatcher in the configuration; empty for the default one.</summary>
        public readonly string Name;

        /// <summary>An attribute for the dispatcher at this path of the configuration.</summary>
        public Dispatcher(string name) => Name = name;

        /// <summary>Whether both name the same dispatcher.</summary>
        public bool Equals(Dispatcher other) => Name == other?.Name;

        /// <inheritdoc/>
        public override bool Equals(object obj) => obj is Dispatcher other && Equals(other);

        /// <inheritdoc/>
        public override int GetHashCode() => Name?.GetHashCode(StringComparison.Ordinal) ?? 0;

        /// <inheritdoc/>
        public override string ToString() => $"Dispatcher({Name})";
    }

    /// <summary>Who decides what happens to a stage whose function threw.</summary>
    public sealed class SupervisionStrategy : Attributes.IMandatoryAttribute
    {
        /// <summary>Called on the thread of the stream, once for each exception.</summary>
        public readonly Decider Decider;

        /// <summary>An attribute with this decider.</summary>
        public SupervisionStrategy(Decider decider) => Decider = decider;

        /// <inheritdoc/>
        public override string ToString() => "SupervisionStrategy";
    }
}

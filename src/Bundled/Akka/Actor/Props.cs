using System.Linq.Expressions;
using Akka.Dispatch;
using Akka.Util;

namespace Akka.Actor;

/// <summary>How to make an actor, and where: an immutable recipe that restarts use again.</summary>
public class Props : IEquatable<Props>, ISurrogated
{
    /// <summary>No props: null, for where none are given.</summary>
    public static readonly Props None = null!;

    private static readonly object[] NoArgs = [];

    private readonly IActorProduction _production;

    // What the deployment meant in the last actor system that was asked, so that not every child looks it up again.
    private ResolvedDeployment? _resolved;

    /// <summary>Makes props without an actor, for subclasses that produce it themselves.</summary>
    protected Props() : this(Nothing.Instance, Deploy.None, NoArgs)
    {
    }

    /// <summary>Makes props with all that the other ones have.</summary>
    protected Props(Props copy) : this(copy._production, copy.Deploy, copy.Arguments) => SupervisorStrategy = copy.SupervisorStrategy;

    /// <summary>Makes props for a class of actors, or of producers, by its constructor without arguments.</summary>
    /// <exception cref="ArgumentNullException">The type is null.</exception>
    /// <exception cref="ArgumentException">The type is neither an actor nor a producer of them.</exception>
    public Props(Type type) : this(ProductionOf(type, NoArgs), Deploy.None, NoArgs)
    {
    }

    /// <summary>
    /// Makes props for a class by the constructor that fits the arguments; which one is found out when an actor is
    /// made.
    /// </summary>
    /// <exception cref="ArgumentException">The type is neither an actor nor a producer of them.</exception>
    public Props(Type type, object[] args) : this(ProductionOf(type, args), Deploy.None, args)
    {
    }

    /// <summary>
    /// Makes props with arguments and a strategy that goes before the actor's own; null leaves it the actor's.
    /// </summary>
    public Props(Type type, SupervisorStrategy supervisorStrategy, IEnumerable<object> args)
        : this(type, supervisorStrategy, args.ToArray())
    {
    }

    /// <summary>
    /// Makes props with a strategy that goes before the actor's own, and arguments; a null strategy leaves it the
    /// actor's.
    /// </summary>
    public Props(Type type, SupervisorStrategy supervisorStrategy, params object[] args)
        : this(ProductionOf(type, args), Deploy.None, args) => SupervisorStrategy = supervisorStrategy;

    /// <summary>Makes props with a deployment and arguments.</summary>
    public Props(Deploy deploy, Type type, IEnumerable<object> args) : this(deploy, type, args.ToArray())
    {
    }

    /// <summary>Makes props with a deployment and arguments.</summary>
    public Props(Deploy deploy, Type type, params object[] args) : this(ProductionOf(type, args), deploy, args)
    {
    }

    private Props(IActorProduction production, Deploy deploy, object[]? args)
    {
        _production = production;
        Deploy = deploy;
        Arguments = args ?? NoArgs;
        SupervisorStrategy = null!;
    }

    /// <summary>Props of an actor that does nothing with any message.</summary>
    public static Props Empty { get; } = Create<EmptyActor>();

    /// <summary>The class of the actors, as the producer knows it.</summary>
    public Type Type => _production.ActorType;

    /// <summary>The class with its assembly, version included.</summary>
    public string TypeName => Type.AssemblyQualifiedName!;

    /// <summary>
    /// What the constructor gets at every start; empty where a function makes the actor. Not to be changed.
    /// </summary>
    public object[] Arguments { get; }

    /// <summary>Where the actor is to run; what the configuration says about its path goes before it.</summary>
    public Deploy Deploy { get; protected set; }

    /// <summary>The strategy that goes before the actor's own; null for the actor's.</summary>
    public SupervisorStrategy SupervisorStrategy { get; protected set; }

    /// <summary>The id of the mailbox; empty where none is given.</summary>
    public string Mailbox => Deploy.Mailbox;

    /// <summary>The id of the dispatcher; that of the default one where none is given.</summary>
    public string Dispatcher => Deploy.Dispatcher == Deploy.NoDispatcherGiven ? Dispatchers.DefaultDispatcherId : Deploy.Dispatcher;

    /// <summary>The arguments of `() => new Actor(…)` are evaluated here, once; all incarnations get the same.</summary>
    public static Props Create<TActor>(Expression<Func<TActor>> factory, SupervisorStrategy supervisorStrategy = null!)
        where TActor : ActorBase
    {
        // Anything but a plain `new` has no arguments to keep: it is called for each incarnation.
        if (factory.Body is UnaryExpression)
        {
            var make = factory.Compile();
            return new Props(new ByFactory(typeof(TActor), () => make()), Deploy.None, NoArgs);
        }

        if (factory.Body is not NewExpression { Constructor: { } constructor } creation)
            throw new ArgumentException("The create function must be a 'new T (args)' expression");
        var args = creation.Arguments.Count == 0 ? NoArgs : creation.Arguments.Select(ExpressionValue.Of).ToArray();
        return new Props(new ByConstructor(typeof(TActor), constructor, args), Deploy.None, args) { SupervisorStrategy = supervisorStrategy };
    }

    /// <summary>Props for a class by the constructor that fits the arguments.</summary>
    public static Props Create<TActor>(params object[] args) where TActor : ActorBase =>
        new(ByConstructor.For(typeof(TActor), args), Deploy.None, args);

    /// <summary>
    /// Props for a class by its constructor without arguments, with a strategy that goes before the actor's own.
    /// </summary>
    public static Props Create<TActor>(SupervisorStrategy supervisorStrategy) where TActor : ActorBase, new() =>
        new(ByConstructor.For(typeof(TActor), NoArgs), Deploy.None, NoArgs) { SupervisorStrategy = supervisorStrategy };

    /// <summary>Props for a class of actors or producers, by the constructor that fits the arguments.</summary>
    /// <exception cref="ArgumentNullException">The type is null.</exception>
    /// <exception cref="ArgumentException">The type is neither an actor nor a producer of them.</exception>
    public static Props Create(Type type, params object[] args) => new(type, args);

    /// <summary>Props for whatever a producer makes; the producer is made here and now, with these arguments.</summary>
    public static Props CreateBy<TProducer>(params object[] args) where TProducer : class, IIndirectActorProducer =>
        new(typeof(TProducer), args);

    /// <summary>Props for whatever this producer makes; the arguments are only remembered.</summary>
    public static Props CreateBy(IIndirectActorProducer producer, params object[] args) =>
        new(new ByProducer(producer), Deploy.None, args);

    /// <summary>The same props with another mailbox, by its id in the configuration.</summary>
    public Props WithMailbox(string mailbox) => With(Deploy.WithMailbox(mailbox));

    /// <summary>The same props with another dispatcher, by its id in the configuration.</summary>
    public Props WithDispatcher(string dispatcher) => With(Deploy.WithDispatcher(dispatcher));

    /// <summary>The same props with a bounded stash; -1 leaves the bound to the mailbox.</summary>
    public Props WithStashCapacity(int stashCapacity) => With(Deploy.WithStashCapacity(stashCapacity));

    /// <summary>The same props with a deployment laid over the one they have.</summary>
    public Props WithDeploy(Deploy deploy) => With(deploy.WithFallback(Deploy));

    /// <summary>The same props with a strategy that goes before the actor's own; null for the actor's.</summary>
    public Props WithSupervisorStrategy(SupervisorStrategy supervisorStrategy)
    {
        var copy = Copy();
        copy.SupervisorStrategy = supervisorStrategy;
        return copy;
    }

    /// <summary>Makes an instance, with the context of the cell that calls.</summary>
    /// <exception cref="TypeLoadException">The constructor is missing or threw; what it threw is inside.</exception>
    public virtual ActorBase NewActor()
    {
        try
        {
            return _production.Produce();
        }
        catch (Exception e) when (_production is not ByFactory)
        {
            throw new TypeLoadException(
                $"Error while creating actor instance of type {Type} with {Arguments.Length} args: ({string.Join(",", Arguments)})", e);
        }
    }

    /// <inheritdoc/>
    public bool Equals(Props? other) =>
        other is not null && (ReferenceEquals(this, other)
            || Deploy.Equals(other.Deploy) && Arguments.Length == other.Arguments.Length && Type == other.Type);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Props other && other.GetType() == GetType() && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Deploy, Type);

    /// <inheritdoc/>
    public ISurrogate ToSurrogate(ActorSystem system) => new PropsSurrogate { Arguments = Arguments, Type = Type, Deploy = Deploy };

    /// <summary>Makes the copy that each With… method changes; a subclass returns its own kind.</summary>
    protected virtual Props Copy() => new(_production, Deploy, Arguments) { SupervisorStrategy = SupervisorStrategy };

    internal void Release(ActorBase actor) => _production.Release(actor);

    internal ResolvedDeployment Resolve(Internal.ActorSystemImpl system)
    {
        var resolved = _resolved;
        return resolved is not null && resolved.System == system ? resolved : _resolved = new ResolvedDeployment(system, this);
    }

    private static IActorProduction ProductionOf(Type? type, object[] args)
    {
        if (type is null)
            throw new ArgumentNullException(nameof(type), "Props must be instantiated with an actor type.");
        if (typeof(IIndirectActorProducer).IsAssignableFrom(type))
            return new ByProducer((IIndirectActorProducer)Activator.CreateInstance(type, args)!);
        return typeof(ActorBase).IsAssignableFrom(type)
            ? ByConstructor.For(type, args)
            : throw new ArgumentException($"Unknown actor producer [{type.FullName}]", nameof(type));
    }

    private Props With(Deploy deploy)
    {
        var copy = Copy();
        copy.Deploy = deploy;
        return copy;
    }

    /// <summary>Props as they are serialised.</summary>
    public class PropsSurrogate : ISurrogate
    {
        /// <summary>The class of the actors.</summary>
        public Type Type { get; set; } = null!;

        /// <summary>Where they are to run.</summary>
        public Deploy Deploy { get; set; } = null!;

        /// <summary>What the constructor gets.</summary>
        public object[] Arguments { get; set; } = null!;

        /// <inheritdoc/>
        public ISurrogated FromSurrogate(ActorSystem system) => new Props(Deploy, Type, Arguments);
    }

    /// <summary>Does nothing with any message.</summary>
    private sealed class EmptyActor : UntypedActor
    {
        protected override void OnReceive(object message)
        {
        }
    }
}

/// <summary>The props of an actor that has stopped.</summary>
public class TerminatedProps : Props
{
    /// <inheritdoc/>
    public override ActorBase NewActor() => throw new InvalidOperationException("This actor has been terminated");
}

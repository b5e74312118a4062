using Akka.Actor;

namespace Akka.Event;

/// <summary>Where a line of the log comes from: a text for the line and a type for those who filter.</summary>
public readonly struct LogSource
{
    private LogSource(string source, Type type)
    {
        Source = source;
        Type = type;
    }

    /// <summary>The source in the line of the log.</summary>
    public string Source { get; }

    /// <summary>The source for those who filter by type.</summary>
    public Type Type { get; }

    /// <summary>A source of these two.</summary>
    public static LogSource Create(string source, Type t) => new(source, t);

    /// <summary>
    /// The source that an object is: the path of an actor or context, a text itself, else the name of the type.
    /// </summary>
    public static LogSource Create(object o) => o switch
    {
        IActorContext context => new LogSource(context.Self.Path.ToString(), SourceType(context)),
        IActorRef actor => new LogSource(actor.Path.ToString(), SourceType(actor)),
        string text => new LogSource(text, SourceType(text)),
        Type type => new LogSource(Logging.SimpleName(type), type),
        _ => new LogSource(Logging.SimpleName(o), SourceType(o)),
    };

    /// <summary>The source as it is seen from outside: with the address of the actor system.</summary>
    public static LogSource Create(object o, ActorSystem system) => o switch
    {
        IActorContext context => new LogSource(FromActor(context, system), SourceType(context)),
        IActorRef actor => new LogSource(FromActorRef(actor, system), SourceType(actor)),
        string text => new LogSource(FromString(text, system), SourceType(text)),
        Type type => new LogSource(FromType(type, system), type),
        LogSource source => source,
        _ => new LogSource(FromType(o.GetType(), system), SourceType(o)),
    };

    /// <summary>The type for those who filter: the actor's class for a context, the object's own otherwise.</summary>
    public static Type SourceType(object o) => o switch
    {
        Type type => type,
        IActorContext context => context.Props.Type,
        string => typeof(DummyClassForStringSources),
        _ => o.GetType(),
    };

    /// <summary>The name of a type with the system's address behind it.</summary>
    public static string FromType(Type t, ActorSystem system) => $"{Logging.SimpleName(t)} ({system})";

    /// <summary>A text with the system's address behind it.</summary>
    public static string FromString(string source, ActorSystem system) => $"{source} ({system})";

    /// <summary>The path of an actor with its system's address.</summary>
    public static string FromActor(IActorContext actor, ActorSystem system) => FromActorRef(actor.Self, system);

    /// <summary>The path of an actor with its system's address, or without while the system is just starting.</summary>
    public static string FromActorRef(IActorRef a, ActorSystem system)
    {
        // The address of a system that is just starting may not be known yet.
        try
        {
            var address = ((ExtendedActorSystem)system).Provider.DefaultAddress;
            return address is null ? a.Path.ToString() : a.Path.ToStringWithAddress(address);
        }
        catch (Exception)
        {
            return a.Path.ToString();
        }
    }
}

/// <summary>The type of sources that are only a text.</summary>
public class DummyClassForStringSources;

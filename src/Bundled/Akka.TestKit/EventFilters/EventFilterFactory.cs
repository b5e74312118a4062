using System.Text.RegularExpressions;
using Akka.Actor;
using Akka.Event;
using Akka.TestKit.Internal;
using Akka.TestKit.Internal.StringMatcher;

namespace Akka.TestKit;

/// <summary>
/// Makes filters for log events. Of the texts, <c>message</c> wins over <c>start</c>, and that over <c>contains</c>;
/// a <c>source</c> is a log source, or an actor's path with or without its address.
/// </summary>
public class EventFilterFactory
{
    private readonly TestKitBase _testkit;
    private readonly ActorSystem _system;
    private readonly IReadOnlyList<EventFilterBase> _filters;

    /// <summary>Makes filters for the test kit's own system.</summary>
    public EventFilterFactory(TestKitBase testkit)
        : this(testkit, testkit.Sys)
    {
    }

    /// <summary>Makes filters for another system.</summary>
    public EventFilterFactory(TestKitBase testkit, ActorSystem system)
        : this(testkit, system, [])
    {
    }

    /// <summary>Makes filters that stand beside <paramref name="filters"/>.</summary>
    public EventFilterFactory(TestKitBase testkit, ActorSystem actorSystem, IReadOnlyList<EventFilterBase> filters)
    {
        _testkit = testkit;
        _system = actorSystem;
        _filters = filters;
    }

    /// <summary>Errors whose cause is a <typeparamref name="TException"/>.</summary>
    public IEventFilterApplier Exception<TException>(
        string? message = null, string? start = null, string? contains = null, string? source = null)
        where TException : Exception =>
        Exception(typeof(TException), message, start, contains, source);

    /// <summary>Errors whose cause is a <typeparamref name="TException"/>, with a text that matches.</summary>
    public IEventFilterApplier Exception<TException>(Regex pattern, string? source = null)
        where TException : Exception =>
        Exception(typeof(TException), pattern, source);

    /// <summary>Errors whose cause, or a cause of that if asked for, is of a type.</summary>
    public IEventFilterApplier Exception(
        Type exceptionType,
        string? message = null,
        string? start = null,
        string? contains = null,
        string? source = null,
        bool checkInnerExceptions = false) =>
        CreateApplier(
            new ErrorFilter(
                exceptionType, CreateMessageMatcher(message, start, contains), Source(source), checkInnerExceptions),
            _system);

    /// <summary>Errors whose cause, or a cause of that if asked for, is of a type, with a text that matches.</summary>
    public IEventFilterApplier Exception(
        Type exceptionType, Regex pattern, string? source = null, bool checkInnerExceptions = false) =>
        CreateApplier(
            new ErrorFilter(exceptionType, new RegexMatcher(pattern), Source(source), checkInnerExceptions), _system);

    /// <summary>Error events.</summary>
    public IEventFilterApplier Error(
        string? message = null, string? start = null, string? contains = null, string? source = null) =>
        CreateApplier(new ErrorFilter(CreateMessageMatcher(message, start, contains), Source(source)), _system);

    /// <summary>Error events with a text that matches.</summary>
    public IEventFilterApplier Error(Regex pattern, string? source = null) =>
        CreateApplier(new ErrorFilter(new RegexMatcher(pattern), Source(source)), _system);

    /// <summary>Warning events.</summary>
    public IEventFilterApplier Warning(
        string? message = null, string? start = null, string? contains = null, string? source = null) =>
        CreateApplier(new WarningFilter(CreateMessageMatcher(message, start, contains), Source(source)), _system);

    /// <summary>Warning events with a text that matches.</summary>
    public IEventFilterApplier Warning(Regex pattern, string? source = null) =>
        CreateApplier(new WarningFilter(new RegexMatcher(pattern), Source(source)), _system);

    /// <summary>Info events.</summary>
    public IEventFilterApplier Info(
        string? message = null, string? start = null, string? contains = null, string? source = null) =>
        CreateApplier(new InfoFilter(CreateMessageMatcher(message, start, contains), Source(source)), _system);

    /// <summary>Info events with a text that matches.</summary>
    public IEventFilterApplier Info(Regex pattern, string? source = null) =>
        CreateApplier(new InfoFilter(new RegexMatcher(pattern), Source(source)), _system);

    /// <summary>Debug events.</summary>
    public IEventFilterApplier Debug(
        string? message = null, string? start = null, string? contains = null, string? source = null) =>
        CreateApplier(new DebugFilter(CreateMessageMatcher(message, start, contains), Source(source)), _system);

    /// <summary>Debug events with a text that matches.</summary>
    public IEventFilterApplier Debug(Regex pattern, string? source = null) =>
        CreateApplier(new DebugFilter(new RegexMatcher(pattern), Source(source)), _system);

    /// <summary>Events of a level.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such level.</exception>
    public IEventFilterApplier ForLogLevel(
        LogLevel logLevel,
        string? message = null,
        string? start = null,
        string? contains = null,
        string? source = null) =>
        ForLogLevel(logLevel, CreateMessageMatcher(message, start, contains), source);

    /// <summary>Events of a level with a text that matches.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such level.</exception>
    public IEventFilterApplier ForLogLevel(LogLevel logLevel, Regex pattern, string? source = null) =>
        ForLogLevel(logLevel, new RegexMatcher(pattern), source);

    /// <summary>Events that a predicate accepts.</summary>
    public IEventFilterApplier Custom(Predicate<LogEvent> predicate) =>
        CreateApplier(new CustomEventFilter(predicate), _system);

    /// <summary>Events of a type that a predicate accepts.</summary>
    public IEventFilterApplier Custom<TLogEvent>(Predicate<TLogEvent> predicate)
        where TLogEvent : LogEvent =>
        Custom(logEvent => logEvent is TLogEvent typed && predicate(typed));

    /// <summary>Dead letters.</summary>
    public IEventFilterApplier DeadLetter() => CreateApplier(new DeadLettersFilter(null, null), _system);

    /// <summary>Dead letters of a type; <paramref name="source"/> is the actor that they did not reach.</summary>
    public IEventFilterApplier DeadLetter<TMessage>(string? source = null) =>
        DeadLetters(letter => letter.Message is TMessage, source);

    /// <summary>Dead letters of a type that a predicate accepts.</summary>
    public IEventFilterApplier DeadLetter<TMessage>(Func<TMessage, bool> isMatch, string? source = null) =>
        DeadLetters(letter => letter.Message is TMessage message && isMatch(message), source);

    /// <summary>Dead letters of a type; <paramref name="source"/> is the actor that they did not reach.</summary>
    public IEventFilterApplier DeadLetter(Type type, string? source = null) =>
        DeadLetters(letter => type.IsInstanceOfType(letter.Message), source);

    /// <summary>Dead letters of a type that a predicate accepts.</summary>
    public IEventFilterApplier DeadLetter(Type type, Func<object, bool> isMatch, string? source = null) =>
        DeadLetters(letter => type.IsInstanceOfType(letter.Message) && isMatch(letter.Message), source);

    /// <summary>The matcher for the most telling of the three texts.</summary>
    protected static IStringMatcher CreateMessageMatcher(string? message, string? start, string? contains) =>
        message is not null ? new EqualsString(message)
        : start is not null ? new StartsWithString(start)
        : contains is not null ? new ContainsString(contains)
        : MatchesAll.Instance;

    /// <summary>Puts a filter beside the ones that the factory started with.</summary>
    protected IEventFilterApplier CreateApplier(EventFilterBase filter, ActorSystem system) =>
        new EventFilterApplier(_testkit, system, [.. _filters, filter]);

    private static EqualsStringAndPathMatcher? Source(string? source) =>
        source is null ? null : new EqualsStringAndPathMatcher(source);

    private IEventFilterApplier DeadLetters(Predicate<DeadLetter> isMatch, string? source) =>
        CreateApplier(new DeadLettersFilter(null, Source(source), isMatch), _system);

    private IEventFilterApplier ForLogLevel(LogLevel level, IStringMatcher text, string? source)
    {
        EventFilterBase filter = level switch
        {
            LogLevel.DebugLevel => new DebugFilter(text, Source(source)),
            LogLevel.InfoLevel => new InfoFilter(text, Source(source)),
            LogLevel.WarningLevel => new WarningFilter(text, Source(source)),
            LogLevel.ErrorLevel => new ErrorFilter(text, Source(source)),
            _ => throw new ArgumentOutOfRangeException(nameof(level), level, "There is no such log level."),
        };
        return CreateApplier(filter, _system);
    }
}

namespace Akka.Event;

/// <summary>A template and its arguments; they are put together only by a logger that writes the line.</summary>
public abstract class LogMessage
{
    /// <summary>What puts template and arguments together.</summary>
    protected readonly ILogMessageFormatter Formatter;

    /// <summary>Keeps a template and what fills it.</summary>
    public LogMessage(ILogMessageFormatter formatter, string format)
    {
        Formatter = formatter;
        Format = format;
    }

    /// <summary>The template.</summary>
    public string Format { get; }

    /// <summary>The arguments as text, for when they do not fit the template.</summary>
    public abstract string Unformatted();

    /// <summary>The arguments in their order.</summary>
    public abstract IEnumerable<object> Parameters();
}

internal sealed class FormattedLogMessage(ILogMessageFormatter formatter, string format, object[] args)
    : LogMessage(formatter, format)
{
    public override string Unformatted() => string.Join(',', args);

    public override IEnumerable<object> Parameters() => args;

    public override string ToString() => Formatter.Format(Format, args);
}

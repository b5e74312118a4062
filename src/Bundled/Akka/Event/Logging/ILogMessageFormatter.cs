using System.Globalization;

namespace Akka.Event;

/// <summary>Fills the arguments of a log call into its template.</summary>
public interface ILogMessageFormatter
{
    /// <summary>Puts a line together.</summary>
    /// <exception cref="FormatException">The arguments do not fit the template.</exception>
    string Format(string format, params object[] args);

    /// <summary>Puts a line together.</summary>
    /// <exception cref="FormatException">The arguments do not fit the template.</exception>
    string Format(string format, IEnumerable<object> args);
}

/// <summary>Templates with <c>{0}</c>, as <see cref="string.Format(string, object[])"/> takes them.</summary>
public class DefaultLogMessageFormatter : ILogMessageFormatter
{
    /// <summary>The only instance.</summary>
    public static readonly DefaultLogMessageFormatter Instance = new();

    private DefaultLogMessageFormatter()
    {
    }

    /// <inheritdoc/>
    public string Format(string format, params object[] args) => string.Format(CultureInfo.CurrentCulture, format, args);

    /// <inheritdoc/>
    public string Format(string format, IEnumerable<object> args) =>
        Format(format, args as object[] ?? args.ToArray());
}

using System.Collections;
using System.Globalization;
using Akka.Event;

namespace Entropy.Node.Logging;

/// <summary>An event of the actor log as structured state: its text, its parts and the arguments of its format.</summary>
internal sealed class LogEntry : IReadOnlyList<KeyValuePair<string, object?>>
{
    private readonly LogEvent _event;
    private readonly List<KeyValuePair<string, object?>> _values;

    public LogEntry(LogEvent entry)
    {
        _event = entry;
        _values =
        [
            new("Source", entry.LogSource),
            new("Timestamp", entry.Timestamp),
            new("Thread", entry.Thread.ManagedThreadId),
        ];
        if (entry.Message is LogMessage formatted)
        {
            var position = 0;
            foreach (var argument in formatted.Parameters())
                _values.Add(new((position++).ToString(CultureInfo.InvariantCulture), argument));
            // By convention the last one, and under this name.
            _values.Add(new("{OriginalFormat}", formatted.Format));
        }
    }

    public int Count => _values.Count;

    public KeyValuePair<string, object?> this[int index] => _values[index];

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => _values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override string ToString() => $"[{_event.LogSource}] {Text}";

    // A format that does not fit its arguments is a mistake of who logs, and no reason to lose what was said.
    private string Text
    {
        get
        {
            try
            {
                return _event.Message?.ToString() ?? "";
            }
            catch (FormatException)
            {
                return _event.Message is LogMessage unfit
                    ? $"{unfit.Format} (the format does not fit its arguments: {string.Join(", ", unfit.Parameters())})"
                    : "";
            }
        }
    }
}

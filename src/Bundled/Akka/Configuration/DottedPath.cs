namespace Akka.Configuration;

/// <summary>
/// The keys of a path, one after the other: they are divided by dots, and a key in quotes may hold dots
/// (<c>a."b.c".d</c>).
/// </summary>
internal ref struct DottedPath(string path)
{
    private readonly ReadOnlySpan<char> _path = path;
    private int _next;

    public ReadOnlySpan<char> Current { get; private set; }

    public bool MoveNext()
    {
        if (_next >= _path.Length)
            return false;

        var rest = _path[_next..];
        if (rest[0] == '"')
        {
            var length = rest[1..].IndexOf('"');
            if (length < 0)
                throw new ArgumentOutOfRangeException(
                    nameof(path), _path.ToString(), "A quote in this configuration path is not closed.");
            Current = rest.Slice(1, length);
            _next += length + 3;
            return true;
        }

        var dot = rest.IndexOf('.');
        Current = dot < 0 ? rest : rest[..dot];
        _next += Current.Length + 1;
        return true;
    }
}

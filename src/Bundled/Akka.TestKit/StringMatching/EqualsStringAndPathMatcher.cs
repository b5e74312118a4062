using Akka.Actor;

namespace Akka.TestKit.Internal.StringMatcher;

/// <summary>Wants a log source: the very text or, unless told otherwise, an actor's path without its address.</summary>
public class EqualsStringAndPathMatcher : IStringMatcher
{
    private readonly string _path;
    private readonly bool _canBeRelative;

    /// <summary>A matcher for <paramref name="path"/>, which may lack the address.</summary>
    public EqualsStringAndPathMatcher(string path, bool canBeRelative = true)
    {
        _path = path;
        _canBeRelative = canBeRelative;
    }

    /// <inheritdoc/>
    public bool IsMatch(string path)
    {
        if (string.Equals(_path, path, StringComparison.OrdinalIgnoreCase))
            return true;

        return _canBeRelative
            && ActorPath.TryParse(path, out var actorPath)
            && string.Equals(_path, actorPath.ToStringWithoutAddress(), StringComparison.OrdinalIgnoreCase);
    }

    /// <inheritdoc/>
    public override string ToString() => $"== \"{_path}\"";
}

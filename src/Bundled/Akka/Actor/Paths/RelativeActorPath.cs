namespace Akka.Actor;

/// <summary>Takes paths without an address apart: <c>child</c>, <c>../sibling</c>, <c>/user/parent/child</c>.</summary>
public static class RelativeActorPath
{
    /// <summary>The elements of a relative path, or null where the text is an absolute one.</summary>
    public static IEnumerable<string> Unapply(string addr)
    {
        if (!Uri.TryCreate(addr, UriKind.Relative, out _))
            return null!;

        var firstElement = 0;
        while (firstElement < addr.Length && addr[firstElement] == '/')
            firstElement++;
        return firstElement == addr.Length ? [] : addr[firstElement..].Split('/');
    }
}

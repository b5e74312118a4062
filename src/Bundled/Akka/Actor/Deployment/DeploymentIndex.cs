using System.Collections.Immutable;

namespace Akka.Actor;

/// <summary>Deployments by path: those that name every element, and those that end with <c>**</c>.</summary>
internal sealed record DeploymentIndex(DeploymentTree Whole, DeploymentTree Prefixes)
{
    public static readonly DeploymentIndex Empty = new(DeploymentTree.Empty, DeploymentTree.Empty);

    public bool IsEmpty => Whole.IsEmpty && Prefixes.IsEmpty;

    public DeploymentIndex With(ReadOnlySpan<string> path, Deploy deploy) => path[^1] == DeploymentTree.AnyElements
        ? this with { Prefixes = Prefixes.With(path, deploy) }
        : this with { Whole = Whole.With(path, deploy) };

    public Deploy? Find(ReadOnlySpan<string> path) =>
        Whole.FindWhole(path) is { IsEmpty: false } node ? node.Deploy : Prefixes.FindPrefix(path, null);
}

/// <summary>Deployments by the elements of their paths. Immutable: readers need no lock.</summary>
internal sealed class DeploymentTree
{
    public const string AnyElements = "**";

    public static readonly DeploymentTree Empty = new(null, ImmutableDictionary<string, DeploymentTree>.Empty);

    private const string AnyElement = "*";

    private readonly ImmutableDictionary<string, DeploymentTree> _children;

    private DeploymentTree(Deploy? deploy, ImmutableDictionary<string, DeploymentTree> children)
    {
        Deploy = deploy;
        _children = children;
    }

    public Deploy? Deploy { get; }

    public bool IsEmpty => Deploy is null && _children.IsEmpty;

    public DeploymentTree With(ReadOnlySpan<string> path, Deploy deploy)
    {
        if (path.IsEmpty)
            return new DeploymentTree(deploy, _children);

        var child = _children.GetValueOrDefault(path[0], Empty);
        return new DeploymentTree(Deploy, _children.SetItem(path[0], child.With(path[1..], deploy)));
    }

    public DeploymentTree? FindWhole(ReadOnlySpan<string> path) =>
        path.IsEmpty ? this : Child(path[0])?.FindWhole(path[1..]);

    /// <summary>The deployment of the longest <c>**</c> on the way; the way itself is not covered by what it leads to.</summary>
    public Deploy? FindPrefix(ReadOnlySpan<string> path, Deploy? best)
    {
        if (path.IsEmpty)
            return Deploy;
        if (_children.TryGetValue(AnyElements, out var any))
            best = any.Deploy;
        return Child(path[0]) is { } child ? child.FindPrefix(path[1..], best) : best;
    }

    private DeploymentTree? Child(string element) =>
        _children.TryGetValue(element, out var child) || _children.TryGetValue(AnyElement, out child) ? child : null;
}

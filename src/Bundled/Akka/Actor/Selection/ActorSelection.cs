using System.Text;
using Akka.Event;

namespace Akka.Actor;

/// <summary>Actors by a path from an anchor, with names, `..`, and the patterns `*`, `?` and `**`; found when told.</summary>
public class ActorSelection : ICanTell
{
    /// <summary>Makes a selection without an anchor, for serializers; it cannot be told anything.</summary>
    public ActorSelection() : this(null!, Array.Empty<SelectionPathElement>())
    {
    }

    /// <summary>Makes a selection from steps that are known already.</summary>
    public ActorSelection(IActorRef anchor, SelectionPathElement[] path)
    {
        Anchor = anchor;
        Path = path;
    }

    /// <summary>
    /// Makes a selection from a path whose names are separated by slashes; an empty one is the anchor itself.
    /// </summary>
    /// <exception cref="IllegalActorNameException">A <c>**</c> is not at the end.</exception>
    public ActorSelection(IActorRef anchor, string path) : this(anchor, path is "" ? [] : path.Split('/'))
    {
    }

    /// <summary>Makes a selection from names, <c>..</c> and patterns; blank ones are skipped.</summary>
    /// <exception cref="IllegalActorNameException">A <c>**</c> is not at the end.</exception>
    public ActorSelection(IActorRef anchor, IEnumerable<string> elements)
    {
        Anchor = anchor;
        var names = elements.Where(static e => !string.IsNullOrWhiteSpace(e)).ToArray();
        Path = new SelectionPathElement[names.Length];
        for (var i = 0; i < names.Length; i++)
        {
            Path[i] = names[i] switch
            {
                "**" => i == names.Length - 1
                    ? SelectChildRecursive.Instance
                    : throw new IllegalActorNameException("Double wildcard can only appear at the last path entry"),
                ".." => SelectParent.Instance,
                var name when name.Contains('?', StringComparison.Ordinal) || name.Contains('*', StringComparison.Ordinal) => new SelectChildPattern(name),
                var name => new SelectChildName(name),
            };
        }
    }

    /// <summary>The actor that the path begins at.</summary>
    public IActorRef Anchor { get; }

    /// <summary>The steps from the anchor on. Not to be changed.</summary>
    public SelectionPathElement[] Path { get; }

    /// <summary>The steps as text, each with a slash in front, wherever the anchor is.</summary>
    public string PathString => "/" + string.Join('/', Path.Select(static e => e.ToString()));

    /// <inheritdoc/>
    public void Tell(object message, IActorRef sender = null!) => DeliverSelection((IInternalActorRef)Anchor,
        sender ?? ActorCell.GetCurrentSelfOrNoSender(), new ActorSelectionMessage(message, Path));

    /// <summary>The one actor at this path.</summary>
    /// <exception cref="ActorNotFoundException">There is none, or it did not say so in time.</exception>
    public Task<IActorRef> ResolveOne(TimeSpan timeout) => ResolveOne(timeout, CancellationToken.None);

    /// <inheritdoc cref="ResolveOne(TimeSpan)"/>
    public async Task<IActorRef> ResolveOne(TimeSpan timeout, CancellationToken ct)
    {
        try
        {
            var identity = await this.Ask<ActorIdentity>(new Identify(null!), timeout, ct).ConfigureAwait(false);
            return identity.Subject ?? throw new ActorNotFoundException("subject was null");
        }
        catch (Exception e)
        {
            throw new ActorNotFoundException("Exception occurred while resolving ActorSelection", e);
        }
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ActorSelection other && other.GetType() == GetType() && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Anchor, PathString);

    /// <inheritdoc/>
    public override string ToString()
    {
        var builder = new StringBuilder($"ActorSelection[Anchor({Anchor.Path}");
        if (Anchor.Path.Uid != ActorCell.UndefinedUid)
            builder.Append('#').Append(Anchor.Path.Uid);
        return builder.Append("), Path(").Append(PathString).Append(")]").ToString();
    }

    /// <summary>Compares the anchor and the text of the steps.</summary>
    protected bool Equals(ActorSelection other) => Equals(Anchor, other.Anchor) && PathString == other.PathString;

    /// <summary>Walks from the anchor and tells whoever is found; where there is no cell to look into, the rest travels on.</summary>
    internal static void DeliverSelection(IInternalActorRef anchor, IActorRef sender, ActorSelectionMessage selection)
    {
        var current = anchor;
        for (var i = 0; i < selection.Elements.Length; i++)
        {
            if (current is not ActorRefWithCell cell)
            {
                current.Tell(new ActorSelectionMessage(selection.Message, selection.Elements[i..], selection.WildCardFanOut), sender);
                return;
            }

            switch (selection.Elements[i])
            {
                case SelectParent:
                    current = cell.Parent;
                    break;
                case SelectChildName { Name: var name }:
                    var child = cell.GetSingleChild(name);
                    if (child is Nobody)
                    {
                        if (!selection.WildCardFanOut)
                            TellAbsence(cell);
                        return;
                    }

                    current = child;
                    break;
                case SelectChildPattern { PatternStr: var pattern }:
                    FanOut(cell, pattern, i + 1);
                    return;
                default:
                    TellAllBelow(cell);
                    return;
            }
        }

        current.Tell(selection.Message, sender);

        void TellAbsence(ActorRefWithCell at) => new EmptyLocalActorRef(at.Provider,
            anchor.Path / selection.Elements.Select(static e => e.ToString()!), EventStreamOf(at)).Tell(selection, sender);

        void FanOut(ActorRefWithCell at, string pattern, int next)
        {
            var matching = at.Children.Where(c => NamePattern.Matches(c.Path.Name, pattern)).ToArray();
            if (matching.Length == 0 && !selection.WildCardFanOut)
            {
                TellAbsence(at);
                return;
            }

            if (next == selection.Elements.Length)
            {
                foreach (var match in matching)
                    match.Tell(selection.Message, sender);
                return;
            }

            var rest = new ActorSelectionMessage(selection.Message, selection.Elements[next..],
                selection.WildCardFanOut || matching.Length > 1);
            foreach (var match in matching)
                DeliverSelection((IInternalActorRef)match, sender, rest);
        }

        void TellAllBelow(ActorRefWithCell at)
        {
            var below = new ActorSelectionMessage(selection.Message, [SelectChildRecursive.Instance], wildCardFanOut: true);
            foreach (var child in at.Children.ToArray())
            {
                child.Tell(selection.Message, sender);
                DeliverSelection((IInternalActorRef)child, sender, below);
            }
        }
    }

    private static EventStream EventStreamOf(ActorRefWithCell reference) => ((LocalActorRef)reference).Cell.System.EventStream;
}

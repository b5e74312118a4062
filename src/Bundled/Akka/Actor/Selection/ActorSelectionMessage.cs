namespace Akka.Actor;

/// <summary>A message on its way along a selection, with the steps that are still ahead of it.</summary>
public class ActorSelectionMessage : IAutoReceivedMessage, IPossiblyHarmful, IWrappedMessage
{
    /// <summary>Makes the message with the steps still ahead.</summary>
    public ActorSelectionMessage(object message, SelectionPathElement[] elements, bool wildCardFanOut = false)
    {
        Message = message;
        Elements = elements;
        WildCardFanOut = wildCardFanOut;
    }

    /// <inheritdoc/>
    public object Message { get; }

    /// <summary>The steps still ahead. Not to be changed.</summary>
    public SelectionPathElement[] Elements { get; }

    /// <summary>True once a pattern matched several actors: then one that is missing stays silent.</summary>
    public bool WildCardFanOut { get; }

    /// <summary>A copy with other parts; null keeps the one that is there.</summary>
    public ActorSelectionMessage Copy(object? message = null, SelectionPathElement[]? elements = null,
        bool? wildCardFanOut = null) =>
        new(message ?? Message, elements ?? Elements, wildCardFanOut ?? WildCardFanOut);

    /// <inheritdoc/>
    public override string ToString() =>
        $"ActorSelectionMessage - Message: {Message} - WildCartFanOut: {WildCardFanOut} - " +
        $"Elements: {string.Join<SelectionPathElement>("/", Elements)}";
}

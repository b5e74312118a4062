namespace Akka.Streams;

/// <summary>What a full buffer does.</summary>
public enum OverflowStrategy
{
    /// <summary>Drops the oldest element that waits.</summary>
    DropHead = 2,

    /// <summary>Drops the youngest element that waits.</summary>
    DropTail = 3,

    /// <summary>Drops all elements that wait.</summary>
    DropBuffer = 4,

    /// <summary>Drops the element that comes.</summary>
    DropNew = 5,

    /// <summary>Asks for no more until there is room.</summary>
    Backpressure = 6,

    /// <summary>Fails the stream with <see cref="BufferOverflowException"/>.</summary>
    Fail = 7
}

/// <summary>What a throttle does with an element that comes too early: delays it, or fails.</summary>
public enum ThrottleMode
{
    /// <summary>Delays elements.</summary>
    Shaping,

    /// <summary>Fails the stream when elements come too fast.</summary>
    Enforcing
}

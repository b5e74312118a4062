namespace Akka.Streams;

/// <summary>What a full buffer does.</summary>
public enum OverflowStrategy
{
    DropHead = 2,
    DropTail = 3,
    DropBuffer = 4,
    DropNew = 5,
    Backpressure = 6,
    Fail = 7
}

/// <summary>What a throttle does with an element that comes too early: delays it, or fails.</summary>
public enum ThrottleMode
{
    Shaping,
    Enforcing
}

namespace Akka.Util;

/// <summary>Random numbers for any thread.</summary>
public static class ThreadLocalRandom
{
    /// <summary>One generator for all threads.</summary>
    public static Random Current => Random.Shared;
}

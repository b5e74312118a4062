namespace Akka.Util;

/// <summary>Random numbers for any thread.</summary>
public static class ThreadLocalRandom
{
    public static Random Current => Random.Shared;
}

namespace Akka.Specs;

/// <summary>Counts something from any thread, for example the instances that were made from one recipe.</summary>
public sealed class Tally
{
    private int _count;

    public int Count => Volatile.Read(ref _count);

    public int Next() => Interlocked.Increment(ref _count);
}

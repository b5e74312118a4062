namespace Akka.Streams.Dsl;

/// <summary>Hands on pairs of one element of each input.</summary>
public sealed class Zip<T1, T2> : ZipWith<T1, T2, (T1, T2)>
{
    /// <summary>For two inputs.</summary>
    public Zip() : base((left, right) => (left, right))
    {
    }

    /// <inheritdoc/>
    public override string ToString() => "Zip";
}

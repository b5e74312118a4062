namespace Akka.Streams.Dsl;

/// <summary>Takes pairs apart: keys to the first output, values to the second.</summary>
public sealed class UnZip<T1, T2> : UnzipWith<KeyValuePair<T1, T2>, T1, T2>
{
    /// <summary>For pairs of a key and a value.</summary>
    public UnZip() : base(pair => (pair.Key, pair.Value))
    {
    }

    /// <inheritdoc/>
    public override string ToString() => "Unzip";
}

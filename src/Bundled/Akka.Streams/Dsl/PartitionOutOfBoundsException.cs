namespace Akka.Streams.Dsl;

/// <summary>A <see cref="Partition{T}"/> was told of an output that it does not have.</summary>
public sealed class PartitionOutOfBoundsException : Exception
{
    /// <summary>A message that should tell the range.</summary>
    public PartitionOutOfBoundsException(string message) : base(message)
    {
    }
}

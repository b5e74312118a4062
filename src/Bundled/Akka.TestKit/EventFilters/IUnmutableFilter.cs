namespace Akka.TestKit;

/// <summary>Filters that are in force until they are unmuted or disposed of.</summary>
public interface IUnmutableFilter : IDisposable
{
    /// <summary>Takes the filters out of force.</summary>
    void Unmute();
}

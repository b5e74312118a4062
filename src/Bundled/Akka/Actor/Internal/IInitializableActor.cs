namespace Akka.Actor.Internal;

/// <summary>An actor that has something to do between its constructor and its start.</summary>
public interface IInitializableActor
{
    /// <summary>Runs once for each instance, after its constructor and before its start.</summary>
    void Init();
}

namespace Akka.Actor.Internal;

/// <summary>An actor that has something to do between its constructor and its start.</summary>
public interface IInitializableActor
{
    void Init();
}

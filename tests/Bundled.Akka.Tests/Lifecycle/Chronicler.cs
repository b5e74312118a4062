using Akka.Actor;

namespace Akka.Specs.Lifecycle;

/// <summary>Tells a diary of each step of its life, with the number of the instance that took it.</summary>
public sealed class Chronicler : UntypedActor
{
    private readonly IActorRef _diary;
    private readonly int _instance;

    public Chronicler(IActorRef diary, Tally births)
    {
        _diary = diary;
        _instance = births.Next();
        Note("constructor");
    }

    protected override void PreStart() => Note("PreStart");

    protected override void PreRestart(Exception reason, object message)
    {
        Note($"PreRestart {reason.Message}");
        base.PreRestart(reason, message);
    }

    protected override void PostRestart(Exception reason)
    {
        Note($"PostRestart {reason.Message}");
        base.PostRestart(reason);
    }

    protected override void PostStop() => Note("PostStop");

    protected override void OnReceive(object message)
    {
        if (message is Crash crash)
            throw new CrashException(crash.Reason);
        Note(message.ToString()!);
    }

    private void Note(string step) => _diary.Tell($"{_instance}: {step}");
}

namespace Akka.RemoteSpecs;

/// <summary>What only the stand-in does, for several values.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class StandInTheoryAttribute : TheoryAttribute
{
    public StandInTheoryAttribute() => Skip = StandInFactAttribute.Reason;
}

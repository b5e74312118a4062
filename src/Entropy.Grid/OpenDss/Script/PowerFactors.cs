namespace Entropy.Grid.OpenDss.Script;

/// <summary>How power factors are written.</summary>
internal static class PowerFactors
{
    /// <summary>A power factor, negative where reactive power goes against active power.</summary>
    public static double Read(ScriptValue value) =>
        value.Number() is >= -1 and <= 1 and not 0 and var factor ? factor : throw value.Error("must be from -1 to 1, and not 0");
}

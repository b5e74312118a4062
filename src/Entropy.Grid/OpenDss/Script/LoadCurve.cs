namespace Entropy.Grid.OpenDss.Script;

/// <summary>Which of their curves loads follow in the general time mode.</summary>
internal enum LoadCurve
{
    None,
    Daily,
    Yearly,
    Duty,
}

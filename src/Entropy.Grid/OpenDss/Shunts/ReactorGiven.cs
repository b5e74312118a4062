namespace Entropy.Grid.OpenDss.Shunts;

/// <summary>How the impedance of a reactor was given last.</summary>
internal enum ReactorGiven
{
    Kvar,
    Impedance,
    Matrices,
    Sequence,
}

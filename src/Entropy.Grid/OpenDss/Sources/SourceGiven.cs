namespace Entropy.Grid.OpenDss.Sources;

/// <summary>How the impedances of a source were given last.</summary>
internal enum SourceGiven
{
    Mva,
    Amps,
    Ohm,
}

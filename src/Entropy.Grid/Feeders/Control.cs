namespace Entropy.Grid.Feeders;

/// <summary>An element that acts on others after a solution.</summary>
public abstract record Control : Element;

namespace Entropy.Settings.Documents;

/// <summary>Where something stands: a file or another origin ("command line"), line and column from 1.</summary>
internal readonly record struct Place(string Origin, int Line, int Column);

namespace Entropy.Node.Grid;

/// <summary>Options that do not go with each other or with the network in the file; the message says what to give instead.</summary>
internal sealed class GridUsageException(string message) : Exception(message);

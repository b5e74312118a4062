namespace Entropy.Grid.OpenDss.Script;

/// <summary>A word of a statement: "name=text", or only "text".</summary>
/// <param name="Name">What stands before the equals sign; null without one.</param>
/// <param name="Text">The text without its quotes or brackets.</param>
internal readonly record struct ScriptWord(string? Name, string Text);

namespace Entropy.Grid.OpenDss;

/// <summary>Something in a script that was read and has no effect on the solution, so that nothing is passed over in silence.</summary>
/// <param name="File">The file.</param>
/// <param name="Line">The line in it, from 1.</param>
/// <param name="Word">The command or property.</param>
/// <param name="What">What was done with it.</param>
public sealed record ScriptRemark(string File, int Line, string Word, string What)
{
    /// <inheritdoc/>
    public override string ToString() => $"{File}:{Line}: '{Word}' {What}";
}

using Entropy.Grid.OpenDss;

namespace Entropy.Grid.Tests.OpenDss;

/// <summary>A folder with scripts, as long as a test needs it.</summary>
internal sealed class ScriptFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("scripts");

    public ScriptFolder(params ReadOnlySpan<(string Name, string Text)> files)
    {
        foreach (var (name, text) in files)
        {
            var path = Path.Combine(_folder.FullName, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }
    }

    public OpenDssFeeder Read(string name) => new OpenDssReader().ReadFile(Path.Combine(_folder.FullName, name));

    public void Dispose() => _folder.Delete(recursive: true);
}

namespace Entropy.Node.Tests.Shell;

/// <summary>Where the sources of this test lie.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    private static string Find(DirectoryInfo from) =>
        File.Exists(Path.Combine(from.FullName, "Entropy.Actors.sln"))
            ? from.FullName
            : Find(from.Parent ?? throw new InvalidOperationException("These tests run from inside the repository."));
}

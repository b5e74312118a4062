using System.Runtime.Loader;

/// <summary>
/// Runs first in a node that a test starts (DOTNET_STARTUP_HOOKS): makes this assembly known there, so that a test's
/// settings can name a class of it.
/// </summary>
internal static class StartupHook
{
    public static void Initialize()
    {
        var own = typeof(StartupHook).Assembly;
        AssemblyLoadContext.Default.Resolving += (_, name) => name.Name == own.GetName().Name ? own : null;
    }
}

using Entropy.Settings;
using Spectre.Console;

namespace Entropy.Node.Up;

/// <summary>Says in one message why something could not be started or read.</summary>
internal static class StartFailure
{
    public static void Print(Exception failure, bool verbose, IAnsiConsole errors)
    {
        // The innermost one is about what is wrong, those around it about who noticed.
        var cause = failure.GetBaseException();
        errors.WriteLine($"The node did not start: {cause.Message}");
        if (verbose)
            errors.WriteLine(failure.ToString());
        else if (cause is not SettingsException)
            errors.WriteLine("With --verbose it prints the stack trace too.");
    }
}

using Entropy.Grid.Balanced;
using Entropy.Grid.Feeders;
using Entropy.Grid.Matpower;
using Entropy.Grid.OpenDss;
using Entropy.Settings;
using Spectre.Console;

namespace Entropy.Node.Grid;

/// <summary>How a command of the grid ends, and what it says of a file that cannot be used.</summary>
internal static class GridExit
{
    public const int Solved = 0;
    public const int NotSolved = 1;
    public const int CannotBeUsed = 2;

    /// <summary>Does the work, and makes one sentence and an exit code of what a person can mend.</summary>
    public static int Run(string file, IAnsiConsole errors, Func<int> work)
    {
        try
        {
            return work();
        }
        catch (CaseFormatException wrong)
        {
            errors.WriteLine(wrong.Message);
        }
        catch (FeederFormatException wrong)
        {
            errors.WriteLine(wrong.Message);
        }
        catch (SettingsException wrong)
        {
            errors.WriteLine(wrong.Message);
        }
        catch (GridUsageException wrong)
        {
            errors.WriteLine(wrong.Message);
        }
        catch (Exception wrong) when (wrong is BalancedNetworkException or FeederException)
        {
            errors.WriteLine($"{file}: {wrong.Message}");
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            errors.WriteLine($"{file}: there is no such file. Give the path of a network.");
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            errors.WriteLine($"{file}: {refused.Message}");
        }
        catch (DllNotFoundException missing)
        {
            errors.WriteLine($"A system library is missing: {missing.Message.Split('\n')[0]} Run ./entropy setup, which installs it.");
        }
        return CannotBeUsed;
    }
}

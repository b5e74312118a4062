namespace Akka.Util;

/// <summary>Writes to the console in colour, one text at a time.</summary>
public static class StandardOutWriter
{
    private static readonly Lock Lock = new();

    /// <summary>Writes a text; null keeps the colour of the console. Texts of several threads do not mix.</summary>
    public static void Write(string message, ConsoleColor? foregroundColor = null, ConsoleColor? backgroundColor = null) =>
        Write(message, foregroundColor, backgroundColor, "");

    /// <summary>
    /// Writes a text and ends the line; null keeps the colour of the console. Lines of several threads do not mix.
    /// </summary>
    public static void WriteLine(string message, ConsoleColor? foregroundColor = null,
        ConsoleColor? backgroundColor = null) =>
        Write(message, foregroundColor, backgroundColor, Environment.NewLine);

    private static void Write(string message, ConsoleColor? foreground, ConsoleColor? background, string end)
    {
        lock (Lock)
        {
            if (foreground is null && background is null)
            {
                Console.Write(message + end);
                return;
            }

            var (oldForeground, oldBackground) = (Console.ForegroundColor, Console.BackgroundColor);
            Console.ForegroundColor = foreground ?? oldForeground;
            Console.BackgroundColor = background ?? oldBackground;
            try
            {
                Console.Write(message + end);
            }
            finally
            {
                Console.ForegroundColor = oldForeground;
                Console.BackgroundColor = oldBackground;
            }
        }
    }
}

namespace Akka.TestKit.Xunit2.Internals;

/// <summary>Fills in the formats of failure messages.</summary>
internal static class Text
{
    /// <summary>The text; a format that does not fit its arguments must not hide the failure it tells of.</summary>
    public static string Of(string? format, object?[]? args)
    {
        if (string.IsNullOrEmpty(format) || args is null || args.Length == 0)
            return format ?? "";

        try
        {
            return string.Format(null, format, args);
        }
        catch (FormatException)
        {
            return $"{format} ({string.Join(", ", args)})";
        }
    }
}

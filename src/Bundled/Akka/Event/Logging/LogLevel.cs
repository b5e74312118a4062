namespace Akka.Event;

/// <summary>How much an event matters.</summary>
public enum LogLevel
{
    /// <summary>For whoever looks for the cause of something.</summary>
    DebugLevel,
    /// <summary>Part of normal operation.</summary>
    InfoLevel,
    /// <summary>Somebody should look at it.</summary>
    WarningLevel,
    /// <summary>Something failed.</summary>
    ErrorLevel,
}

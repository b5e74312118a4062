using Akka.Event;

namespace Akka.Streams.Stage;

/// <summary>A stage that logs.</summary>
public interface IStageLogging
{
    /// <summary>Carries the type of the stage; for use while the stage runs.</summary>
    ILoggingAdapter Log { get; }
}

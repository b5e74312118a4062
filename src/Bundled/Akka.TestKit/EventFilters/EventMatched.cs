using Akka.Event;

namespace Akka.TestKit.Internal;

/// <summary>Tells that a filter has matched an event.</summary>
public delegate void EventMatched(EventFilterBase eventFilter, LogEvent logEvent);

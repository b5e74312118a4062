namespace Akka.TestKit;

/// <summary>Marks a test class that tells without a sender unless it names one; else the test actor is the sender.</summary>
public interface INoImplicitSender;

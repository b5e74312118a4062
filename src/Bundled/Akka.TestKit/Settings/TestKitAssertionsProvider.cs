using Akka.Actor;

namespace Akka.TestKit;

/// <summary>Carries the assertions of the test framework in use.</summary>
public class TestKitAssertionsProvider : IExtension
{
    /// <summary>A provider of <paramref name="assertions"/>.</summary>
    public TestKitAssertionsProvider(ITestKitAssertions assertions) => Assertions = assertions;

    /// <summary>The assertions.</summary>
    public ITestKitAssertions Assertions { get; }
}

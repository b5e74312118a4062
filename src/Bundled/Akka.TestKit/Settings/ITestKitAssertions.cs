namespace Akka.TestKit;

/// <summary>How a test fails in the test framework in use. Texts are formats, filled in with the arguments.</summary>
public interface ITestKitAssertions
{
    /// <summary>Fails.</summary>
    void Fail(string format = "", params object?[] args);

    /// <summary>Fails unless <paramref name="condition"/> holds.</summary>
    void AssertTrue(bool condition, string format = "", params object?[] args);

    /// <summary>Fails if <paramref name="condition"/> holds.</summary>
    void AssertFalse(bool condition, string format = "", params object?[] args);

    /// <summary>Fails unless both values are equal.</summary>
    void AssertEqual<T>(T expected, T actual, string format = "", params object?[] args);

    /// <summary>Fails unless <paramref name="comparer"/> says that both values are equal.</summary>
    void AssertEqual<T>(T expected, T actual, Func<T, T, bool> comparer, string format = "", params object?[] args);
}

using Akka.Configuration;
using Xunit.Sdk;

namespace Entropy.Bundled.Tests.TestKit;

/// <summary>A test of the test kit: with every message serialized, and a look at how expectations fail.</summary>
public abstract class TestKitSpec : Akka.TestKit.Xunit2.TestKit
{
    protected TestKitSpec()
        : this("")
    {
    }

    protected TestKitSpec(string config)
        : this(ConfigurationFactory.ParseString(config))
    {
    }

    protected TestKitSpec(Config config)
        : base(config.WithFallback(ConfigurationFactory.ParseString("akka.actor.serialize-messages = on")))
    {
    }

    /// <summary>What a block fails with; a test framework's failure, and not some other exception.</summary>
    protected static async Task<XunitException> FailureOf(Func<Task> block)
    {
        var thrown = await Record.ExceptionAsync(block);
        if (thrown is AggregateException aggregate)
            thrown = aggregate.Flatten().InnerException;

        return Assert.IsAssignableFrom<XunitException>(thrown);
    }

    /// <inheritdoc cref="FailureOf(Func{Task})"/>
    protected static XunitException FailureOf(Action block)
    {
        var thrown = Record.Exception(block);
        if (thrown is AggregateException aggregate)
            thrown = aggregate.Flatten().InnerException;

        return Assert.IsAssignableFrom<XunitException>(thrown);
    }

    protected static void AssertSays(Exception failure, params string[] parts)
    {
        foreach (var part in parts)
            Assert.Contains(part, failure.Message, StringComparison.Ordinal);
    }

    /// <summary>All of a series. LINQ has a word for it in two libraries, of which a build may hold either or both.</summary>
    protected static async Task<List<T>> AllOf<T>(IAsyncEnumerable<T> series)
    {
        var all = new List<T>();
        await foreach (var item in series)
            all.Add(item);

        return all;
    }
}

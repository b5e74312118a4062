using Akka.Actor;
using Xunit.Abstractions;

namespace Akka.Specs.Systems;

public sealed class ExtensionsSpec(ITestOutputHelper output) : ActorSpec(output, Hocon)
{
    private static readonly string Hocon =
        $"akka.extensions = [\"{typeof(GreetingProvider).AssemblyQualifiedName}\", \"No.Such.Extension, Nowhere\"]";

    [Fact]
    public void An_extension_of_the_configuration_is_there_from_the_start()
    {
        Assert.True(Sys.HasExtension<Greeting>());
        Assert.Same(Sys, Sys.GetExtension<Greeting>().System);
    }

    [Fact]
    public void An_extension_is_made_when_it_is_first_asked_for_and_then_kept()
    {
        Assert.False(Sys.HasExtension<Counting>());

        var first = Sys.WithExtension<Counting, CountingProvider>();
        var second = CountingProvider.Of(Sys);

        Assert.Same(first, second);
        Assert.True(Sys.HasExtension<Counting>());
        Assert.Same(Sys, first.System);
    }

    [Fact]
    public void An_extension_can_be_registered_by_its_id()
    {
        var extension = (Counting)Sys.RegisterExtension(new CountingProvider());

        Assert.Same(extension, Sys.GetExtension<Counting>());
        Assert.Same(extension, Sys.RegisterExtension(new CountingProvider()));
    }

    [Fact]
    public void Each_system_has_its_own()
    {
        var other = ActorSystem.Create("other");
        try
        {
            Assert.NotSame(CountingProvider.Of(Sys), CountingProvider.Of(other));
        }
        finally
        {
            Shutdown(other);
        }
    }

    [Fact]
    public async Task Threads_that_ask_at_once_get_the_same_one()
    {
        var all = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => CountingProvider.Of(Sys))));

        Assert.Single(all.Distinct());
    }

    [Fact]
    public void An_extension_that_fails_to_start_fails_again_in_the_same_way()
    {
        var first = Assert.Throws<CrashException>(() => Sys.WithExtension<Failing, FailingProvider>());
        var second = Assert.Throws<CrashException>(() => Sys.WithExtension<Failing, FailingProvider>());

        Assert.Equal("failed start 1", first.Message);
        Assert.Equal("failed start 1", second.Message);
    }

    [Fact]
    public void An_extension_that_nobody_registered_is_not_there()
    {
        Assert.Null(Sys.GetExtension<Counting>());
        Assert.False(Sys.TryGetExtension<Counting>(out _));
    }

    public sealed class Greeting(ExtendedActorSystem system) : IExtension
    {
        public ActorSystem System { get; } = system;
    }

    public sealed class GreetingProvider : ExtensionIdProvider<Greeting>
    {
        public override Greeting CreateExtension(ExtendedActorSystem system) => new(system);
    }

    public sealed class Counting(ExtendedActorSystem system) : IExtension
    {
        public ActorSystem System { get; } = system;
    }

    public sealed class CountingProvider : ExtensionIdProvider<Counting>
    {
        public static Counting Of(ActorSystem system) => system.WithExtension<Counting, CountingProvider>();

        public override Counting CreateExtension(ExtendedActorSystem system) => new(system);
    }

    public sealed class Failing : IExtension;

    public sealed class FailingProvider : ExtensionIdProvider<Failing>
    {
        private static int _tries;

        public override Failing CreateExtension(ExtendedActorSystem system) =>
            throw new CrashException($"failed start {Interlocked.Increment(ref _tries)}");
    }
}

using Akka.Configuration;

namespace Akka.Actor;

/// <summary>One step of a coordinated shutdown: what comes before it, and what happens when it fails.</summary>
internal sealed record ShutdownPhase(IReadOnlyList<string> DependsOn, TimeSpan Timeout, bool Recover)
{
    public static Dictionary<string, ShutdownPhase> ReadAll(Config config)
    {
        if (config.IsNullOrEmpty())
            throw new ConfigurationException("akka.coordinated-shutdown is empty; it must have default-phase-timeout and phases");

        var defaults = ConfigurationFactory.ParseString(
            $"timeout = {config.GetString("default-phase-timeout", null!)}, recover = true, depends-on = []");
        var phases = config.GetConfig("phases");
        return phases.AsEnumerable().Select(p => p.Key).ToDictionary(name => name, name =>
        {
            var phase = phases.GetConfig(name).WithFallback(defaults);
            return new ShutdownPhase(
                [.. phase.GetStringList("depends-on")],
                phase.GetTimeSpan("timeout", null, allowInfinite: false),
                phase.GetBoolean("recover"));
        });
    }

    /// <summary>The names of the phases so that each stands behind all it depends on.</summary>
    public static IReadOnlyList<string> InOrder(IReadOnlyDictionary<string, ShutdownPhase> phases)
    {
        var ordered = new List<string>();
        var done = new HashSet<string>();
        var underWay = new HashSet<string>();
        foreach (var name in phases.Keys)
            Visit(name);
        return ordered;

        void Visit(string name)
        {
            if (done.Contains(name))
                return;
            if (!underWay.Add(name))
            {
                throw new ArgumentException(
                    $"Cycle detected in graph of phases. It must be a DAG. Phase [{name}] depends transitively on itself.");
            }

            if (phases.TryGetValue(name, out var phase))
            {
                foreach (var dependency in phase.DependsOn)
                    Visit(dependency);
            }

            underWay.Remove(name);
            done.Add(name);
            ordered.Add(name);
        }
    }
}

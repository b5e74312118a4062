using Entropy.Grid.Balanced;
using Entropy.Grid.Matpower;

namespace Entropy.Benchmarks.Grid;

/// <summary>A network that is read once and solved many times; a solve that fails ends the run.</summary>
internal sealed class SolveScenario(string file, Func<BalancedNetwork, Func<bool>> prepare) : IScenario
{
    private readonly Func<bool> _solve = prepare(MatpowerCase.Read(Path.Combine(AppContext.BaseDirectory, "Cases", file)));

    public Task<Sample> RunAsync(int operations) => Timed.MillisecondsAsync(Math.Max(1, operations), () =>
    {
        if (!_solve())
            throw new InvalidOperationException($"{file} was not solved: its time would mean nothing.");
    });

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

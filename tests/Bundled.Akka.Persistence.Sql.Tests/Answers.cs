using Akka.Streams;

namespace Akka.Specs.Sql;

/// <summary>The answers of a query that runs, one by one.</summary>
internal sealed class Answers<T>(ISinkQueue<T> queue, UniqueKillSwitch stop, TimeSpan patience)
{
    /// <summary>The next answer, when there is one; fails when the query has ended.</summary>
    public async Task<T> Next() => (await queue.PullAsync().WaitAsync(patience)).Value;

    public async Task<IReadOnlyList<T>> Next(int count)
    {
        var answers = new List<T>();
        while (answers.Count < count)
            answers.Add(await Next());
        return answers;
    }

    /// <summary>True when there are no more answers.</summary>
    public async Task<bool> Ends() => !(await queue.PullAsync().WaitAsync(patience)).HasValue;

    public void Stop() => stop.Shutdown();
}

namespace Akka.Persistence.Sql.PostgreSql;

/// <summary>
/// Follows the orderings of a table in rounds. A number that is missing belongs to a transaction that is still running, or
/// to one that was rolled back, or to rows that are deleted; nobody can tell. What is missing stops the count until it
/// appears, or until it was missing in as many rounds as it gets tries. Transactions that take longer are not waited for.
/// (The method is that of persistence-jdbc's and Akka.Persistence.Sql's JournalSequenceActor.)
/// </summary>
internal sealed class OrderingGaps(int tries)
{
    private readonly List<Range>[] _missing = [.. Enumerable.Range(0, tries).Select(_ => new List<Range>())];
    private int _round;

    /// <summary>Up to which nothing is missing any more.</summary>
    public long Settled { get; private set; }

    /// <summary>No row up to here can be waited for.</summary>
    public void Assume(long settled) => Settled = Math.Max(Settled, settled);

    /// <summary>The orderings behind <see cref="Settled"/> as far as they were looked at; true if none is missing.</summary>
    public bool Look(IReadOnlyList<long> orderings, bool endsRound)
    {
        var givenUp = _missing[_round];
        var missing = new List<Range>();
        var (last, next) = (Settled, 0);
        foreach (var ordering in orderings)
        {
            var gap = new Range(last + 1, ordering - 1);
            last = ordering;
            while (next < givenUp.Count && givenUp[next].To < gap.From)
                next++;
            if (gap.IsEmpty || (missing.Count == 0 && next < givenUp.Count && givenUp[next].Covers(gap)))
            {
                if (missing.Count == 0)
                    Settled = ordering;
            }
            else
            {
                missing.Add(gap);
            }
        }

        _missing[_round] = missing;
        if (missing.Count > 0 || endsRound)
            _round = (_round + 1) % tries;
        return missing.Count == 0;
    }

    private readonly record struct Range(long From, long To)
    {
        public bool IsEmpty => From > To;

        public bool Covers(Range other) => From <= other.From && other.To <= To;
    }
}

namespace Akka.Persistence.Sql.Query;

/// <summary>
/// Knows how far a query may go that continues behind what it saw last: two transactions at a time can commit in another
/// order than that of their rows, and what comes in behind a query is never seen.
/// </summary>
internal interface ISettledOrderings
{
    /// <summary>The ordering up to which no row will appear any more.</summary>
    Task<long> HighestAsync();
}

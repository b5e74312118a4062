namespace Akka.Persistence.Sql.Query;

/// <summary>What one run of a query reads, page by page.</summary>
internal interface IPages<T>
{
    /// <summary>Called when the page before has been handed on, one call at a time.</summary>
    Task<Page<T>> NextAsync();
}

/// <summary>Some elements, perhaps none, and when to ask for more.</summary>
internal readonly record struct Page<T>(IReadOnlyList<T> Elements, Continuation Next);

internal enum Continuation
{
    AtOnce,
    AfterTheInterval,
    Never,
}

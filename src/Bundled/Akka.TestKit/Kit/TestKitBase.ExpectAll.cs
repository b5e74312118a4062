using System.Runtime.CompilerServices;

namespace Akka.TestKit;

// Expecting one of several messages, or several in any order.
public abstract partial class TestKitBase
{
    /// <summary>Expects the next message to equal one of these, within <see cref="RemainingOrDefault"/>.</summary>
    public T ExpectMsgAnyOf<T>(IEnumerable<T> messages, CancellationToken cancellationToken = default) =>
        Await(ExpectMsgAnyOfAsync(messages, cancellationToken));

    /// <inheritdoc cref="ExpectMsgAnyOf"/>
    public async ValueTask<T> ExpectMsgAnyOfAsync<T>(
        IEnumerable<T> messages, CancellationToken cancellationToken = default)
    {
        var limit = RemainingOrDefault;
        var message = await ReceiveOneAsync(limit, cancellationToken);
        if (message is T typed && messages.Contains(typed))
            return typed;

        var wanted = string.Join(",", messages);
        _assertions.AssertTrue(
            message is not null,
            "Timeout {0} during waiting for ExpectMsgAnyOf waiting for ({1}) to {2}",
            limit, wanted, TestActor.Path);
        _assertions.AssertTrue(
            false, "ExpectMsgAnyOf found unexpected {0}, waiting for ({1}) to {2}", message, wanted, TestActor.Path);
        return default!;
    }

    /// <summary>Expects these messages in any order, and no other among them, within
    /// <see cref="RemainingOrDefault"/>.</summary>
    /// <returns>The messages in the order of their arrival.</returns>
    public IReadOnlyCollection<T> ExpectMsgAllOf<T>(params T[] messages) =>
        ExpectMsgAllOf(messages, CancellationToken.None);

    /// <inheritdoc cref="ExpectMsgAllOf{T}(T[])"/>
    public IReadOnlyCollection<T> ExpectMsgAllOf<T>(
        IReadOnlyCollection<T> messages, CancellationToken cancellationToken = default) =>
        Collect(ExpectMsgAllOfAsync(messages, cancellationToken));

    /// <summary>Expects these messages in any order, and no other among them, within that time, scaled by the time
    /// factor.</summary>
    /// <returns>The messages in the order of their arrival.</returns>
    public IReadOnlyCollection<T> ExpectMsgAllOf<T>(TimeSpan max, params T[] messages) =>
        ExpectMsgAllOf(max, messages, CancellationToken.None);

    /// <inheritdoc cref="ExpectMsgAllOf{T}(TimeSpan, T[])"/>
    public IReadOnlyCollection<T> ExpectMsgAllOf<T>(
        TimeSpan max, IReadOnlyCollection<T> messages, CancellationToken cancellationToken = default) =>
        Collect(ExpectMsgAllOfAsync(max, messages, cancellationToken));

    /// <inheritdoc cref="ExpectMsgAllOf{T}(T[])"/>
    public IAsyncEnumerable<T> ExpectMsgAllOfAsync<T>(
        IReadOnlyCollection<T> messages, CancellationToken cancellationToken = default) =>
        AllOfAsync(RemainingOrDefault, messages, cancellationToken);

    /// <inheritdoc cref="ExpectMsgAllOf{T}(TimeSpan, T[])"/>
    public IAsyncEnumerable<T> ExpectMsgAllOfAsync<T>(
        TimeSpan max, IReadOnlyCollection<T> messages, CancellationToken cancellationToken = default) =>
        AllOfAsync(Dilated(max), messages, cancellationToken);

    /// <summary>Expects one message for each predicate, in any order, within <see cref="RemainingOrDefault"/>.</summary>
    /// <returns>The messages in the order of their arrival.</returns>
    public IReadOnlyCollection<object> ExpectMsgAllOfMatchingPredicates(params PredicateInfo[] predicates) =>
        ExpectMsgAllOfMatchingPredicates(predicates, CancellationToken.None);

    /// <inheritdoc cref="ExpectMsgAllOfMatchingPredicates(PredicateInfo[])"/>
    public IReadOnlyCollection<object> ExpectMsgAllOfMatchingPredicates(
        IReadOnlyCollection<PredicateInfo> predicates, CancellationToken cancellationToken) =>
        Collect(ExpectMsgAllOfMatchingPredicatesAsync(predicates, cancellationToken));

    /// <summary>Expects one message for each predicate, in any order, within that time, scaled by the time factor.
    /// </summary>
    /// <returns>The messages in the order of their arrival.</returns>
    public IReadOnlyCollection<object> ExpectMsgAllOfMatchingPredicates(
        TimeSpan max, params PredicateInfo[] predicates) =>
        ExpectMsgAllOfMatchingPredicates(max, predicates, CancellationToken.None);

    /// <inheritdoc cref="ExpectMsgAllOfMatchingPredicates(TimeSpan, PredicateInfo[])"/>
    public IReadOnlyCollection<object> ExpectMsgAllOfMatchingPredicates(
        TimeSpan max, IReadOnlyCollection<PredicateInfo> predicates, CancellationToken cancellationToken) =>
        Collect(ExpectMsgAllOfMatchingPredicatesAsync(max, predicates, cancellationToken));

    /// <inheritdoc cref="ExpectMsgAllOfMatchingPredicates(PredicateInfo[])"/>
    public IAsyncEnumerable<object> ExpectMsgAllOfMatchingPredicatesAsync(
        IReadOnlyCollection<PredicateInfo> predicates, CancellationToken cancellationToken = default) =>
        AllMatchingAsync(RemainingOrDefault, predicates, cancellationToken);

    /// <inheritdoc cref="ExpectMsgAllOfMatchingPredicates(TimeSpan, PredicateInfo[])"/>
    public IAsyncEnumerable<object> ExpectMsgAllOfMatchingPredicatesAsync(
        TimeSpan max, IReadOnlyCollection<PredicateInfo> predicates, CancellationToken cancellationToken = default) =>
        AllMatchingAsync(Dilated(max), predicates, cancellationToken);

    private async IAsyncEnumerable<T> AllOfAsync<T>(
        TimeSpan max,
        IReadOnlyCollection<T> messages,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var arrivals = PairUpAsync(
            max, messages, (wanted, message) => message is T && Equals(wanted, message), cancellationToken);
        await foreach (var message in arrivals)
        {
            if (message is T typed)
                yield return typed;
        }
    }

    private IAsyncEnumerable<object> AllMatchingAsync(
        TimeSpan max, IReadOnlyCollection<PredicateInfo> predicates, CancellationToken cancellationToken) =>
        PairUpAsync(
            max,
            predicates,
            (predicate, message) =>
                predicate.Type == message.GetType() && (bool)predicate.PredicateT.DynamicInvoke(message)!,
            cancellationToken);

    // As many messages as are wanted; each takes one of the wanted off the list, and in the end the list is empty.
    private async IAsyncEnumerable<object> PairUpAsync<T>(
        TimeSpan max,
        IReadOnlyCollection<T> wanted,
        Func<T, object, bool> matches,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var missing = wanted.ToList();
        var unexpected = new List<object>();
        await foreach (var message in TakeAllAsync(wanted.Count, max, cancellationToken))
        {
            var found = missing.FindIndex(candidate => matches(candidate, message));
            if (found < 0)
                unexpected.Add(message);
            else
                missing.RemoveAt(found);

            yield return message;
        }

        // Every message that is not wanted leaves one that is missing.
        if (unexpected.Count > 0)
            Fail(
                "not found [{0}] found unexpected [{1}] among {2} messages to {3}",
                string.Join(", ", missing), string.Join(", ", unexpected), wanted.Count, TestActor.Path);
    }
}

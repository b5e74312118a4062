namespace Akka.TestKit;

/// <summary>Makes <see cref="PredicateInfo"/> out of delegates.</summary>
public static class PredicateInfoFactory
{
    /// <summary>Wraps a typed predicate.</summary>
    public static PredicateInfo CreatePredicateInfo<T>(this Predicate<T> predicateT) => PredicateInfo.Create(predicateT);

    /// <summary>Wraps a delegate that takes one <typeparamref name="T"/> and answers with a Boolean.</summary>
    /// <exception cref="ArgumentException">The delegate has another shape.</exception>
    public static PredicateInfo CreatePredicateInfo<T>(this Delegate predicateT)
    {
        var method = predicateT.Method;
        if (method.ReturnType != typeof(bool) || method.GetParameters().Length != 1)
            throw new ArgumentException(
                $"A predicate takes one argument and returns a Boolean; this delegate is: {method}.", nameof(predicateT));

        return PredicateInfo.Create((Predicate<T>)Delegate.CreateDelegate(typeof(Predicate<T>), predicateT.Target, method));
    }
}

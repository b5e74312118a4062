using System.Collections;

namespace Akka.TestKit.Xunit2.Internals;

/// <summary>When a test takes two values for equal.</summary>
internal static class Equality
{
    /// <summary>By the values' own equality or order, and for sequences element by element.</summary>
    public static bool Of<T>(T expected, T actual)
    {
        if (expected is null || actual is null)
            return expected is null && actual is null;

        return expected switch
        {
            IEquatable<T> equatable => equatable.Equals(actual),
            IComparable<T> comparable => comparable.CompareTo(actual) == 0,
            IComparable comparable when expected.GetType() == actual.GetType() => comparable.CompareTo(actual) == 0,
            IEnumerable elements when actual is IEnumerable others => OfElements(elements, others),
            _ => expected.GetType() == actual.GetType() && Equals(expected, actual),
        };
    }

    private static bool OfElements(IEnumerable expected, IEnumerable actual)
    {
        var others = actual.GetEnumerator();
        foreach (var element in expected)
        {
            if (!others.MoveNext() || !Of<object?>(element, others.Current))
                return false;
        }

        return !others.MoveNext();
    }
}

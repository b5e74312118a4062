namespace Akka.Configuration.Hocon;

/// <summary>Where a substitution stands: behind a key, or as an element of a list.</summary>
internal readonly record struct SubstitutionPlace
{
    public SubstitutionPlace(HoconObject parent, string key) => (Parent, Key) = (parent, key);

    public SubstitutionPlace(HoconArray list) => List = list;

    public HoconObject? Parent { get; }

    public string? Key { get; }

    public HoconArray? List { get; }

    /// <summary>What stood behind the key before this assignment; null if nothing did.</summary>
    public List<IHoconElement>? Before { get; init; }
}

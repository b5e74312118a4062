using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Entropy.Grid.OpenDss.Script;

/// <summary>
/// The properties of a class in the order in which values without a name are given to them. A name may be cut short; of
/// those that fit the first in order counts.
/// </summary>
internal sealed class PropertyTable
{
    /// <summary>Properties of every element that carries power between buses.</summary>
    public const string Delivery = " normamps emergamps faultrate pctperm repair basefreq enabled like";

    /// <summary>Properties of every element that takes or gives power.</summary>
    public const string Conversion = " spectrum basefreq enabled like";

    /// <summary>Properties of every control and meter.</summary>
    public const string Control = " basefreq enabled like";

    private readonly FrozenDictionary<string, int> _abbreviations;

    /// <summary>A table of a class and the names of its properties in small letters, separated by blanks.</summary>
    public PropertyTable(string className, string names)
    {
        ClassName = className;
        Names = [.. names.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        var abbreviations = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < Names.Length; i++)
            abbreviations[Names[i]] = i;
        for (var i = 0; i < Names.Length; i++)
            for (var length = 1; length < Names[i].Length; length++)
                abbreviations.TryAdd(Names[i][..length], i);
        _abbreviations = abbreviations.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The class, in small letters.</summary>
    public string ClassName { get; }

    /// <summary>The properties, in small letters.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>The place of a property; -1 if there is none of that name.</summary>
    public int IndexOf(string name) => _abbreviations.GetValueOrDefault(name, -1);
}

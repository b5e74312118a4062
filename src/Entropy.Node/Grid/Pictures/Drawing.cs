using System.Collections.Immutable;

namespace Entropy.Node.Grid.Pictures;

/// <summary>A solved network as it is to be drawn.</summary>
internal sealed record Drawing
{
    public required string Title { get; init; }

    public required string Subtitle { get; init; }

    public required ImmutableArray<DrawnBus> Buses { get; init; }

    public required ImmutableArray<DrawnBranch> Branches { get; init; }

    /// <summary>The limits of a voltage, pu.</summary>
    public required double LeastPu { get; init; }

    public required double GreatestPu { get; init; }

    /// <summary>What <see cref="DrawnBranch.Length"/> counts, for the axis.</summary>
    public required string LengthUnit { get; init; }

    /// <summary>The index of the bus with the lowest voltage; -1 if none is known.</summary>
    public int Lowest { get; init; } = -1;

    /// <summary>The index of the bus with the highest voltage; -1 if none is known.</summary>
    public int Highest { get; init; } = -1;
}

/// <summary>A bus of a drawing.</summary>
/// <param name="Name">Its name.</param>
/// <param name="OnMap">Where it is on a map whose y axis points up; null if nobody knows.</param>
/// <param name="Pu">[phase], three of them: the voltage; NaN for a phase that is not there.</param>
/// <param name="Marks">What stands at it.</param>
internal sealed record DrawnBus(string Name, Place? OnMap, ImmutableArray<double> Pu, BusMarks Marks);

/// <summary>What stands at a bus.</summary>
[Flags]
internal enum BusMarks
{
    None = 0,
    Source = 1,
    Load = 2,
    Capacitor = 4,
    Generator = 8,
}

/// <summary>A connection of two buses.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="From">The index of one bus.</param>
/// <param name="To">The index of the other.</param>
/// <param name="Phases">The phases that it has at the other bus, from 0.</param>
/// <param name="Length">Its length, in the drawing's unit.</param>
/// <param name="Amount">Its largest current, or its power; only to be compared with that of others.</param>
/// <param name="Loading">Its part of what it may carry; NaN if that is not known.</param>
/// <param name="Note">What is to be said of it in a word, taps for example.</param>
internal sealed record DrawnBranch(
    string Name, BranchKind Kind, int From, int To, ImmutableArray<int> Phases, double Length, double Amount, double Loading, string Note)
{
    public bool IsOpen { get; init; }
}

/// <summary>What a connection of two buses is.</summary>
internal enum BranchKind
{
    Line,
    Switch,
    Transformer,
    Regulator,
    Other,
}

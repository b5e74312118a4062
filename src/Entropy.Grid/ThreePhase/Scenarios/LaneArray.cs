namespace Entropy.Grid.ThreePhase.Scenarios;

/// <summary>
/// Numbers that begin at a cache line, so that no vector of eight crosses one. The array stays where it is; the pointer
/// is good as long as this object is.
/// </summary>
internal sealed unsafe class LaneArray
{
    private const int Line = 64; // bytes

    private readonly double[] _values;

    public LaneArray(int length)
    {
        Length = length;
        _values = GC.AllocateArray<double>(length + Line / sizeof(double), pinned: true);
        fixed (double* first = _values)
            First = (double*)(((nint)first + Line - 1) & ~(nint)(Line - 1));
    }

    public int Length { get; }

    public double* First { get; }

    public Span<double> Span => new(First, Length);
}

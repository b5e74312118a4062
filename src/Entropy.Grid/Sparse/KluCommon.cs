using System.Runtime.InteropServices;

namespace Entropy.Grid.Sparse;

/// <summary>
/// Settings and statistics of KLU, field for field <c>klu_common</c> of SuiteSparse's klu.h (KLU 1.3, 32-bit indices).
/// </summary>
[StructLayout(LayoutKind.Sequential)]
internal struct KluCommon
{
    public double PivotTolerance;
    public double MemoryGrowth;
    public double InitialMemoryAmd;
    public double InitialMemory;
    public double MaxWork;
    public int BlockTriangular;
    public int Ordering;
    public int Scaling;
    public nint UserOrder;
    public nint UserData;
    public int HaltIfSingular;
    public int Status;
    public int Reallocations;
    public int StructuralRank;
    public int NumericalRank;
    public int SingularColumn;
    public int OffDiagonalPivots;
    public double Flops;
    public double ReciprocalCondition;
    public double ConditionEstimate;
    public double ReciprocalPivotGrowth;
    public double Work;
    public nuint MemoryUse;
    public nuint MemoryPeak;

    /// <summary>Whether the last call found the matrix singular (KLU_SINGULAR).</summary>
    public readonly bool IsSingular => Status == 1;
}

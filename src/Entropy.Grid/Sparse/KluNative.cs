using System.Runtime.InteropServices;

namespace Entropy.Grid.Sparse;

/// <summary>
/// The functions of SuiteSparse KLU that are used here (T. A. Davis and E. Palamadai Natarajan, "Algorithm 907: KLU, a
/// direct sparse solver for circuit simulation problems", ACM TOMS 37(3), 2010). Complex arrays interleave real and
/// imaginary parts.
/// </summary>
internal static unsafe partial class KluNative
{
    private const string Library = "libklu.so.1";

    [LibraryImport(Library, EntryPoint = "klu_defaults")]
    internal static partial int Defaults(KluCommon* common);

    [LibraryImport(Library, EntryPoint = "klu_analyze")]
    internal static partial nint Analyze(int n, int* columnStarts, int* rows, KluCommon* common);

    [LibraryImport(Library, EntryPoint = "klu_free_symbolic")]
    internal static partial int FreeSymbolic(nint* symbolic, KluCommon* common);

    [LibraryImport(Library, EntryPoint = "klu_factor")]
    internal static partial nint Factor(int* columnStarts, int* rows, double* values, nint symbolic, KluCommon* common);

    [LibraryImport(Library, EntryPoint = "klu_refactor")]
    internal static partial int Refactor(
        int* columnStarts, int* rows, double* values, nint symbolic, nint numeric, KluCommon* common);

    [LibraryImport(Library, EntryPoint = "klu_solve")]
    internal static partial int Solve(
        nint symbolic, nint numeric, int rowCount, int rightSides, double* b, KluCommon* common);

    [LibraryImport(Library, EntryPoint = "klu_tsolve")]
    internal static partial int SolveTransposed(
        nint symbolic, nint numeric, int rowCount, int rightSides, double* b, KluCommon* common);

    [LibraryImport(Library, EntryPoint = "klu_rgrowth")]
    internal static partial int ReciprocalGrowth(
        int* columnStarts, int* rows, double* values, nint symbolic, nint numeric, KluCommon* common);

    [LibraryImport(Library, EntryPoint = "klu_free_numeric")]
    internal static partial int FreeNumeric(nint* numeric, KluCommon* common);

    [LibraryImport(Library, EntryPoint = "klu_z_factor")]
    internal static partial nint FactorComplex(
        int* columnStarts, int* rows, double* values, nint symbolic, KluCommon* common);

    [LibraryImport(Library, EntryPoint = "klu_z_solve")]
    internal static partial int SolveComplex(
        nint symbolic, nint numeric, int rowCount, int rightSides, double* b, KluCommon* common);

    [LibraryImport(Library, EntryPoint = "klu_z_free_numeric")]
    internal static partial int FreeNumericComplex(nint* numeric, KluCommon* common);

    [LibraryImport(Library, EntryPoint = "klu_z_extract")]
    internal static partial int ExtractComplex(
        nint numeric, nint symbolic,
        int* lowerStarts, int* lowerRows, double* lowerReal, double* lowerImaginary,
        int* upperStarts, int* upperRows, double* upperReal, double* upperImaginary,
        int* offStarts, int* offRows, double* offReal, double* offImaginary,
        int* rowOrder, int* columnOrder, double* rowScale, int* blockStarts, KluCommon* common);
}

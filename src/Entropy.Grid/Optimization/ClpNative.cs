using System.Runtime.InteropServices;

namespace Entropy.Grid.Optimization;

/// <summary>
/// The part of COIN-OR CLP's C interface (Clp_C_Interface.h, 1.17) that is used here; indices are 32-bit.
/// </summary>
internal static unsafe partial class ClpNative
{
    private const string Library = "libClp.so.1";

    [LibraryImport(Library, EntryPoint = "Clp_newModel")]
    internal static partial nint New();

    [LibraryImport(Library, EntryPoint = "Clp_deleteModel")]
    internal static partial void Delete(nint model);

    [LibraryImport(Library, EntryPoint = "Clp_loadProblem")]
    internal static partial void Load(
        nint model, int columns, int rows, int* columnStarts, int* rowIndices, double* values,
        double* leastX, double* mostX, double* costs, double* leastRow, double* mostRow);

    [LibraryImport(Library, EntryPoint = "Clp_setLogLevel")]
    internal static partial void SetLogLevel(nint model, int level);

    [LibraryImport(Library, EntryPoint = "Clp_initialSolve")]
    internal static partial int Solve(nint model);

    [LibraryImport(Library, EntryPoint = "Clp_status")]
    internal static partial int Status(nint model);

    [LibraryImport(Library, EntryPoint = "Clp_numberIterations")]
    internal static partial int Iterations(nint model);

    [LibraryImport(Library, EntryPoint = "Clp_objectiveValue")]
    internal static partial double Objective(nint model);

    [LibraryImport(Library, EntryPoint = "Clp_primalColumnSolution")]
    internal static partial double* Solution(nint model);

    [LibraryImport(Library, EntryPoint = "Clp_dualRowSolution")]
    internal static partial double* Prices(nint model);
}

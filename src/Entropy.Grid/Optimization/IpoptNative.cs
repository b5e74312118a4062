using System.Runtime.InteropServices;

namespace Entropy.Grid.Optimization;

/// <summary>The C interface of Ipopt 3.11 (IpStdCInterface.h): Index and Bool are 32-bit, Number is a double.</summary>
internal static unsafe partial class IpoptNative
{
    private const string Library = "libipopt.so.1";

    /// <summary>Indices of rows and columns count from 0.</summary>
    public const int FromZero = 0;

    [LibraryImport(Library, EntryPoint = "CreateIpoptProblem")]
    internal static partial nint Create(
        int variables, double* leastX, double* mostX, int constraints, double* leastG, double* mostG,
        int jacobianEntries, int hessianEntries, int indexStyle,
        delegate* unmanaged[Cdecl]<int, double*, int, double*, nint, int> objective,
        delegate* unmanaged[Cdecl]<int, double*, int, int, double*, nint, int> constraintValues,
        delegate* unmanaged[Cdecl]<int, double*, int, double*, nint, int> gradient,
        delegate* unmanaged[Cdecl]<int, double*, int, int, int, int*, int*, double*, nint, int> jacobian,
        delegate* unmanaged[Cdecl]<int, double*, int, double, int, double*, int, int, int*, int*, double*, nint, int> hessian);

    [LibraryImport(Library, EntryPoint = "FreeIpoptProblem")]
    internal static partial void Free(nint problem);

    [LibraryImport(Library, EntryPoint = "AddIpoptStrOption", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int SetText(nint problem, string keyword, string value);

    [LibraryImport(Library, EntryPoint = "AddIpoptNumOption", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int SetNumber(nint problem, string keyword, double value);

    [LibraryImport(Library, EntryPoint = "AddIpoptIntOption", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int SetWhole(nint problem, string keyword, int value);

    [LibraryImport(Library, EntryPoint = "SetIntermediateCallback")]
    internal static partial int SetProgress(
        nint problem,
        delegate* unmanaged[Cdecl]<int, int, double, double, double, double, double, double, double, double, int, nint, int> progress);

    [LibraryImport(Library, EntryPoint = "IpoptSolve")]
    internal static partial int Solve(
        nint problem, double* x, double* constraints, double* objective, double* constraintPrices,
        double* leastPrices, double* mostPrices, nint userData);
}

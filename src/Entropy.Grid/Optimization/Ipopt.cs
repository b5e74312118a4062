using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;

namespace Entropy.Grid.Optimization;

/// <summary>
/// Solves nonlinear programs with COIN-OR Ipopt (A. Wächter and L. T. Biegler, Mathematical Programming 106(1), 2006).
/// </summary>
/// <remarks>
/// Ipopt calls back through static functions; the handle of the run tells them whom for. What a callback throws must
/// not pass through C: it is kept, Ipopt is told to stop, and it is thrown again here. MUMPS, which solves the linear
/// systems, keeps state of its own between calls: one run at a time in a process.
/// </remarks>
internal static unsafe class Ipopt
{
    private static readonly Lock OneAtATime = new();

    /// <summary>Solves from <paramref name="x"/> [variable] and leaves the solution there.</summary>
    public static IpoptResult Solve(NonlinearProgram program, double[] x, IpoptOptions options)
    {
        lock (OneAtATime)
        {
            var run = new Run(program);
            var handle = GCHandle.Alloc(run);
            try
            {
                return Solve(run, GCHandle.ToIntPtr(handle), x, options);
            }
            finally
            {
                handle.Free();
            }
        }
    }

    private static IpoptResult Solve(Run run, nint userData, double[] x, IpoptOptions options)
    {
        var program = run.Program;
        nint problem;
        fixed (double* leastX = program.LeastX, mostX = program.MostX)
        fixed (double* leastG = Finite(program.LeastG), mostG = Finite(program.MostG))
        {
            double none = 0; // an empty array has no address, and Ipopt wants one
            problem = IpoptNative.Create(
                program.Variables, leastX, mostX, program.Constraints,
                leastG is null ? &none : leastG, mostG is null ? &none : mostG,
                program.Jacobian.Rows.Length, program.Hessian.Rows.Length, IpoptNative.FromZero,
                &Objective, &ConstraintValues, &Gradient, &Jacobian, &Hessian);
        }
        if (problem == 0)
            throw new InvalidOperationException("Ipopt did not accept the problem: bounds or sizes contradict each other.");
        try
        {
            SetOptions(problem, options);
            _ = IpoptNative.SetProgress(problem, &Progress);
            var prices = new double[program.Constraints];
            double objective;
            int status;
            fixed (double* start = x, constraintPrices = prices)
                status = IpoptNative.Solve(problem, start, null, &objective, constraintPrices, null, null, userData);
            run.Thrown?.Throw();
            return new IpoptResult(status, run.Iterations, objective, prices);
        }
        finally
        {
            IpoptNative.Free(problem);
        }
    }

    // Ipopt counts 1e19 and more as infinite, and wants numbers.
    private static double[] Finite(double[] bounds) => Array.ConvertAll(bounds, bound => Math.Clamp(bound, -2e19, 2e19));

    private static void SetOptions(nint problem, IpoptOptions options)
    {
        Text("sb", "yes"); // no banner
        Whole("print_level", 0);
        Whole("max_iter", options.MaximumIterations);
        Number("tol", options.Tolerance);
        Number("constr_viol_tol", options.ConstraintTolerance);
        Number("acceptable_tol", options.Tolerance); // "nearly" is not solved
        Number("bound_relax_factor", options.BoundRelaxation);
        Number("nlp_scaling_max_gradient", options.MostScaledGradient);
        Whole("mumps_pivot_order", (int)options.Ordering);

        void Text(string name, string value) => Check(name, IpoptNative.SetText(problem, name, value));
        void Whole(string name, int value) => Check(name, IpoptNative.SetWhole(problem, name, value));
        void Number(string name, double value) => Check(name, IpoptNative.SetNumber(problem, name, value));

        static void Check(string name, int accepted)
        {
            if (accepted == 0)
                throw new InvalidOperationException($"Ipopt does not accept its option {name}.");
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Objective(int n, double* x, int isNew, double* value, nint user)
    {
        var run = Of(user);
        try
        {
            *value = run.Program.Objective(new(x, n));
            return double.IsFinite(*value) ? 1 : 0;
        }
        catch (Exception thrown)
        {
            return run.Stop(thrown);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Gradient(int n, double* x, int isNew, double* gradient, nint user)
    {
        var run = Of(user);
        try
        {
            run.Program.Gradient(new(x, n), new(gradient, n));
            return 1;
        }
        catch (Exception thrown)
        {
            return run.Stop(thrown);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int ConstraintValues(int n, double* x, int isNew, int m, double* values, nint user)
    {
        var run = Of(user);
        try
        {
            run.Program.ConstraintValues(new(x, n), new(values, m));
            return 1;
        }
        catch (Exception thrown)
        {
            return run.Stop(thrown);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Jacobian(
        int n, double* x, int isNew, int m, int entries, int* rows, int* columns, double* values, nint user)
    {
        var run = Of(user);
        try
        {
            if (values is null)
                Places(run.Program.Jacobian, rows, columns, entries);
            else
                run.Program.JacobianValues(new(x, n), new(values, entries));
            return 1;
        }
        catch (Exception thrown)
        {
            return run.Stop(thrown);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Hessian(
        int n, double* x, int isNew, double factor, int m, double* prices, int areNew, int entries, int* rows, int* columns,
        double* values, nint user)
    {
        var run = Of(user);
        try
        {
            if (values is null)
                Places(run.Program.Hessian, rows, columns, entries);
            else
                run.Program.HessianValues(new(x, n), factor, new(prices, m), new(values, entries));
            return 1;
        }
        catch (Exception thrown)
        {
            return run.Stop(thrown);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Progress(
        int mode, int iteration, double objective, double infeasibility, double dualInfeasibility, double barrier, double step,
        double regularization, double dualStep, double primalStep, int trials, nint user)
    {
        var run = Of(user);
        run.Iterations = iteration;
        return run.Thrown is null ? 1 : 0;
    }

    private static void Places((int[] Rows, int[] Columns) places, int* rows, int* columns, int entries)
    {
        places.Rows.CopyTo(new Span<int>(rows, entries));
        places.Columns.CopyTo(new Span<int>(columns, entries));
    }

    private static Run Of(nint user) => (Run)GCHandle.FromIntPtr(user).Target!;

    private sealed class Run(NonlinearProgram program)
    {
        public NonlinearProgram Program { get; } = program;

        public int Iterations { get; set; }

        public ExceptionDispatchInfo? Thrown { get; private set; }

        public int Stop(Exception thrown)
        {
            Thrown ??= ExceptionDispatchInfo.Capture(thrown);
            return 0;
        }
    }
}

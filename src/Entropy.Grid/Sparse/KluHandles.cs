using Microsoft.Win32.SafeHandles;

namespace Entropy.Grid.Sparse;

/// <summary>The fill-reducing ordering of one sparsity pattern (<c>klu_symbolic</c>).</summary>
internal sealed unsafe class KluOrdering : SafeHandleZeroOrMinusOneIsInvalid
{
    internal KluOrdering(nint value)
        : base(ownsHandle: true) => SetHandle(value);

    protected override bool ReleaseHandle()
    {
        KluCommon common;
        _ = KluNative.Defaults(&common);
        var value = handle;
        return KluNative.FreeSymbolic(&value, &common) != 0;
    }
}

/// <summary>The factors of one real matrix (<c>klu_numeric</c> of the <c>klu_</c> family).</summary>
internal sealed unsafe class KluRealFactors : SafeHandleZeroOrMinusOneIsInvalid
{
    internal KluRealFactors(nint value)
        : base(ownsHandle: true) => SetHandle(value);

    protected override bool ReleaseHandle()
    {
        KluCommon common;
        _ = KluNative.Defaults(&common);
        var value = handle;
        return KluNative.FreeNumeric(&value, &common) != 0;
    }
}

/// <summary>The factors of one complex matrix (<c>klu_numeric</c> of the <c>klu_z_</c> family).</summary>
internal sealed unsafe class KluComplexFactors : SafeHandleZeroOrMinusOneIsInvalid
{
    internal KluComplexFactors(nint value)
        : base(ownsHandle: true) => SetHandle(value);

    protected override bool ReleaseHandle()
    {
        KluCommon common;
        _ = KluNative.Defaults(&common);
        var value = handle;
        return KluNative.FreeNumericComplex(&value, &common) != 0;
    }
}

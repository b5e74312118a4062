namespace Bundled.Api.Tests;

public sealed class ApiListingTests
{
    private static readonly SortedSet<string> Specimen = ApiListing.Of(typeof(ApiListingTests).Assembly.GetTypes()
        .Where(type => type.Namespace == "Bundled.Api.Tests.Specimen"));

    [Fact]
    public void Every_public_and_protected_member_is_listed_and_no_other()
    {
        const string expected = """
            B Bundled.Api.Tests.Specimen.Measure : System.ICloneable
            B Bundled.Api.Tests.Specimen.Measure : System.MulticastDelegate
            B Bundled.Api.Tests.Specimen.Measure : System.Runtime.Serialization.ISerializable
            B Bundled.Api.Tests.Specimen.Shape : Bundled.Api.Tests.Specimen.IShape<System.Int32>
            C Bundled.Api.Tests.Specimen.Measure(System.Object, System.IntPtr)
            C Bundled.Api.Tests.Specimen.Shape(System.Int32, System.String =) protected
            E Bundled.Api.Tests.Specimen.Shape.Drawn : System.EventHandler
            F Bundled.Api.Tests.Specimen.Colour.Red : Bundled.Api.Tests.Specimen.Colour static
            F Bundled.Api.Tests.Specimen.Shape.Corners : System.Int32 static
            F Bundled.Api.Tests.Specimen.Shape.Labels : System.String[]
            M Bundled.Api.Tests.Specimen.IShape<!0>.Draw(!0) : System.Void abstract
            M Bundled.Api.Tests.Specimen.Measure.BeginInvoke(Bundled.Api.Tests.Specimen.Shape, System.AsyncCallback, System.Object) : System.IAsyncResult virtual
            M Bundled.Api.Tests.Specimen.Measure.EndInvoke(System.IAsyncResult) : System.Int32 virtual
            M Bundled.Api.Tests.Specimen.Measure.Invoke(Bundled.Api.Tests.Specimen.Shape) : System.Int32 virtual
            M Bundled.Api.Tests.Specimen.Shape.Draw(System.Int32) : System.Void abstract
            M Bundled.Api.Tests.Specimen.Shape.Map<2>(!!1, out !!0&, System.Int32&, params !!0[]) : !!0 protected virtual
            M Bundled.Api.Tests.Specimen.Shape.op_Equality(Bundled.Api.Tests.Specimen.Shape, Bundled.Api.Tests.Specimen.Shape) : System.Boolean static
            M Bundled.Api.Tests.Specimen.Shape.op_Inequality(Bundled.Api.Tests.Specimen.Shape, Bundled.Api.Tests.Specimen.Shape) : System.Boolean static
            M Bundled.Api.Tests.Specimen.Shapes.Sum(System.Int32*, System.Int32[,], System.Nullable<System.Int32> =) : System.Int32 static
            P Bundled.Api.Tests.Specimen.IShape<!0>.Name : System.String get abstract
            P Bundled.Api.Tests.Specimen.Shape.Item[System.Int32, System.String] : System.Object get protected
            P Bundled.Api.Tests.Specimen.Shape.Label<!0>.All : System.Collections.Generic.Dictionary<System.String, !0[]> get
            P Bundled.Api.Tests.Specimen.Shape.Name : System.String get virtual
            P Bundled.Api.Tests.Specimen.Shape.Size : System.Int32 get set
            T abstract class Bundled.Api.Tests.Specimen.Shape
            T delegate Bundled.Api.Tests.Specimen.Measure
            T enum Bundled.Api.Tests.Specimen.Colour
            T interface Bundled.Api.Tests.Specimen.IShape<!0>
            T sealed class Bundled.Api.Tests.Specimen.Shape.Label<!0>
            T static class Bundled.Api.Tests.Specimen.Shapes
            """;

        Assert.Equal(expected.ReplaceLineEndings("\n").Split('\n'), Specimen);
    }

    [Fact]
    public void A_member_too_many_in_an_assembly_is_found()
    {
        const string extra = "M Bundled.Api.Tests.Specimen.Shape.Draw(System.Int32) : System.Void abstract";

        var violations = new StandInCheck(Specimen.Where(line => line != extra)).Violations(Specimen);

        Assert.StartsWith("  " + extra, Assert.Single(violations), StringComparison.Ordinal);
    }
}

using Akka.Streams.Materializing;

namespace Akka.Streams.Dsl;

/// <summary>Makes graphs of any shape: junctions and other graphs, connected port by port.</summary>
public static partial class GraphDsl
{
    /// <summary>A graph without a value. The function connects ports and returns the shape of those it left open.</summary>
    /// <exception cref="ArgumentException">The shape is not what was left open.</exception>
    public static IGraph<TShape, NotUsed> Create<TShape>(Func<Builder<NotUsed>, TShape> buildBlock) where TShape : Shape =>
        CreateMaterialized(buildBlock);

    /// <summary>Like the one without a type for the value, which can be nothing else than <see cref="NotUsed"/>.</summary>
    /// <exception cref="ArgumentException">The shape is not what was left open.</exception>
    public static IGraph<TShape, TMat> CreateMaterialized<TShape, TMat>(Func<Builder<TMat>, TShape> buildBlock) where TShape : Shape
    {
        var builder = new Builder<TMat>();
        return builder.Finish(buildBlock(builder), _ => NotUsed.Instance);
    }

    /// <summary>A graph with another one in it, whose value is its own.</summary>
    /// <exception cref="ArgumentException">The shape is not what was left open.</exception>
    public static IGraph<TShapeOut, TMat> Create<TShapeOut, TMat, TShape1>(IGraph<TShape1, TMat> g1,
        Func<Builder<TMat>, TShape1, TShapeOut> buildBlock)
        where TShapeOut : Shape where TShape1 : Shape
    {
        var builder = new Builder<TMat>();
        return builder.Finish(buildBlock(builder, builder.Add(g1)), values => values[0]);
    }

    /// <summary>A graph with two others in it; its value is what the function makes of theirs.</summary>
    /// <exception cref="ArgumentException">The shape is not what was left open.</exception>
    public static IGraph<TShapeOut, TMatOut> Create<TShapeOut, TMatOut, TMat0, TMat1, TShape0, TShape1>(
        IGraph<TShape0, TMat0> g0, IGraph<TShape1, TMat1> g1, Func<TMat0, TMat1, TMatOut> combineMaterializers,
        Func<Builder<TMatOut>, TShape0, TShape1, TShapeOut> buildBlock)
        where TShapeOut : Shape where TShape0 : Shape where TShape1 : Shape
    {
        var builder = new Builder<TMatOut>();
        return builder.Finish(buildBlock(builder, builder.Add(g0), builder.Add(g1)),
            values => combineMaterializers((TMat0)values[0], (TMat1)values[1])!);
    }

    /// <summary>A graph with three others in it; its value is what the function makes of theirs.</summary>
    /// <exception cref="ArgumentException">The shape is not what was left open.</exception>
    public static IGraph<TShapeOut, TMatOut> Create<TShapeOut, TMatOut, TMat0, TMat1, TMat2, TShape0, TShape1, TShape2>(
        IGraph<TShape0, TMat0> g0, IGraph<TShape1, TMat1> g1, IGraph<TShape2, TMat2> g2,
        Func<TMat0, TMat1, TMat2, TMatOut> combineMaterializers,
        Func<Builder<TMatOut>, TShape0, TShape1, TShape2, TShapeOut> buildBlock)
        where TShapeOut : Shape where TShape0 : Shape where TShape1 : Shape where TShape2 : Shape
    {
        var builder = new Builder<TMatOut>();
        return builder.Finish(buildBlock(builder, builder.Add(g0), builder.Add(g1), builder.Add(g2)),
            values => combineMaterializers((TMat0)values[0], (TMat1)values[1], (TMat2)values[2])!);
    }

    /// <summary>A graph with four others in it; its value is what the function makes of theirs.</summary>
    /// <exception cref="ArgumentException">The shape is not what was left open.</exception>
    public static IGraph<TShapeOut, TMatOut> Create<TShapeOut, TMatOut, TMat0, TMat1, TMat2, TMat3, TShape0, TShape1, TShape2, TShape3>(
        IGraph<TShape0, TMat0> g0, IGraph<TShape1, TMat1> g1, IGraph<TShape2, TMat2> g2, IGraph<TShape3, TMat3> g3,
        Func<TMat0, TMat1, TMat2, TMat3, TMatOut> combineMaterializers,
        Func<Builder<TMatOut>, TShape0, TShape1, TShape2, TShape3, TShapeOut> buildBlock)
        where TShapeOut : Shape where TShape0 : Shape where TShape1 : Shape where TShape2 : Shape where TShape3 : Shape
    {
        var builder = new Builder<TMatOut>();
        return builder.Finish(buildBlock(builder, builder.Add(g0), builder.Add(g1), builder.Add(g2), builder.Add(g3)),
            values => combineMaterializers((TMat0)values[0], (TMat1)values[1], (TMat2)values[2], (TMat3)values[3])!);
    }

    /// <summary>A graph with five others in it; its value is what the function makes of theirs.</summary>
    /// <exception cref="ArgumentException">The shape is not what was left open.</exception>
    public static IGraph<TShapeOut, TMatOut> Create<TShapeOut, TMatOut, TMat0, TMat1, TMat2, TMat3, TMat4,
        TShape0, TShape1, TShape2, TShape3, TShape4>(
        IGraph<TShape0, TMat0> g0, IGraph<TShape1, TMat1> g1, IGraph<TShape2, TMat2> g2, IGraph<TShape3, TMat3> g3,
        IGraph<TShape4, TMat4> g4, Func<TMat0, TMat1, TMat2, TMat3, TMat4, TMatOut> combineMaterializers,
        Func<Builder<TMatOut>, TShape0, TShape1, TShape2, TShape3, TShape4, TShapeOut> buildBlock)
        where TShapeOut : Shape where TShape0 : Shape where TShape1 : Shape where TShape2 : Shape where TShape3 : Shape
        where TShape4 : Shape
    {
        var builder = new Builder<TMatOut>();
        return builder.Finish(
            buildBlock(builder, builder.Add(g0), builder.Add(g1), builder.Add(g2), builder.Add(g3), builder.Add(g4)),
            values => combineMaterializers(
                (TMat0)values[0], (TMat1)values[1], (TMat2)values[2], (TMat3)values[3], (TMat4)values[4])!);
    }

    internal static Outlet<TOut> FreeOut<TIn, TOut, TMat>(Builder<TMat> builder, UniformFanOutShape<TIn, TOut> junction) =>
        junction.Outs.FirstOrDefault(builder.IsFree) ?? throw new ArgumentException("No more outlets on junction", nameof(junction));

    internal static Inlet<TIn> FreeIn<TIn, TOut, TMat>(Builder<TMat> builder, UniformFanInShape<TIn, TOut> junction) =>
        junction.Ins.FirstOrDefault(builder.IsFree) ?? throw new ArgumentException("No more inlets on junction", nameof(junction));
}

using Akka.Streams.Interpreting;
using Akka.Streams.Stage;

namespace Akka.Streams.Materializing;

/// <summary>One run of a graph while it is being built: its stages, spread over islands that are to be actors.</summary>
internal sealed class Draft
{
    private readonly StreamMaterializer _materializer;
    private readonly List<Island> _newIslands = [];
    private readonly List<GraphStageLogic> _stages = [];
    private readonly Attributes _outermost;
    private readonly Island? _running;
    private Island? _island;

    // A stage that materialises a part of its own lets it run on the island that it runs on itself.
    public Draft(StreamMaterializer materializer, Attributes attributes, Island? running)
    {
        _materializer = materializer;
        _outermost = attributes;
        _island = running;
        _running = running;
    }

    public StreamMaterializer Materializer => _materializer;

    // Made with the first stage that needs it: a graph that is async throughout has no outermost island.
    private Island Current => _island ??= NewIsland(_outermost);

    public void Add(GraphStageLogic logic, Attributes attributes)
    {
        logic.Island = Current;
        logic.Attributes = attributes;
        logic.MaterializerOfStage = _materializer;
        _stages.Add(logic);
    }

    public IslandScope OwnIsland(Attributes attributes)
    {
        var outer = _island;
        _island = NewIsland(attributes);
        return new IslandScope(this, outer);
    }

    public void Connect(OutPortRef from, InPortRef to)
    {
        if (from.Logic.Island == to.Logic.Island)
        {
            Link(from, to);
            return;
        }
        var (upstream, downstream) = from.Outlet.NewBoundary(to.Attributes.GetMandatoryAttribute<Attributes.InputBuffer>().Max);
        Settle(upstream, from.Logic);
        Settle(downstream, to.Logic);
        Link(from, new InPortRef(upstream, 0, to.Attributes));
        Link(new OutPortRef(downstream, 0, from.Outlet), to);
    }

    /// <summary>Starts everything: new islands get their actors, then all are told to begin.</summary>
    public void Start()
    {
        foreach (var stage in _stages)
            stage.Island.Enlist(stage);
        var actors = _newIslands.ConvertAll(_materializer.Spawn);
        for (var i = 0; i < actors.Count; i++)
            _newIslands[i].Start(actors[i]);
        _running?.StartEnlisted();
    }

    private void Settle(GraphStageLogic boundary, GraphStageLogic neighbour)
    {
        boundary.Island = neighbour.Island;
        boundary.Attributes = neighbour.Attributes;
        boundary.MaterializerOfStage = _materializer;
        _stages.Add(boundary);
    }

    private static void Link(OutPortRef from, InPortRef to)
    {
        var connection = from.Outlet.NewConnection();
        connection.Upstream = from.Logic;
        connection.Downstream = to.Logic;
        from.Logic.Outs[from.Port] = connection;
        to.Logic.Ins[to.Port] = connection;
        connection.OutHandler = from.Logic.OutHandlers[from.Port];
        connection.InHandler = to.Logic.InHandlers[to.Port];
    }

    private Island NewIsland(Attributes attributes)
    {
        var island = new Island(_materializer, attributes);
        _newIslands.Add(island);
        return island;
    }

    internal readonly struct IslandScope(Draft draft, Island? outer) : IDisposable
    {
        public void Dispose() => draft._island = outer;
    }
}

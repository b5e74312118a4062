namespace Akka.Streams.Dsl;

/// <summary>What has an open outlet: sources and flows.</summary>
public interface IFlow<T, out TMat>
{
    /// <summary>Sends the elements through a flow; its own materialised value is dropped.</summary>
    IFlow<T2, TMat> Via<T2, TMat2>(IGraph<FlowShape<T, T2>, TMat2> flow);

    /// <summary>Sends the elements through a flow; the function makes one of both materialised values.</summary>
    IFlow<T2, TMat3> ViaMaterialized<T2, TMat2, TMat3>(IGraph<FlowShape<T, T2>, TMat2> flow, Func<TMat, TMat2, TMat3> combine);

    /// <summary>The same graph with another materialised value; the function is called once for each run.</summary>
    IFlow<T, TMat2> MapMaterializedValue<TMat2>(Func<TMat, TMat2> mapFunc);
}

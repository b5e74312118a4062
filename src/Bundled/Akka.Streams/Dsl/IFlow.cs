namespace Akka.Streams.Dsl;

/// <summary>What has an open outlet: sources and flows.</summary>
public interface IFlow<T, out TMat>
{
    IFlow<T2, TMat> Via<T2, TMat2>(IGraph<FlowShape<T, T2>, TMat2> flow);

    IFlow<T2, TMat3> ViaMaterialized<T2, TMat2, TMat3>(IGraph<FlowShape<T, T2>, TMat2> flow, Func<TMat, TMat2, TMat3> combine);

    IFlow<T, TMat2> MapMaterializedValue<TMat2>(Func<TMat, TMat2> mapFunc);
}

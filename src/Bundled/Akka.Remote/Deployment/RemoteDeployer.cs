using Akka.Actor;
using Akka.Configuration;

namespace Akka.Remote.Deployment;

/// <summary>Reads deployments as the local one does, and refuses those that another node would have to start.</summary>
internal sealed class RemoteDeployer(Settings settings) : Deployer(settings)
{
    public static NotSupportedException NotHere(string path, string where) => new(
        $"{path} is to be deployed at {where}: this provider starts actors in its own process only. Take the address out " +
        "of the deployment, or start the actor in the process that it is for.");

    public override Deploy ParseConfig(string key, Config config)
    {
        var deploy = base.ParseConfig(key, config);
        if (deploy.Config.GetString("remote", "") is { Length: > 0 } address)
            throw NotHere(key, address);
        if (deploy.Config.GetBoolean("cluster.enabled"))
            throw NotHere(key, "the nodes of a cluster");
        return deploy;
    }
}

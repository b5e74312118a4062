using Akka.Configuration;

namespace Akka.Actor;

/// <summary>
/// Knows what <c>akka.actor.deployment</c> says about actors below /user. A path there may have <c>*</c> for one element
/// and end with <c>**</c> for one or more.
/// </summary>
public class Deployer
{
    /// <summary><c>akka.actor.deployment.default</c>: what every section is laid over.</summary>
    protected readonly Config Default;

    private DeploymentIndex _deployments = DeploymentIndex.Empty;

    /// <summary>Reads all of <c>akka.actor.deployment</c>.</summary>
    /// <exception cref="IllegalActorNameException">
    /// A section's path has an element that is not the name of an actor.
    /// </exception>
    /// <exception cref="NotSupportedException">A section asks for a router.</exception>
    public Deployer(Settings settings)
    {
        var config = settings.Config.GetConfig("akka.actor.deployment");
        Default = config?.GetConfig("default") ?? ConfigurationFactory.Empty;
        if (config is null || config.IsEmpty)
            return;

        foreach (var (key, value) in config.Root.GetObject().Items)
        {
            if (key != "default")
                SetDeploy(ParseConfig(key, value.ToConfig()));
        }
    }

    /// <summary>The deployment of an actor, <see cref="Deploy.None"/> outside /user, and null where nothing is configured.</summary>
    public Deploy Lookup(ActorPath path)
    {
        // Asked for every actor that is created, most often of a system without any deployment.
        if (_deployments.IsEmpty)
            return null!;

        var elements = path.Elements;
        return elements is ["user", _, ..] ? _deployments.Find([.. elements.Skip(1)])! : Deploy.None;
    }

    /// <summary>
    /// The deployment for the names below /user, wildcards included; null where nothing is configured.
    /// </summary>
    public Deploy Lookup(IEnumerable<string> path) => _deployments.Find([.. path])!;

    /// <summary>Adds a deployment under its path, in place of an earlier one. May be called from any thread.</summary>
    /// <exception cref="IllegalActorNameException">An element of the path is not the name of an actor.</exception>
    public void SetDeploy(Deploy deploy)
    {
        var elements = deploy.Path.Split('/')[1..];
        foreach (var element in elements)
        {
            if (element.Length == 0)
                throw new IllegalActorNameException($"Actor name in deployment [{deploy.Path}] must not be empty");
            if (!ActorPath.IsValidPathElement(element))
            {
                throw new IllegalActorNameException(
                    $"Illegal actor name [{element}] in deployment [{deploy.Path}]. {ActorPath.ValidActorNameDescription}");
            }
        }

        DeploymentIndex before, after;
        do
        {
            before = _deployments;
            after = before.With(elements, deploy);
        }
        while (Interlocked.CompareExchange(ref _deployments, after, before) != before);
    }

    /// <summary>Reads one section of the configuration as the deployment of a path.</summary>
    /// <exception cref="NotSupportedException">It asks for a router.</exception>
    public virtual Deploy ParseConfig(string key, Config config)
    {
        var deployment = config.WithFallback(Default);
        var router = deployment.GetString("router", "from-code");
        if (router != "from-code")
        {
            throw new NotSupportedException(
                $"akka.actor.deployment.\"{key}\".router = {router}: these actors have no routers. Remove the key, or send " +
                "through an actor that chooses the receiver.");
        }

        return new Deploy(key, deployment, Deploy.NoScopeGiven, deployment.GetString("dispatcher", ""),
            deployment.GetString("mailbox", ""), deployment.GetInt("stash-capacity", Deploy.NoStashSize));
    }
}

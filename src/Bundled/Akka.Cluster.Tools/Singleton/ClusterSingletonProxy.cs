using Akka.Actor;
using Akka.Configuration;
using Akka.Dispatch;
using Akka.Event;

namespace Akka.Cluster.Tools.Singleton;

/// <summary>
/// Passes messages on to a singleton, wherever it lives. It looks for the singleton on the oldest node; messages for a
/// singleton that is not known wait in a buffer, and when that is full the oldest of them is dropped.
/// </summary>
public sealed class ClusterSingletonProxy : ReceiveActor
{
    private readonly ClusterSingletonProxySettings _settings;
    private readonly string[] _singletonPath;
    private readonly MembersByAge _members;
    private readonly Queue<(object Message, IActorRef Sender)> _buffer = new();
    private readonly Cluster _cluster = Cluster.Get(Context.System);
    private readonly ILoggingAdapter _log = Context.GetLogger();
    private IActorRef? _singleton;
    private ICancelable? _search;
    private string _question = "";
    private int _searches;

    /// <summary>Makes a proxy; see <see cref="Props"/>.</summary>
    public ClusterSingletonProxy(string singletonManagerPath, ClusterSingletonProxySettings settings)
    {
        _settings = settings;
        _singletonPath = $"{singletonManagerPath}/{settings.SingletonName}".Split('/');
        _members = new MembersByAge(settings.Role);

        Receive<ClusterEvent.CurrentClusterState>(state => OnMembers(() =>
            _members.Reset(state.Members.Where(member => member.Status == MemberStatus.Up))));
        Receive<ClusterEvent.MemberUp>(up => OnMembers(() => _members.Add(up.Member)));
        Receive<ClusterEvent.MemberExited>(exited => OnMembers(() => _members.Remove(exited.Member)));
        Receive<ClusterEvent.MemberRemoved>(removed =>
        {
            if (removed.Member.UniqueAddress == _cluster.SelfUniqueAddress)
                Context.Stop(Self);
            else
                OnMembers(() => _members.Remove(removed.Member));
        });
        Receive<ClusterEvent.IMemberEvent>(_ => { });
        Receive<Search>(_ => Ask());
        Receive<ActorIdentity>(Found);
        Receive<Terminated>(terminated =>
        {
            if (terminated.ActorRef.Equals(_singleton))
                StartSearch();
        });
        ReceiveAny(PassOn);
    }

    /// <summary>The settings of managers and proxies that hold where the application says nothing.</summary>
    public static Config DefaultConfig() => ClusterSingletonManager.DefaultConfig();

    /// <summary>Makes the props of a proxy.</summary>
    /// <param name="singletonManagerPath">Path of the manager, the same on each node, as <c>/user/manager</c>.</param>
    /// <param name="settings">They say how the singleton is called below its manager.</param>
    public static Props Props(string singletonManagerPath, ClusterSingletonProxySettings settings) =>
        Actor.Props.Create(() => new ClusterSingletonProxy(singletonManagerPath, settings))
            .WithDispatcher(Dispatchers.InternalDispatcherId)
            .WithDeploy(Deploy.Local);

    /// <inheritdoc/>
    protected override void PreStart() => _cluster.Subscribe(Self, typeof(ClusterEvent.IMemberEvent));

    /// <inheritdoc/>
    protected override void PostStop()
    {
        _search?.Cancel();
        _cluster.Unsubscribe(Self);
    }

    private void OnMembers(Action change)
    {
        var before = _members.Oldest;
        change();
        if (!Equals(before, _members.Oldest))
            StartSearch();
    }

    private void StartSearch()
    {
        if (_singleton is not null)
            Context.Unwatch(_singleton);
        _singleton = null;
        _question = $"identify-singleton-{++_searches}";
        _search?.Cancel();
        _search = Context.System.Scheduler.ScheduleTellRepeatedlyCancelable(
            TimeSpan.Zero, _settings.SingletonIdentificationInterval, Self, Search.Instance, Self);
    }

    private void Ask()
    {
        if (_singleton is not null || _members.Oldest is not { } oldest)
            return;

        var path = new RootActorPath(oldest.Address) / _singletonPath;
        _log.Debug("Trying to identify singleton at [{0}]", path);
        Context.ActorSelection(path).Tell(new Identify(_question));
    }

    private void Found(ActorIdentity identity)
    {
        // Another answer may be on its way from where the singleton was before, or to a question asked twice.
        if (!Equals(identity.MessageId, _question) || _singleton is not null || identity.Subject is not { } singleton)
            return;

        _log.Info("Singleton identified at [{0}]", singleton.Path);
        _singleton = Context.Watch(singleton);
        _search?.Cancel();
        while (_buffer.TryDequeue(out var waiting))
            singleton.Tell(waiting.Message, waiting.Sender);
    }

    private void PassOn(object message)
    {
        if (_singleton is not null)
        {
            _singleton.Forward(message);
            return;
        }

        if (_buffer.Count == _settings.BufferSize)
        {
            var dropped = _buffer.TryDequeue(out var oldest) ? oldest.Message : message;
            _log.Debug("Singleton not available, buffer is full, dropping message of type [{0}]", dropped.GetType());
        }
        if (_settings.BufferSize > 0)
            _buffer.Enqueue((message, Sender));
    }

    private sealed class Search : INoSerializationVerificationNeeded
    {
        public static readonly Search Instance = new();
    }
}

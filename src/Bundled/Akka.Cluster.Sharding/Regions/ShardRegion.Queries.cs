using System.Collections.Immutable;
using Akka.Actor;
using Akka.Event;
using Akka.Util;

namespace Akka.Cluster.Sharding;

// The queries. Answers come from the shards, or from the coordinator, and go to who asked without another turn here.
public sealed partial class ShardRegion
{
    private void OnQuery(IShardRegionQuery query)
    {
        switch (query)
        {
            case GetCurrentRegions when _coordinator is null:
                Sender.Tell(new CurrentRegions(ImmutableHashSet<Address>.Empty));
                break;
            case GetClusterShardingStats when _coordinator is null:
                Sender.Tell(new ClusterShardingStats(ImmutableDictionary<Address, ShardRegionStats>.Empty));
                break;
            case GetCurrentRegions or GetClusterShardingStats:
                _coordinator.Forward(query);
                break;
            case GetShardRegionState:
                StateAsync().PipeTo(Sender, Self);
                break;
            case GetShardRegionStats:
                StatsAsync().PipeTo(Sender, Self);
                break;
            case GetEntityLocation location:
                AnswerLocation(location, Sender);
                break;
            default:
                Unhandled(query);
                break;
        }
    }

    private async Task<CurrentShardRegionState> StateAsync()
    {
        var (answers, failed) = await AskShardsAsync<CurrentShardState>(GetCurrentShardState.Instance).ConfigureAwait(false);
        return new CurrentShardRegionState(
            answers.Select(answer => new ShardState(answer.ShardId, answer.EntityIds)).ToImmutableHashSet(), failed);
    }

    private async Task<ShardRegionStats> StatsAsync()
    {
        var (answers, failed) = await AskShardsAsync<ShardStats>(GetShardStats.Instance).ConfigureAwait(false);
        return new ShardRegionStats(answers.ToImmutableDictionary(answer => answer.ShardId, answer => answer.EntityCount), failed);
    }

    private async Task<(IReadOnlyList<T> Answers, ImmutableHashSet<string> Failed)> AskShardsAsync<T>(IShardQuery query)
    {
        var timeout = _settings.ShardRegionQueryTimeout;
        var hosted = _slots.Values.Where(slot => slot.Shard is not null).Select(slot => slot.Id).ToArray();
        if (timeout == TimeSpan.Zero)
            return ([], [.. hosted]);

        var questions = hosted.Select(id => _slots[id].Shard!.Ask<T>(query, timeout)).ToArray();
        var answers = new List<T>(questions.Length);
        var failed = ImmutableHashSet.CreateBuilder<string>();
        for (var i = 0; i < questions.Length; i++)
        {
            try
            {
                answers.Add(await questions[i].ConfigureAwait(false));
            }
            catch (AskTimeoutException)
            {
                failed.Add(hosted[i]);
            }
        }

        if (failed.Count > 0)
            _log.Warning("{0}: Shards [{1}] did not answer within [{2}].", _typeName, string.Join(", ", failed), timeout);
        return (answers, failed.ToImmutable());
    }

    private void AnswerLocation(GetEntityLocation query, IActorRef asker)
    {
        var shardId = ShardOf(query.EntityId);
        var slot = string.IsNullOrEmpty(shardId) ? null : _slots.GetValueOrDefault(shardId);
        var shard = slot?.Shard?.Path ?? (slot?.Home is { } home ? home.Path / Uri.EscapeDataString(shardId) : null);
        if (shard is null)
        {
            asker.Tell(new EntityLocation(query.EntityId, shardId, Address.AllSystems, Option<IActorRef>.None));
            return;
        }

        var node = shard.Address.HasGlobalScope ? shard.Address : _cluster.SelfAddress;
        LocateAsync(Context.ActorSelection(shard / Uri.EscapeDataString(query.EntityId)), shardId, node, query).PipeTo(asker, Self);
    }

    private static async Task<EntityLocation> LocateAsync(ActorSelection entity, string shardId, Address node, GetEntityLocation query)
    {
        try
        {
            var found = await entity.ResolveOne(query.Timeout).ConfigureAwait(false);
            return new EntityLocation(query.EntityId, shardId, node, Option<IActorRef>.Create(found));
        }
        catch (ActorNotFoundException)
        {
            return new EntityLocation(query.EntityId, shardId, node, Option<IActorRef>.None);
        }
    }

    private string ShardOf(string entityId)
    {
        try
        {
            return _extractor.ShardId(entityId, new StartEntity(entityId)) ?? "";
        }
        catch (Exception e)
        {
            _log.Error(e, "Error while trying to resolve GetEntityLocation query for entityId [{0}]. Does MessageExtractor " +
                          "support `ShardRegion.StartEntity`? If not, that's why you might be receiving this error.", entityId);
            return "";
        }
    }
}

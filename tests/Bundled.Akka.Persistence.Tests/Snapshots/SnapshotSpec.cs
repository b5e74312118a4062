using Akka.Actor;
using Akka.Persistence;
using Xunit.Abstractions;

namespace Akka.Specs.Persistence.Snapshots;

/// <summary>Saving, offering and deleting snapshots.</summary>
public sealed class SnapshotSpec(ITestOutputHelper output) : PersistenceSpec(output)
{
    [Fact]
    public async Task Recovery_begins_with_the_youngest_snapshot()
    {
        await WriteWithSnapshots("a");

        Open("a");

        await ExpectInOrder("snapshot after two of 2", "recovered three", "completed at 3");
    }

    [Fact]
    public async Task An_older_snapshot_can_be_asked_for()
    {
        await WriteWithSnapshots("a");

        Open("a", new Recovery(new SnapshotSelectionCriteria(1)));

        await ExpectInOrder("snapshot after one of 1", "recovered two", "recovered three", "completed at 3");
    }

    [Fact]
    public async Task A_snapshot_behind_the_end_of_the_recovery_is_not_taken()
    {
        await WriteWithSnapshots("a");

        Open("a", new Recovery(SnapshotSelectionCriteria.Latest, 1));

        await ExpectInOrder("snapshot after one of 1", "completed at 3");
    }

    [Fact]
    public async Task Snapshots_can_be_left_out()
    {
        await WriteWithSnapshots("a");

        Open("a", new Recovery(SnapshotSelectionCriteria.None));

        await ExpectInOrder("recovered one", "recovered two", "recovered three", "completed at 3");
    }

    [Fact]
    public async Task A_snapshot_saved_again_at_the_same_number_replaces_the_first()
    {
        await WriteWithSnapshots("a");
        var notebook = Open("a");
        await ExpectInOrder("snapshot after two of 2", "recovered three", "completed at 3");

        notebook.Tell(new Order(n => n.SaveSnapshot("first")));
        notebook.Tell(new Order(n => n.SaveSnapshot("second")));
        await ExpectInOrder("saved 3", "saved 3");
        await Close(notebook);

        Open("a");
        await ExpectInOrder("snapshot second of 3", "completed at 3");
    }

    [Fact]
    public async Task One_snapshot_can_be_deleted()
    {
        await WriteWithSnapshots("a");
        var notebook = Open("a");
        await ExpectInOrder("snapshot after two of 2", "recovered three", "completed at 3");

        notebook.Tell(new Order(n => n.DeleteSnapshot(2)));
        await ExpectMsgAsync("deleted snapshot 2");
        await Close(notebook);

        Open("a");
        await ExpectInOrder("snapshot after one of 1", "recovered two", "recovered three", "completed at 3");
    }

    [Fact]
    public async Task Snapshots_can_be_deleted_up_to_a_number()
    {
        await WriteWithSnapshots("a");
        var notebook = Open("a");
        await ExpectInOrder("snapshot after two of 2", "recovered three", "completed at 3");

        notebook.Tell(new Order(n => n.DeleteSnapshots(new SnapshotSelectionCriteria(2))));
        await ExpectMsgAsync("deleted snapshots to 2");
        await Close(notebook);

        Open("a");
        await ExpectInOrder("recovered one", "recovered two", "recovered three", "completed at 3");
    }

    [Fact]
    public async Task A_snapshot_that_is_not_saved_is_reported_and_the_actor_goes_on()
    {
        var notebook = await OpenFresh("a");

        notebook.Tell(new Order(n => n.SaveSnapshot("unsavable")));
        notebook.Tell("next");

        await ExpectMsgAsync("next");
        await ExpectMsgAsync("not saved 0: unsavable");
    }

    private async Task WriteWithSnapshots(string id)
    {
        var writer = await OpenFresh(id);
        foreach (var (word, sequenceNr) in new[] { ("one", 1), ("two", 2) })
        {
            writer.Tell(new Order(n => n.Persist(new Noted(word), noted => n.SaveSnapshot("after " + noted.Word))));
            await ExpectMsgAsync($"saved {sequenceNr}");
        }

        writer.Tell(new Order(n => n.Note("three")));
        await ExpectMsgAsync("noted three");
        await Close(writer);
    }
}

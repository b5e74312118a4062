using Akka.Persistence.Query;

namespace Akka.Specs.Query;

public sealed class OffsetSpec
{
    private static readonly Guid First = Guid.Parse("49225740-2019-11ea-a752-ffae2393b6e4");
    private static readonly Guid Second = Guid.Parse("91be23d0-2019-11ea-a752-ffae2393b6e4");

    [Fact]
    public void Sequences_are_ordered_by_their_number()
    {
        Offset[] offsets = [Offset.Sequence(10), Offset.Sequence(2), Offset.Sequence(-1)];

        Assert.Equal([-1L, 2, 10], offsets.Order().Cast<Sequence>().Select(offset => offset.Value));
        Assert.Equal(new Sequence(7), Offset.Sequence(7));
        Assert.Equal(new Sequence(7).GetHashCode(), Offset.Sequence(7).GetHashCode());
        Assert.NotEqual(new Sequence(7), new Sequence(8));
        Assert.True(new Sequence(7).CompareTo(new Sequence(8)) < 0);
        Assert.False(new Sequence(7).Equals(null));
        Assert.Equal("7", new Sequence(7).ToString());
    }

    [Fact]
    public void Identifiers_are_ordered_as_their_guids()
    {
        Offset[] offsets = [Offset.TimeBasedUuid(Second), Offset.TimeBasedUuid(First)];

        Assert.Equal([First, Second], offsets.Order().Cast<TimeBasedUuid>().Select(offset => offset.Value));
        Assert.Equal(new TimeBasedUuid(First), Offset.TimeBasedUuid(First));
        Assert.NotEqual(new TimeBasedUuid(First), new TimeBasedUuid(Second));
        Assert.Equal(First.ToString(), new TimeBasedUuid(First).ToString());
    }

    [Fact]
    public void The_beginning_is_one_and_reads_as_nought()
    {
        Assert.Same(NoOffset.Instance, Offset.NoOffset());
        Assert.Equal(0, NoOffset.Instance.CompareTo(Offset.NoOffset()));
        Assert.Equal("0", Offset.NoOffset().ToString());
    }

    [Fact]
    public void Offsets_of_different_kinds_cannot_be_compared()
    {
        Offset[] kinds = [Offset.NoOffset(), Offset.Sequence(0), Offset.TimeBasedUuid(First)];

        foreach (var one in kinds)
            foreach (var other in kinds.Where(kind => kind != one))
                Assert.Throws<InvalidOperationException>(() => one.CompareTo(other));
    }
}

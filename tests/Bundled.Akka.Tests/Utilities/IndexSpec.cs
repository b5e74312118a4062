using Akka.Util;

namespace Akka.Specs.Utilities;

public sealed class IndexSpec
{
    private readonly Index<string, int> _index = new();

    [Fact]
    public void A_key_has_each_of_its_values_once()
    {
        Assert.True(_index.Put("even", 2));
        Assert.True(_index.Put("even", 4));
        Assert.False(_index.Put("even", 2));
        Assert.Equal([2, 4], _index["even"].Order());
    }

    [Fact]
    public void An_unknown_key_has_no_values() => Assert.Empty(_index["nothing"]);

    [Fact]
    public void A_value_is_found_by_a_condition()
    {
        _index.Put("even", 2);
        _index.Put("even", 4);
        Assert.Equal(4, _index.FindValue("even", v => v > 3));
        Assert.Equal(0, _index.FindValue("odd", v => v > 3));
    }

    [Fact]
    public void A_key_without_values_is_gone()
    {
        _index.Put("even", 2);
        Assert.True(_index.Remove("even", 2));
        Assert.False(_index.Remove("even", 2));
        Assert.Empty(_index.Keys);
        Assert.True(_index.IsEmpty);
    }

    [Fact]
    public void A_removed_key_gives_back_its_values()
    {
        _index.Put("even", 2);
        _index.Put("even", 4);
        Assert.Equal([2, 4], _index.Remove("even").Order());
        Assert.Empty(_index.Remove("even"));
    }

    [Fact]
    public void A_value_can_be_removed_from_all_keys()
    {
        _index.Put("even", 2);
        _index.Put("prime", 2);
        _index.Put("prime", 3);
        _index.RemoveValue(2);
        Assert.Equal(["prime"], _index.Keys);
        Assert.Equal([3], _index.Values);
    }

    [Fact]
    public async Task Values_that_many_threads_put_are_all_there()
    {
        await Task.WhenAll(Enumerable.Range(0, 1000).Select(i => Task.Run(() => _index.Put($"{i % 7}", i))));
        var seen = 0;
        _index.ForEach((key, value) =>
        {
            Assert.Equal($"{value % 7}", key);
            seen++;
        });
        Assert.Equal(1000, seen);
    }
}

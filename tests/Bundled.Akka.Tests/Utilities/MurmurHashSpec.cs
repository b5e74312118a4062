using System.Text;
using Akka.Util;
using FsCheck;
using FsCheck.Fluent;

namespace Akka.Specs.Utilities;

/// <summary>The hash decides in which shard an entity lives, so its values are fixed for good.</summary>
public sealed class MurmurHashSpec
{
    [Theory]
    [InlineData("", -1632357289, -1632357289)]
    [InlineData("a", 1561762017, 376098851)]
    [InlineData("ab", -2081011331, -1500924795)]
    [InlineData("abc", 1967728568, -607108475)]
    [InlineData("battery-7", 1980277109, 729963408)]
    [InlineData("feeder-12/inverter-3", -435361027, 294991396)]
    [InlineData("/user/sharding/Battery", -273596415, -1500026734)]
    [InlineData("\u00e9\u4e2d\U0001F50B", 559708999, -1756778180)]
    public void A_text_and_its_bytes_have_the_same_hashes_everywhere(string text, int ofText, int ofBytes)
    {
        Assert.Equal(ofText, MurmurHash.StringHash(text));
        Assert.Equal(ofBytes, MurmurHash.ByteHash(Encoding.UTF8.GetBytes(text)));
    }

    [Theory]
    [InlineData(new int[0], -1632357289, -1011380922)]
    [InlineData(new[] { 0 }, 2032022280, -717844527)]
    [InlineData(new[] { 1, 2, 3 }, -1418633357, -1581473149)]
    [InlineData(new[] { -1, int.MaxValue }, -1799020989, 285304836)]
    public void A_sequence_has_the_same_hashes_everywhere(int[] items, int inOrder, int inAnyOrder)
    {
        Assert.Equal(inOrder, MurmurHash.ArrayHash(items));
        Assert.Equal(inAnyOrder, MurmurHash.SymmetricHash(items, 7));
    }

    [Fact]
    public void The_symmetric_hash_does_not_depend_on_the_order() =>
        Prop.ForAll<int[], uint>((items, seed) =>
                MurmurHash.SymmetricHash(items, seed) == MurmurHash.SymmetricHash(items.Reverse().ToArray(), seed))
            .QuickCheckThrowOnFailure();
}

using FsCheck;
using FsCheck.Fluent;

namespace Entropy.Settings.Tests;

public sealed class SpellingTests
{
    private static string Advice(string written, params string[] known)
    {
        var problems = Problems.In($"\"{written}\" = 1", reader =>
        {
            foreach (var key in known)
                reader.Section("").Whole(key, 0);
        });
        return Assert.Single(problems).Advice;
    }

    [Theory]
    [InlineData("pol", "poll")]
    [InlineData("plol", "poll")]
    [InlineData("Poll", "poll")]
    [InlineData("poll_interval", "poll-interval")]
    [InlineData("pollinterval", "poll-interval")]
    [InlineData("batery", "battery")]
    [InlineData("setpoint-priod", "setpoint-period")]
    public void A_near_name_is_offered(string written, string meant) =>
        Assert.Equal($"Did you mean {meant}?", Advice(written, "name", meant, "zone"));

    [Theory]
    [InlineData("x")]
    [InlineData("colour")]
    [InlineData("ab")]
    public void A_far_name_is_not(string written) => Assert.Equal("Take it out.", Advice(written, "name", "poll", "y", "cd"));

    [Fact]
    public void One_letter_left_out_of_a_name_of_four_is_always_near() => Prop
        .ForAll(
            Gen.Elements("poll", "port", "limit", "battery", "setpoint-period").SelectMany(
                name => Gen.Choose(0, name.Length - 1), (name, index) => (Name: name, Written: name.Remove(index, 1))).ToArbitrary(),
            word => Assert.Equal($"Did you mean {word.Name}?", Advice(word.Written, word.Name)))
        .QuickCheckThrowOnFailure();
}

namespace Entropy.Settings.Tests;

public sealed class SystemNameTests
{
    [Theory]
    [InlineData("entropy")]
    [InlineData("campus-7")]
    [InlineData("7")]
    public void A_name_for_an_actor_system_is_read(string name)
    {
        var reader = SettingsReader.FromString($"name = \"{name}\"");

        Assert.Equal(name, reader.Section("").SystemName("name"));
        reader.Done();
    }

    [Theory]
    [InlineData("-campus")]
    [InlineData("campus 7")]
    [InlineData("campus_7")]
    [InlineData("Übersee")]
    [InlineData("")]
    public void Another_text_is_a_problem_that_says_what_a_name_is(string name) =>
        Assert.Contains("is no such name. Accepted: a name of letters, digits and '-'",
            Problems.Only($"name = \"{name}\"", reader => reader.Section("").SystemName("name")), StringComparison.Ordinal);
}

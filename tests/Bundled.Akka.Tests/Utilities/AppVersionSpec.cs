using Akka.Util;

namespace Akka.Specs.Utilities;

public sealed class AppVersionSpec
{
    [Theory]
    [InlineData("1.2.3", "1.2.4")]
    [InlineData("1.2.3", "3.2.1")]
    [InlineData("1.9.0", "1.10.0")]
    [InlineData("1.2", "1.2.1")]
    [InlineData("1", "2")]
    [InlineData("1.2-M1", "1.2.0")]
    [InlineData("1.2.3-M1", "1.2.3-M2")]
    [InlineData("1.0.10+3-1234abcd", "1.0.10+10-1234abcd")]
    [InlineData("1.0.10-3-1234abcd", "1.0.10-10-1234abcd")]
    [InlineData("1.0.10+3-1234abcd", "1.0.11")]
    [InlineData("1.2+3-1234abcd", "1.2+10-1234abcd")]
    [InlineData("0.0.0+3-2234abcd", "0.0.0+4-1234abcd")]
    [InlineData("1.0.10+3a-1234abcd", "1.0.10+3b-1234abcd")]
    [InlineData("2a", "2b")]
    [InlineData("2020-08-30", "2020-09-07")]
    [InlineData("bar", "foo")]
    [InlineData("foo", "1.2.3")]
    public void Older_comes_before_newer(string older, string newer)
    {
        Assert.True(AppVersion.Create(older).CompareTo(AppVersion.Create(newer)) < 0);
        Assert.NotEqual(AppVersion.Create(older), AppVersion.Create(newer));
    }

    [Theory]
    [InlineData("1.2", "1.2.0")]
    [InlineData("1", "1.0.0")]
    [InlineData("1.2.0-M1", "1.2-M1")]
    [InlineData("1.2.3", "1.2.3")]
    public void What_is_left_out_is_zero(string left, string right) =>
        Assert.Equal(0, AppVersion.Create(left).CompareTo(AppVersion.Create(right)));

    [Theory]
    [InlineData("1.x.3")]
    [InlineData("1.2x.3")]
    [InlineData("1.2.x")]
    [InlineData("1.2.3x")]
    [InlineData("x.3")]
    [InlineData("1.2x")]
    [InlineData("1..3")]
    public void A_number_must_be_one(string text) => Assert.Throws<FormatException>(() => AppVersion.Create(text));

    [Theory]
    [InlineData("1.2.3.4")]
    [InlineData("")]
    public void There_are_one_to_three_parts(string text) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => AppVersion.Create(text));

    [Fact]
    public void Versions_are_the_same_by_their_text()
    {
        Assert.Equal(AppVersion.Create("1.2.3"), AppVersion.Create("1.2.3"));
        Assert.True(AppVersion.Create("1.2.3") == AppVersion.Create("1.2.3"));
        Assert.True(AppVersion.Create("1.2") != AppVersion.Create("1.2.0"));
        Assert.Equal("0.0.0", AppVersion.Zero.ToString());
        Assert.Matches("^[0-9]+[.][0-9]+[.][0-9]+$", AppVersion.Create("assembly-version").Version);
    }
}

using Akka.Configuration;

namespace Entropy.Bundled.Tests.Configuration;

public sealed class HoconUnitsTests
{
    private static Config Value(string text) => ConfigurationFactory.ParseString($"value = {text}\n");

    [Theory]
    [InlineData("5s", 5_000)]
    [InlineData("5 s", 5_000)]
    [InlineData("5 seconds", 5_000)]
    [InlineData("1 second", 1_000)]
    [InlineData("1.5s", 1_500)]
    [InlineData("10ms", 10)]
    [InlineData("10 millis", 10)]
    [InlineData("1 millisecond", 1)]
    [InlineData("0.1ms", 0.1)]
    [InlineData("5 minutes", 300_000)]
    [InlineData("2m", 120_000)]
    [InlineData("2 h", 7_200_000)]
    [InlineData("1 hour", 3_600_000)]
    [InlineData("1d", 86_400_000)]
    [InlineData("2 days", 172_800_000)]
    [InlineData("100 micros", 0.1)]
    [InlineData("1 microsecond", 0.001)]
    [InlineData("5000 ns", 0.005)]
    [InlineData("100 nanos", 0.0001)]
    [InlineData("149 nanoseconds", 0.0001)]
    [InlineData("250", 250)]
    [InlineData("0", 0)]
    [InlineData("1e3", 1_000)]
    public void A_duration_is_a_number_and_a_unit_and_without_unit_counts_milliseconds(string text, double milliseconds) =>
        Assert.Equal((long)Math.Round(milliseconds * 10_000), Value(text).GetTimeSpan("value").Ticks);

    [Theory]
    [InlineData("infinite")]
    [InlineData("Infinite")]
    public void Infinite_is_the_infinite_time_out_unless_it_is_not_allowed(string text)
    {
        Assert.Equal(Timeout.InfiniteTimeSpan, Value(text).GetTimeSpan("value"));
        Assert.Throws<FormatException>(() => Value(text).GetTimeSpan("value", null, allowInfinite: false));
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("-1s")]
    [InlineData("5 fortnights")]
    [InlineData("5us")]
    [InlineData(".5s")]
    [InlineData("5 S")]
    [InlineData("soon")]
    public void What_is_no_duration_is_refused(string text) =>
        Assert.Throws<FormatException>(() => Value(text).GetTimeSpan("value"));

    [Theory]
    [InlineData("0", 0)]
    [InlineData("1024", 1024)]
    [InlineData("7b", 7)]
    [InlineData("7 bytes", 7)]
    [InlineData("10kB", 10_000)]
    [InlineData("10 kilobytes", 10_000)]
    [InlineData("10k", 10_240)]
    [InlineData("10 KiB", 10_240)]
    [InlineData("128 MB", 128_000_000)]
    [InlineData("128 MiB", 134_217_728)]
    [InlineData("128m", 134_217_728)]
    [InlineData("2GB", 2_000_000_000)]
    [InlineData("2 gibibytes", 2_147_483_648)]
    [InlineData("1 TiB", 1_099_511_627_776)]
    [InlineData("1 petabyte", 1_000_000_000_000_000)]
    [InlineData("1E", 1_152_921_504_606_846_976)]
    public void A_size_is_a_whole_number_and_a_unit(string text, long bytes) =>
        Assert.Equal(bytes, Value(text).GetByteSize("value"));

    [Theory]
    [InlineData("10kb")]
    [InlineData("10 KB")]
    [InlineData("10 mb")]
    [InlineData("1.5 kB")]
    [InlineData("many")]
    [InlineData("10 apples")]
    public void What_is_no_size_is_refused_and_units_are_case_exact(string text) =>
        Assert.Throws<FormatException>(() => Value(text).GetByteSize("value"));

    [OfTheStandInFact]
    public void A_size_beyond_64_bits_is_an_overflow() =>
        Assert.Throws<OverflowException>(() => Value("16 EiB").GetByteSize("value"));

    [Fact]
    public void An_empty_size_is_null() => Assert.Null(Value("\"\"").GetByteSize("value"));

    [Theory]
    [InlineData("on", true)]
    [InlineData("true", true)]
    [InlineData("off", false)]
    [InlineData("false", false)]
    public void A_flag_is_on_or_off_true_or_false(string text, bool expected) =>
        Assert.Equal(expected, Value(text).GetBoolean("value"));

    [Theory]
    [InlineData("yes")]
    [InlineData("On")]
    [InlineData("1")]
    public void Any_other_flag_is_refused(string text) =>
        Assert.Throws<NotSupportedException>(() => Value(text).GetBoolean("value"));

    [Fact]
    public void Numbers_are_read_with_a_dot_whatever_the_culture()
    {
        Assert.Equal(-5, Value("-5").GetInt("value"));
        Assert.Equal(long.MaxValue, Value("9223372036854775807").GetLong("value"));
        Assert.Equal(1.5, Value("1.5").GetDouble("value"));
        Assert.Equal(1.5f, Value("1.5").GetFloat("value"));
        Assert.Equal(1.5m, Value("1.5").GetDecimal("value"));
        Assert.Equal(1e-3, Value("1e-3").GetDouble("value"));
        Assert.Equal(42, Value("\"42\"").GetInt("value"));
    }

    [Theory]
    [InlineData("1.5")]
    [InlineData("five")]
    [InlineData("0x10")]
    public void What_is_no_whole_number_is_refused(string text) =>
        Assert.Throws<FormatException>(() => Value(text).GetInt("value"));

    [Fact]
    public void A_whole_number_beyond_its_range_is_an_overflow() =>
        Assert.Throws<OverflowException>(() => Value("2147483648").GetInt("value"));
}

using Entropy.Grid.OpenDss;
using Entropy.Grid.OpenDss.Script;

namespace Entropy.Grid.Tests.OpenDss;

public sealed class ScannerTests
{
    private static readonly ScriptPlace _place = new("a.dss", 7);

    [Theory]
    [InlineData("", "")]
    [InlineData("   ! only a comment", "")]
    [InlineData("new line.a bus1=b", "new|line.a|bus1=b")]
    [InlineData("kw = 5", "kw=5")]
    [InlineData("kw=5,kvar=3", "kw=5|kvar=3")]
    [InlineData("a , b ,, c", "a|b||c")]
    [InlineData("x=(1 2 3) y=[4,5] z={6 7} w='8 9' v=\"a b\"", "x=1 2 3|y=4,5|z=6 7|w=8 9|v=a b")]
    [InlineData("taps=[1.0 1.0625]// nothing after", "taps=1.0 1.0625")]
    [InlineData("a!b", "a")]
    [InlineData("m=[1 | 2 3]\tn=1", "m=1 | 2 3|n=1")]
    [InlineData("x=(a [b) c", "x=a [b|c")]
    [InlineData("kw=", "kw=")]
    [InlineData("=5", "=5")]
    public void A_line_is_split_in_words_as_OpenDSS_does(string line, string words)
    {
        var scanner = new ScriptScanner(_place, line);
        var found = new List<string>();
        while (scanner.Next(out var word))
            found.Add(word.Name is null ? word.Text : $"{word.Name}={word.Text}");

        Assert.Equal(words, string.Join('|', found));
    }

    [Theory]
    [InlineData("x=(1 2", "(1 2")]
    [InlineData("bus=\"a b", "\"a b")]
    public void A_bracket_that_is_not_closed_is_named(string line, string word)
    {
        var scanner = new ScriptScanner(_place, line);

        var error = Assert.Throws<FeederFormatException>(() => scanner.Next(out _));

        Assert.Equal(("a.dss", 7, word), (error.File, error.Line, error.Word));
    }

    [Theory]
    [InlineData("12", 12)]
    [InlineData("-1.5e-3", -0.0015)]
    [InlineData(".5", 0.5)]
    [InlineData("8 1000 /", 0.008)]
    [InlineData("0.00625 12 * 1 +", 1.075)]
    [InlineData("1.05 0.75 0.001 5 * - - 125 15.0 / sqr *", 21.1805555555556)]
    [InlineData("3 sqrt", 1.73205080756888)]
    [InlineData("0.4 3 sqrt /", 0.23094010767585)]
    [InlineData("2 3 ^", 8)]
    [InlineData("30 sin 60 cos +", 1)]
    [InlineData("1 atan", 45)]
    [InlineData("1 1 atan2", 45)]
    [InlineData("2 pi *", 6.28318530717959)]
    [InlineData("100 log10 1 exp ln +", 3)]
    [InlineData("4 inv", 0.25)]
    [InlineData("1 2 swap -", 1)]
    [InlineData("5 rollup *", 25)]
    [InlineData("5 6 rolldn 1 +", 6)]
    public void Arithmetic_is_that_of_a_pocket_calculator(string text, double value) =>
        Assert.Equal(value, ReversePolish.Evaluate(_place, text), 12);

    [Theory]
    [InlineData("abc", "abc")]
    [InlineData("", "")]
    [InlineData("1 +", "+")]
    [InlineData("1 2 plus", "plus")]
    [InlineData("1 2", "1 2")]
    [InlineData("1 0 /", "1 0 /")]
    [InlineData("-1 sqrt", "-1 sqrt")]
    [InlineData("NaN", "NaN")]
    [InlineData("1e400", "1e400")]
    [InlineData("1 2 3 4 5 6 7 8 9 10 11 +", "1 2 3 4 5 6 7 8 9 10 11 +")]
    public void What_is_no_number_is_refused(string text, string word) =>
        Assert.Equal(word, Assert.Throws<FeederFormatException>(() => ReversePolish.Evaluate(_place, text)).Word);

    [Theory]
    [InlineData("kV", "kv")]
    [InlineData("ppm", "ppm_antifloat")]
    [InlineData("%loadl", "%loadloss")]
    [InlineData("w", "windings")]
    [InlineData("x", "xneut")]
    [InlineData("nothing", null)]
    public void A_property_cut_short_is_the_first_that_begins_with_it(string name, string? property)
    {
        var index = Entropy.Grid.OpenDss.Transformers.TransformerObject.Table.IndexOf(name);

        Assert.Equal(property, index < 0 ? null : Entropy.Grid.OpenDss.Transformers.TransformerObject.Table.Names[index]);
    }
}

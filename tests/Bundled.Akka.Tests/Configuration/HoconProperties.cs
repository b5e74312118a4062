using Akka.Configuration;
using FsCheck;
using FsCheck.Fluent;
using AkkaConfig = Akka.Configuration.Config;

namespace Entropy.Bundled.Tests.Configuration;

public sealed class HoconProperties
{
    [Fact]
    public void Every_tree_that_is_written_down_is_read_back() => Prop
        .ForAll(HoconTrees.Any.ToArbitrary(), written =>
            Assert.Equal(written.Meaning, HoconTrees.Show(ConfigurationFactory.ParseString(written.Text).Root)))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void What_a_configuration_prints_reads_as_the_same_tree() => Prop
        .ForAll(HoconTrees.Sections.ToArbitrary(), text =>
        {
            var config = ConfigurationFactory.ParseString(text);
            return HoconTrees.Show(ConfigurationFactory.ParseString(config.ToString()).Root) == HoconTrees.Show(config.Root);
        })
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Falling_back_is_associative() => Prop
        .ForAll(HoconTrees.Sections.Three().ToArbitrary(), texts =>
        {
            var (a, b, c) = (Parse(texts.Item1), Parse(texts.Item2), Parse(texts.Item3));
            return Same(a.WithFallback(b).WithFallback(c), a.WithFallback(b.WithFallback(c)));
        })
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Every_value_of_a_configuration_stays_whatever_it_falls_back_to_and_the_rest_is_the_fallbacks() => Prop
        .ForAll(HoconTrees.Sections.Two().ToArbitrary(), texts =>
        {
            var (own, fallback) = (Parse(texts.Item1), Parse(texts.Item2));
            var merged = HoconTrees.Leaves(own.WithFallback(fallback).Root);
            var expected = HoconTrees.Leaves(fallback.Root);
            foreach (var (path, value) in HoconTrees.Leaves(own.Root))
                expected[path] = value;
            return merged.OrderBy(leaf => leaf.Key, StringComparer.Ordinal)
                .SequenceEqual(expected.OrderBy(leaf => leaf.Key, StringComparer.Ordinal));
        })
        .QuickCheckThrowOnFailure();

    [Fact]
    public void A_configuration_falls_back_to_its_like_without_change() => Prop
        .ForAll(HoconTrees.Sections.ToArbitrary(), text => Same(Parse(text), Parse(text).WithFallback(Parse(text))))
        .QuickCheckThrowOnFailure();

    [OfTheStandInFact]
    public void Any_text_is_read_or_refused() => Prop
        .ForAll(HoconTrees.Garbage.ToArbitrary(), text =>
        {
            try
            {
                return ConfigurationFactory.ParseString(text).ToString() is not null;
            }
            catch (Exception e) when (e is FormatException or ConfigurationException)
            {
                return true;
            }
        })
        .Check(FsCheck.Config.QuickThrowOnFailure.WithMaxTest(5000));

    private static AkkaConfig Parse(string hocon) => ConfigurationFactory.ParseString(hocon);

    private static bool Same(AkkaConfig one, AkkaConfig other) =>
        HoconTrees.Show(one.Root) == HoconTrees.Show(other.Root);
}

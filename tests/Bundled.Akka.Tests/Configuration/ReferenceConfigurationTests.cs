using Akka.Configuration;
using Akka.Configuration.Hocon;

namespace Entropy.Bundled.Tests.Configuration;

public sealed class ReferenceConfigurationTests
{
    private static readonly Config Reference = ConfigurationFactory.Default();

    [Fact]
    public void Every_key_has_the_value_that_Akka_NET_gives_it()
    {
        foreach (var (path, expected) in ReferenceValues.ByPath)
        {
            Assert.True(Reference.HasPath(path), $"{path} is missing");
            Assert.True(expected == Show(Reference.GetValue(path)), $"{path} is not {expected}");
        }
    }

    [OfTheStandInFact]
    public void Every_key_of_the_stand_in_is_one_of_them() =>
        Assert.Equal(ReferenceValues.ByPath.Keys.Order(), Leaves(Reference.Root, "").Order());

    [Fact]
    public void The_reference_is_an_embedded_resource_of_the_assembly()
    {
        const string name = "Akka.Configuration.akka.conf";
        var type = ConfigurationFactory.FromResource<Config>(name);
        Assert.Equal("INFO", type.GetString("akka.loglevel"));
        Assert.Equal(type.ToString(), ConfigurationFactory.FromResource(name, typeof(Config).Assembly).ToString());
        Assert.Equal(type.ToString(), ConfigurationFactory.FromResource(name, (object)typeof(Config)).ToString());
        Assert.Equal(type.ToString(), ConfigurationFactory.FromResource(name, (object)type).ToString());
    }

    [Fact]
    public void A_configuration_over_the_reference_changes_only_its_own_keys()
    {
        var config = ConfigurationFactory
            .ParseString("akka { loglevel = DEBUG, actor.default-dispatcher { throughput = 5 } }")
            .WithFallback(Reference);
        Assert.Equal("DEBUG", config.GetString("akka.loglevel"));
        foreach (var (path, expected) in ReferenceValues.ByPath)
        {
            if (path is "akka.loglevel" or "akka.actor.default-dispatcher.throughput")
                continue;
            Assert.True(expected == Show(config.GetValue(path)), $"{path} is not {expected}");
        }
    }

    private static string Show(HoconValue value) => value switch
    {
        _ when value.IsObject() => "{}",
        _ when value.IsString() => value.GetString(),
        _ => $"[{string.Join(", ", value.GetStringList())}]",
    };

    private static IEnumerable<string> Leaves(HoconValue value, string path)
    {
        if (value.GetObject() is not { Items.Count: > 0 } section)
            return [path];
        return section.Items.SelectMany(item =>
        {
            var key = item.Key.Contains('.', StringComparison.Ordinal) ? $"\"{item.Key}\"" : item.Key;
            return Leaves(item.Value, path.Length == 0 ? key : $"{path}.{key}");
        });
    }
}

namespace Entropy.Settings.Tests;

public sealed class IncludeTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("entropy-settings-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    private SettingsReader Read(string text) => SettingsReader.FromFile(Write("node.conf", text));

    [Fact]
    public void An_include_is_looked_for_beside_the_file_that_has_it()
    {
        Write("sites/north.conf", "limit = 1\nname = north\ninclude \"meters/pcc.conf\"");
        Write("sites/meters/pcc.conf", "meter { id = 7 }");
        var site = Read("site {\n  limit = 0\n  include \"sites/north.conf\"\n  name = mine\n}").Section("site");
        Assert.Equal(1, site.Whole("limit"));
        Assert.Equal("mine", site.Text("name"));
        Assert.Equal(7, site.Whole("meter.id"));
        site.Done();
    }

    [Fact]
    public void A_substitution_in_an_included_file_looks_there_first_and_then_from_the_root()
    {
        Write("part.conf", "x = 1\ny = ${x}\nz = ${host}");
        var a = Read("host = h\nx = 9\na { include \"part.conf\"\n x = 2 }").Section("a");
        Assert.Equal(2, a.Whole("y"));
        Assert.Equal("h", a.Text("z"));
    }

    [Fact]
    public void A_problem_in_an_included_file_names_that_file_and_its_line()
    {
        Write("part.conf", "\nport = many");
        var reader = Read("a { include \"part.conf\" }");
        reader.Section("a").Whole("port");
        var problem = Assert.Single(Assert.Throws<SettingsException>(reader.Done).Problems);
        Assert.Equal(Path.Combine(_folder, "part.conf"), problem.Origin);
        Assert.Equal(2, problem.Line);
        Assert.Equal("a.port", problem.Path);
    }

    [Fact]
    public void A_missing_file_is_said_with_the_line_of_the_include()
    {
        var error = Assert.Throws<SettingsException>(() => Read("a = 1\n  include \"gone.conf\""));
        Assert.Equal(
            $"{Path.Combine(_folder, "node.conf")}:2: \"gone.conf\" is missing: there is no file"
                + $" {Path.Combine(_folder, "gone.conf")} (column 3). Give its path relative to the file that includes it.",
            error.Message);
        var none = Assert.Throws<SettingsException>(() => SettingsReader.FromFile(Path.Combine(_folder, "none.conf")));
        Assert.EndsWith("none.conf: This file of settings is missing. Create it, or name another.", none.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_that_include_each_other_are_refused()
    {
        Write("a.conf", "include \"b.conf\"");
        Write("b.conf", "x = 1\ninclude \"a.conf\"");
        var error = Assert.Throws<SettingsException>(() => Read("include \"a.conf\""));
        Assert.StartsWith(Path.Combine(_folder, "b.conf") + ":2: \"a.conf\" is included by itself", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_file_may_be_included_twice_in_different_places()
    {
        Write("battery.conf", "limit = 5 kW");
        var root = Read("north { include \"battery.conf\" }\nsouth { include \"battery.conf\"\n limit = 6 kW }").Section("");
        Assert.Equal(5, root.PowerKw("north.limit"));
        Assert.Equal(6, root.PowerKw("south.limit"));
    }

    [Fact]
    public void A_text_can_include_from_a_folder()
    {
        Write("part.conf", "x = 1");
        Assert.Equal(1, SettingsReader.FromString("include \"part.conf\"", "command line", _folder).Section("").Whole("x"));
    }

    [Fact]
    public void Akka_gets_a_configuration_with_nothing_left_to_look_up()
    {
        Write("akka.conf", "loglevel = ${level}\nactor { \"a.b\" = [x, \"y z\"], empty = [], none = null }");
        Environment.SetEnvironmentVariable("ENTROPY_TEST_LEVEL", "DEBUG");
        var config = Read("level = ${ENTROPY_TEST_LEVEL}\nakka { include \"akka.conf\"\n actor.\"a.b\" += w }").ToConfig();
        Environment.SetEnvironmentVariable("ENTROPY_TEST_LEVEL", null);
        Assert.Equal("DEBUG", config.GetString("akka.loglevel"));
        Assert.Equal(["x", "y z", "w"], config.GetStringList("akka.actor.\"a.b\""));
        Assert.Empty(config.GetStringList("akka.actor.empty"));
        Assert.True(config.HasPath("akka.actor.none"));
        Assert.Null(config.GetString("akka.actor.none"));
    }
}

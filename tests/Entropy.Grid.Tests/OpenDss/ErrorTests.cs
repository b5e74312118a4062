using Entropy.Grid.OpenDss;

namespace Entropy.Grid.Tests.OpenDss;

public sealed class ErrorTests
{
    private const string Circuit = "clear\nnew circuit.c basekv=12.47\n";

    [Theory]
    [InlineData("nonsense", "nonsense")]
    [InlineData("new lien.a", "lien")]
    [InlineData("new line", "line")]
    [InlineData("new line.", "line")]
    [InlineData("new line.a length=abc", "abc")]
    [InlineData("new line.a colour=red", "colour")]
    [InlineData("new line.a linecode=none", "none")]
    [InlineData("new line.a units=parsec", "parsec")]
    [InlineData("new line.a switch=maybe", "maybe")]
    [InlineData("new line.a phases=0", "0")]
    [InlineData("new line.a phases=2.5", "2.5")]
    [InlineData("new line.a bus1=", "bus1")]
    [InlineData("new line.a bus1=x.y", "x.y")]
    [InlineData("new line.a bus1=.1.2", ".1.2")]
    [InlineData("new line.a rmatrix=[1 | 2]", "1 | 2")]
    [InlineData("new line.a rmatrix=[1 | 2 | 3 4 5]", "1 | 2 | 3 4 5")]
    [InlineData("new line.a like=b", "b")]
    [InlineData("new line.a rmatrix=[1|1 1|1 1 1] phases=2", "2")]
    [InlineData("new load.a pf=1.5", "1.5")]
    [InlineData("new load.a pf=0", "0")]
    [InlineData("new load.a model=9", "9")]
    [InlineData("new load.a kv=-1", "-1")]
    [InlineData("new load.a daily=never", "never")]
    [InlineData("new load.a zipv=[1 2]", "1 2")]
    [InlineData("new transformer.a windings=1", "1")]
    [InlineData("new transformer.a wdg=3", "3")]
    [InlineData("new transformer.a kvs=[1 2 3]", "1 2 3")]
    [InlineData("new transformer.a buses=[a b c]", "a b c")]
    [InlineData("new capacitor.a cmatrix=[1]", "cmatrix=1")]
    [InlineData("new generator.a model=3", "model=3")]
    [InlineData("new relay.a", "relay")]
    [InlineData("new autotrans.a", "autotrans")]
    [InlineData("new loadshape.a mult=[1 2]", "1 2")]
    [InlineData("new loadshape.a npts=3 mult=[1 2]", "1 2")]
    [InlineData("new loadshape.a npts=3 mult=(file=missing.csv)", "missing.csv")]
    [InlineData("new loadshape.a npts=3 mult=(data=missing.csv)", "data")]
    [InlineData("new regcontrol.a transformer=none", "none")]
    [InlineData("new capcontrol.a element=line.none", "line.none")]
    [InlineData("new circuit.d", "d")]
    [InlineData("edit load.a kw=1", "load.a")]
    [InlineData("load.a.kw=1", "load.a")]
    [InlineData("batchedit load.(", "(")]
    [InlineData("open line.a 1", "line.a")]
    [InlineData("open vsource.source 3", "3 0")]
    [InlineData("disable linecode.a", "linecode.a")]
    [InlineData("set nonsense=1", "nonsense")]
    [InlineData("set mode=faultstudy", "mode=faultstudy")]
    [InlineData("set controlmode=time", "controlmode=time")]
    [InlineData("set voltagebases=[]", "voltagebases")]
    [InlineData("set loadmult=", "loadmult")]
    [InlineData("redirect missing.dss", "missing.dss")]
    [InlineData("compile missing", "missing")]
    [InlineData("buscoords missing.csv", "missing.csv")]
    [InlineData("allocateloads", "allocateloads")]
    [InlineData("reduce", "reduce")]
    [InlineData("new line.a bus1=(x", "(x")]
    public void What_is_not_understood_is_an_error_with_file_line_and_word(string line, string word)
    {
        var error = Assert.Throws<FeederFormatException>(
            () => new OpenDssReader().ReadText(Circuit + line, directory: AppContext.BaseDirectory, name: "script.dss"));

        Assert.Equal(("script.dss", 3, word), (error.File, error.Line, error.Word));
        Assert.StartsWith("script.dss:3: '", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("new load.a kw=10\nsolve", "load.a")]
    [InlineData("new linegeometry.g nconds=1 nphases=1\nnew line.a bus1=sourcebus bus2=b geometry=g", "line.a")]
    [InlineData("new wiredata.w rac=1 radius=1\nnew linegeometry.g nconds=1 nphases=1 cond=1 wire=w h=-1 units=m\nnew line.a bus1=sourcebus bus2=b geometry=g", "line.a")]
    [InlineData("new load.a bus1=b kv=12.47\ncalcvoltagebases", "calcvoltagebases")]
    [InlineData("new regcontrol.r", "regcontrol.r")]
    [InlineData("new fault.f bus1=sourcebus ontime=1\nset mode=daily", "fault.f")]
    public void What_is_missing_in_an_element_names_the_element(string lines, string word)
    {
        var error = Assert.Throws<FeederFormatException>(() => new OpenDssReader().ReadText(Circuit + lines));

        Assert.Equal(word, error.Word);
        Assert.InRange(error.Line, 3, 5);
    }

    [Fact]
    public void A_statement_before_the_circuit_is_refused() =>
        Assert.Equal("load", Assert.Throws<FeederFormatException>(() => new OpenDssReader().ReadText("new load.a")).Word);

    [Fact]
    public void A_script_without_a_circuit_is_refused() =>
        Assert.Throws<FeederFormatException>(() => new OpenDssReader().ReadText("! nothing"));

    [Fact]
    public void An_error_in_a_redirected_file_names_that_file()
    {
        using var folder = new ScriptFolder(
            ("main.dss", "new circuit.c\nredirect Sub\\LINES"),
            ("sub/lines.dss", "! a comment\nnew line.a length=long"));

        var error = Assert.Throws<FeederFormatException>(() => folder.Read("main.dss"));

        Assert.EndsWith("sub/lines.dss", error.File, StringComparison.Ordinal);
        Assert.Equal((2, "long"), (error.Line, error.Word));
    }

    [Fact]
    public void A_file_that_redirects_to_itself_is_refused()
    {
        using var folder = new ScriptFolder(("main.dss", "redirect main.dss"));

        Assert.Contains("does it call itself", Assert.Throws<FeederFormatException>(() => folder.Read("main.dss")).Message, StringComparison.Ordinal);
    }
}

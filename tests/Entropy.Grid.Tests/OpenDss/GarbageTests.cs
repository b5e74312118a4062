using Entropy.Grid.OpenDss;
using FsCheck;
using FsCheck.Fluent;

namespace Entropy.Grid.Tests.OpenDss;

public sealed class GarbageTests
{
    [Fact]
    public void Any_text_is_read_or_refused() => Prop
        .ForAll(Garbage.ToArbitrary(), IsReadOrRefused)
        .Check(FsCheck.Config.QuickThrowOnFailure.WithMaxTest(1500));

    [Fact]
    public void Any_statements_are_read_or_refused() => Prop
        .ForAll(Statements.ToArbitrary(), IsReadOrRefused)
        .Check(FsCheck.Config.QuickThrowOnFailure.WithMaxTest(1500));

    private static Gen<string> Garbage { get; } = Gen.OneOf(
        ArbMap.Default.GeneratorFor<NonNull<string>>().Select(text => text.Get),
        Gen.Elements("new", "edit", "~", "circuit.c", "line.a", "load.", ".", "=", "(", ")", "[", "]", "{", "}", "\"", "'", "|",
                ",", "!", "//", "/*", "*/", "\n", " ", "\t", "@x", "var", "1", "-", "1e9", "abc", "file=", "more", "\0")
            .ListOf().Select(string.Concat));

    private static Gen<string> Property { get; } =
        from name in Gen.Elements("bus1", "bus2", "buses", "phases", "kv", "kvs", "kw", "kvar", "pf", "linecode", "length", "units",
            "r1", "x1", "rmatrix", "xmatrix", "switch", "geometry", "wires", "windings", "wdg", "tap", "taps", "xhl", "conn",
            "numsteps", "states", "like", "npts", "mult", "hour", "nconds", "cond", "wire", "x", "h", "radius", "rac", "model",
            "daily", "transformer", "winding", "element", "terminal", "switchedobj", "mode", "number", "year", "voltagebases", "kron",
            "state", "kva", "pmpp", "nphases", "neutral", "%", "enabled", "basefreq", "cfactor", "xfkva", "spacing", "")
        from value in Gen.Elements("1", "0", "-1", "3", "100", "1e300", "1e-300", "2.5", "a", "a.1.2", "sourcebus", "b.0.0.0", "(1 2 3)",
            "[1 | 2 3 | 4 5 6]", "(1 0 /)", "yes", "no", "wye", "delta", "line.a", "\"\"", "km", "(file=x)", "1000000000", "default")
        select $"{name}={value}";

    private static Gen<string> Statement { get; } =
        from command in Gen.Elements("new", "edit", "~", "batchedit", "open", "disable", "set", "solve", "calcv")
        from name in Gen.Elements("line.a", "load.a", "transformer.a", "capacitor.a", "reactor.a", "linecode.a", "loadshape.a",
            "regcontrol.a", "linegeometry.a", "wiredata.a", "pvsystem.a", "storage.a", "generator.a", "fault.a", "vsource.b",
            "linespacing.a", "xfmrcode.a", "xycurve.a", "swtcontrol.a", "growthshape.a", "cndata.a", "capcontrol.a")
        from properties in Property.ListOf()
        select $"{command} {name} {string.Join(' ', properties.Take(6))}";

    private static Gen<string> Statements { get; } =
        from lines in Statement.ListOf()
        select "clear\nnew circuit.c\n" + string.Join('\n', lines);

    private static bool IsReadOrRefused(string text)
    {
        try
        {
            new OpenDssReader().ReadText(text);
            return true;
        }
        catch (FeederFormatException problem)
        {
            return problem.Message.Length > 0;
        }
    }
}

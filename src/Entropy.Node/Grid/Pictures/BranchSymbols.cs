namespace Entropy.Node.Grid.Pictures;

/// <summary>The signs for equipment, each about a place.</summary>
internal static class BranchSymbols
{
    public const string Ink = "#222222";
    public const string Alarm = "#cc0055";

    public const double Radius = 7;

    /// <summary>Two windings, one behind the other in the direction of the branch.</summary>
    public static void Transformer(SvgWriter svg, Place at, Place direction)
    {
        svg.Circle(at - 3.6 * direction, 5.5, "#ffffff", Ink, 1.3);
        svg.Circle(at + 3.6 * direction, 5.5, "#ffffff", Ink, 1.3);
        svg.Circle(at - 3.6 * direction, 5.5, "none", Ink, 1.3);
    }

    /// <summary>A circle with an arrow through it: something that can be set.</summary>
    public static void Regulator(SvgWriter svg, Place at)
    {
        svg.Circle(at, Radius - 0.5, "#ffffff", Ink, 1.3);
        var tip = at + new Place(8, -8);
        svg.Segment(at - new Place(8, -8), tip, Ink, 1.3);
        svg.Path([tip, tip + new Place(-5, 1), tip + new Place(-1, 5)], Ink, 0.8, fill: Ink);
    }

    /// <summary>A square, filled if it is closed.</summary>
    public static void Switch(SvgWriter svg, Place at, bool isOpen) =>
        svg.Rectangle(at - new Place(4, 4), 8, 8, isOpen ? "#ffffff" : Ink, Ink);

    /// <summary>A wave in a circle.</summary>
    public static void Source(SvgWriter svg, Place at)
    {
        svg.Circle(at, 9, "#ffffff", Ink, 1.6);
        Span<Place> wave = stackalloc Place[13];
        for (var i = 0; i < wave.Length; i++)
            wave[i] = at + new Place(-6 + i, -3.2 * Math.Sin(i * Math.PI / 6));
        svg.Path(wave, Ink, 1.3);
    }

    public static void Generator(SvgWriter svg, Place at)
    {
        svg.Circle(at, Radius, "#ffffff", Ink, 1.3);
        svg.Text(at + new Place(0, 3.4), "G", 9.5, "middle", Ink, isBold: true);
    }

    /// <summary>Two plates across a direction.</summary>
    public static void Capacitor(SvgWriter svg, Place at, Place direction)
    {
        var across = new Place(-direction.Y, direction.X);
        foreach (var offset in new[] { -1.8, 1.8 })
            svg.Segment(at + offset * direction - 5.5 * across, at + offset * direction + 5.5 * across, Ink, 1.8);
    }

    public static void Load(SvgWriter svg, Place at, double size) => svg.Path(
        [at + new Place(-size, -0.6 * size), at + new Place(size, -0.6 * size), at + new Place(0, size)], Ink, 0.5, fill: Ink);
}

using System.Globalization;
using System.Security;
using System.Text;

namespace Entropy.Node.Grid.Pictures;

/// <summary>Writes the few shapes of SVG that a picture needs; the y axis points down.</summary>
internal sealed class SvgWriter
{
    private readonly StringBuilder _text = new();

    public SvgWriter(double width, double height)
    {
        _text.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {N(width)} {N(height)}\" ");
        _text.Append(CultureInfo.InvariantCulture, $"width=\"{N(width)}\" height=\"{N(height)}\" font-family=\"Helvetica, Arial, sans-serif\">\n");
        _text.Append("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
    }

    /// <summary>One straight piece with a tool tip.</summary>
    public void Polyline(Place from, Place to, string colour, double width, string tip, bool isDashed = false) =>
        _text.Append(CultureInfo.InvariantCulture, $"<polyline points=\"{At(from)} {At(to)}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"{N(width)}\" stroke-linecap=\"round\"{Dash(isDashed)}><title>{Escaped(tip)}</title></polyline>\n");

    /// <summary>Straight pieces from point to point.</summary>
    public void Path(ReadOnlySpan<Place> points, string colour, double width, bool isDashed = false, string fill = "none")
    {
        _text.Append("<path d=\"");
        for (var i = 0; i < points.Length; i++)
            _text.Append(i == 0 ? "M" : " L").Append(At(points[i]));
        _text.Append(fill == "none" ? "" : " Z");
        _text.Append(CultureInfo.InvariantCulture, $"\" fill=\"{fill}\" stroke=\"{colour}\" stroke-width=\"{N(width)}\" stroke-linejoin=\"round\"{Dash(isDashed)}/>\n");
    }

    public void Segment(Place from, Place to, string colour, double width, bool isDashed = false) =>
        Path([from, to], colour, width, isDashed);

    public void Circle(Place centre, double radius, string fill, string stroke = "none", double width = 0) =>
        _text.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{N(centre.X)}\" cy=\"{N(centre.Y)}\" r=\"{N(radius)}\" fill=\"{fill}\" stroke=\"{stroke}\" stroke-width=\"{N(width)}\"/>\n");

    public void Rectangle(Place corner, double width, double height, string fill, string stroke = "none") =>
        _text.Append(CultureInfo.InvariantCulture, $"<rect x=\"{N(corner.X)}\" y=\"{N(corner.Y)}\" width=\"{N(width)}\" height=\"{N(height)}\" fill=\"{fill}\" stroke=\"{stroke}\"/>\n");

    /// <summary>Text whose base line begins, ends or has its middle at a place, turned to the left where wanted.</summary>
    public void Text(Place place, string text, double size, string anchor = "start", string colour = "#222222", bool isBold = false, bool isTurned = false)
    {
        var turn = isTurned ? $" transform=\"rotate(-90 {N(place.X)} {N(place.Y)})\"" : "";
        _text.Append(CultureInfo.InvariantCulture, $"<text x=\"{N(place.X)}\" y=\"{N(place.Y)}\" font-size=\"{N(size)}\" text-anchor=\"{anchor}\" fill=\"{colour}\"{(isBold ? " font-weight=\"bold\"" : "")}{turn}>{Escaped(text)}</text>\n");
    }

    public override string ToString() => _text + "</svg>\n";

    private static string At(Place place) => $"{N(place.X)},{N(place.Y)}";

    private static string Dash(bool isDashed) => isDashed ? " stroke-dasharray=\"5 3\"" : "";

    // Characters that XML does not know have no place in a name either.
    private static string Escaped(string text) =>
        SecurityElement.Escape(string.Concat(text.Where(letter => letter >= ' ' && letter is < '\ud800' or > '\udfff' and < '\ufffe')));

    private static string N(double value) => double.IsFinite(value)
        ? value.ToString("0.##", CultureInfo.InvariantCulture)
        : throw new ArgumentException("A picture has no place for what is not a number.", nameof(value));
}

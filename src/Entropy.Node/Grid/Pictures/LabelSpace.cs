namespace Entropy.Node.Grid.Pictures;

/// <summary>Finds room for labels beside points, so that none covers another or a line.</summary>
internal sealed class LabelSpace(Place corner, double width, double height)
{
    private readonly List<(double Left, double Top, double Right, double Bottom)> _taken = [];
    private readonly List<(Place From, Place To)> _lines = [];

    public void Take(Place centre, double radius) =>
        _taken.Add((centre.X - radius, centre.Y - radius, centre.X + radius, centre.Y + radius));

    public void Take(Place from, Place to) => _lines.Add((from, to));

    /// <summary>Writes a text beside a place if there is room on any of its sides.</summary>
    public bool Write(SvgWriter svg, Place at, double gap, string text, double size, string colour = "#333333", bool isBold = false)
    {
        var length = text.Length * size * (isBold ? 0.6 : 0.56);
        ReadOnlySpan<(double X, double Y, string Anchor)> sides =
        [
            (gap, size * 0.35, "start"), (gap * 0.8, -gap * 0.8, "start"), (-gap * 0.8, -gap * 0.8, "end"), (-gap, size * 0.35, "end"),
            (gap * 0.8, gap * 0.8 + size * 0.7, "start"), (-gap * 0.8, gap * 0.8 + size * 0.7, "end"),
            (0, -gap - 1, "middle"), (0, gap + size * 0.75, "middle"),
        ];
        foreach (var (x, y, anchor) in sides)
        {
            var place = at + new Place(x, y);
            var left = anchor switch { "start" => place.X, "end" => place.X - length, _ => place.X - length / 2 };
            var box = (left - 1, place.Y - size * 0.78, left + length + 1, place.Y + size * 0.22);
            if (!IsFree(box))
                continue;
            _taken.Add(box);
            svg.Text(place, text, size, anchor, colour, isBold);
            return true;
        }

        return false;
    }

    private bool IsFree((double Left, double Top, double Right, double Bottom) box)
    {
        if (box.Left < corner.X || box.Top < corner.Y || box.Right > corner.X + width || box.Bottom > corner.Y + height)
            return false;
        foreach (var other in _taken)
            if (box.Left < other.Right && other.Left < box.Right && box.Top < other.Bottom && other.Top < box.Bottom)
                return false;
        foreach (var (from, to) in _lines)
            if (Crosses(box, from, to))
                return false;
        return true;
    }

    // Liang and Barsky's clipping: whether any part of the line is left within the box.
    private static bool Crosses((double Left, double Top, double Right, double Bottom) box, Place from, Place to)
    {
        var (begin, end) = (0.0, 1.0);
        var way = to - from;
        return Clip(-way.X, from.X - box.Left) && Clip(way.X, box.Right - from.X)
            && Clip(-way.Y, from.Y - box.Top) && Clip(way.Y, box.Bottom - from.Y);

        bool Clip(double slope, double room)
        {
            if (slope == 0)
                return room >= 0;
            var at = room / slope;
            if (slope < 0)
                begin = Math.Max(begin, at);
            else
                end = Math.Min(end, at);
            return begin <= end;
        }
    }
}

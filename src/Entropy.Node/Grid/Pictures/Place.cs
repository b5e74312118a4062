namespace Entropy.Node.Grid.Pictures;

/// <summary>A point of a picture.</summary>
internal readonly record struct Place(double X, double Y)
{
    public static Place operator +(Place a, Place b) => new(a.X + b.X, a.Y + b.Y);

    public static Place operator -(Place a, Place b) => new(a.X - b.X, a.Y - b.Y);

    public static Place operator *(double factor, Place a) => new(factor * a.X, factor * a.Y);

    public double Length => Math.Sqrt(X * X + Y * Y);

    public static Place Middle(Place a, Place b) => 0.5 * (a + b);
}

#pragma warning disable // A specimen of every kind of member, written for how it is listed and for nothing else.
namespace Bundled.Api.Tests.Specimen;

public interface IShape<in T>
{
    string Name { get; }
    void Draw(T on);
}

public abstract class Shape : IShape<int>
{
    public const int Corners = 3;
    protected readonly string[] Labels = [];
    private protected int hidden;
    internal int AlsoHidden;

    protected Shape(int size, string unit = "m") { }

    internal Shape() { }

    public virtual string Name => "";
    public int Size { get; protected set; }
    protected internal object this[int at, string by] => at;

    public event EventHandler? Drawn;

    public abstract void Draw(int on);
    public static bool operator ==(Shape a, Shape b) => true;
    public static bool operator !=(Shape a, Shape b) => false;
    protected virtual TOut Map<TOut, TIn>(TIn from, out TOut to, ref int count, params TOut[] rest)
        where TOut : new() => to = new TOut();
    private void Hidden() { }

    public sealed class Label<T>
    {
        internal Label() { }
        public Dictionary<string, T[]> All { get; } = [];
    }

    private sealed class Secret { }
}

public delegate int Measure(Shape of);

public enum Colour { Red }

public static class Shapes
{
    public static unsafe int Sum(int* from, int[,] grid, int? most = null) => 0;
}

internal sealed class Unseen
{
    public void Seen() { }
}

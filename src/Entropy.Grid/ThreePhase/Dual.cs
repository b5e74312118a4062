namespace Entropy.Grid.ThreePhase;

/// <summary>A number that depends on one variable, with its slope: it carries derivatives through formulas.</summary>
internal readonly record struct Dual(double Value, double Slope)
{
    public static implicit operator Dual(double constant) => new(constant, 0);

    public static Dual operator +(Dual a, Dual b) => new(a.Value + b.Value, a.Slope + b.Slope);

    public static Dual operator -(Dual a, Dual b) => new(a.Value - b.Value, a.Slope - b.Slope);

    public static Dual operator *(Dual a, Dual b) => new(a.Value * b.Value, a.Slope * b.Value + a.Value * b.Slope);

    public static Dual operator /(Dual a, Dual b)
    {
        var quotient = a.Value / b.Value;
        return new Dual(quotient, (a.Slope - quotient * b.Slope) / b.Value);
    }

    public Dual Power(double exponent)
    {
        var power = Math.Pow(Value, exponent);
        return new Dual(power, exponent * power / Value * Slope);
    }

    public Dual Tanh()
    {
        var value = Math.Tanh(Value);
        return new Dual(value, (1 - value * value) * Slope);
    }
}

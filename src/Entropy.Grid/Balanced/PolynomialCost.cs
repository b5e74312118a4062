namespace Entropy.Grid.Balanced;

/// <summary>Costs as a polynomial of the power in MW (or Mvar).</summary>
/// <param name="Coefficients">$/h for the powers 0, 1, 2 ... of the power; the constant comes first.</param>
public sealed record PolynomialCost(IReadOnlyList<double> Coefficients) : GenerationCost
{
    /// <summary>Whether no power above the first occurs.</summary>
    public bool IsLinear => Degree <= 1;

    /// <summary>The highest power that occurs.</summary>
    public int Degree
    {
        get
        {
            var degree = Coefficients.Count - 1;
            while (degree > 0 && Coefficients[degree] == 0)
                degree--;
            return Math.Max(degree, 0);
        }
    }

    /// <inheritdoc/>
    public override double UsdPerHourAt(double power)
    {
        var sum = 0.0;
        for (var i = Coefficients.Count - 1; i >= 0; i--)
            sum = sum * power + Coefficients[i];
        return sum;
    }

    /// <summary>The derivative: what one more MW costs.</summary>
    public double UsdPerMwhAt(double power)
    {
        var sum = 0.0;
        for (var i = Coefficients.Count - 1; i >= 1; i--)
            sum = sum * power + i * Coefficients[i];
        return sum;
    }

    /// <summary>The second derivative: how that grows with each MW.</summary>
    public double CurvatureAt(double power)
    {
        var sum = 0.0;
        for (var i = Coefficients.Count - 1; i >= 2; i--)
            sum = sum * power + i * (i - 1) * Coefficients[i];
        return sum;
    }
}

using System.Numerics;
using Entropy.Grid.Feeders;
using Entropy.Settings;

namespace Entropy.Grid.FeederSettings;

/// <summary>Complex numbers, written [real, imaginary], and symmetric matrices, written up to the diagonal row after row.</summary>
internal static class ComplexSettings
{
    /// <summary>A complex number; that of another key if there is none.</summary>
    public static Func<Complex> Read(SettingsSection section, string key, string? otherKey = null)
    {
        var used = otherKey is null || section.Has(key) ? key : otherKey;
        var parts = section.Numbers(used);
        return () => parts.Count == 2
            ? new Complex(parts[0], parts[1])
            : throw new FeederException(section.Path, $"{used} has {parts.Count} numbers; write [resistance, reactance].");
    }

    /// <summary>A matrix of real and imaginary parts under two keys; zeros where a key may be missing and is.</summary>
    public static Func<ComplexMatrix> ReadMatrix(
        SettingsSection section, int size, string? realKey, string imaginaryKey, double imaginaryFactor = 1, bool isRequired = true)
    {
        var real = realKey is null ? [] : section.Numbers(realKey);
        var imaginary = isRequired ? section.Numbers(imaginaryKey) : section.Numbers(imaginaryKey, []);
        return () => new ComplexMatrix(
            size,
            realKey is null ? [] : Full(section, realKey, real, size, 1),
            imaginary.Count == 0 && !isRequired ? [] : Full(section, imaginaryKey, imaginary, size, imaginaryFactor));
    }

    private static double[] Full(SettingsSection section, string key, IReadOnlyList<double> numbers, int size, double factor)
    {
        if (numbers.Count != size * (size + 1) / 2)
            throw new FeederException(
                section.Path, $"{key} has {numbers.Count} numbers; {size} conductors have {size * (size + 1) / 2} up to the diagonal.");
        var full = new double[size * size];
        var next = 0;
        for (var row = 0; row < size; row++)
            for (var column = 0; column <= row; column++)
                full[row * size + column] = full[column * size + row] = numbers[next++] * factor;
        return full;
    }
}

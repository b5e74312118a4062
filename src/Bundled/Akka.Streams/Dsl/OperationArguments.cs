using System.Runtime.CompilerServices;

namespace Akka.Streams.Dsl;

internal static class OperationArguments
{
    public static int Positive(int value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value > 0 ? value : throw new ArgumentException($"{name} must be greater than 0", name);
}

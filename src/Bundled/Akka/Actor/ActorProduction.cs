using System.Linq.Expressions;
using System.Reflection;

namespace Akka.Actor;

/// <summary>Makes actors in a way of its own, a dependency injection container for one.</summary>
public interface IIndirectActorProducer
{
    /// <summary>The class of the actors that come out, known without making one.</summary>
    Type ActorType { get; }

    /// <summary>Makes a new instance for a start or restart; it must never give the same one twice.</summary>
    ActorBase Produce();

    /// <summary>Is told that the runtime is done with an instance, after it stopped or before it is replaced.</summary>
    void Release(ActorBase actor);
}

/// <summary>How <see cref="Props"/> make an instance.</summary>
internal interface IActorProduction
{
    Type ActorType { get; }

    ActorBase Produce();

    void Release(ActorBase actor);
}

/// <summary>Calls a constructor with arguments that are known beforehand.</summary>
internal sealed class ByConstructor : IActorProduction
{
    private readonly ConstructorInvoker? _constructor;
    private readonly object?[] _args;

    public ByConstructor(Type actorType, ConstructorInfo? constructor, object?[] args)
    {
        ActorType = actorType;
        _args = args;
        _constructor = constructor is null ? null : ConstructorInvoker.Create(constructor);
    }

    public Type ActorType { get; }

    // Which constructor the arguments fit is for the reflection of .NET to say, when there is more than one answer.
    public static ByConstructor For(Type actorType, object?[] args) =>
        new(actorType, args.Length == 0 ? actorType.GetConstructor(Type.EmptyTypes) : null, args);

    public ActorBase Produce() => _constructor is null
        ? (ActorBase)Activator.CreateInstance(ActorType, _args)!
        : (ActorBase)_constructor.Invoke(_args.AsSpan());

    public void Release(ActorBase actor)
    {
    }
}

/// <summary>Calls a function.</summary>
internal sealed class ByFactory(Type actorType, Func<ActorBase> make) : IActorProduction
{
    public Type ActorType { get; } = actorType;

    public ActorBase Produce() => make();

    public void Release(ActorBase actor)
    {
    }
}

/// <summary>Asks a producer of the user's.</summary>
internal sealed class ByProducer(IIndirectActorProducer producer) : IActorProduction
{
    public Type ActorType => producer.ActorType;

    public ActorBase Produce() => producer.Produce();

    public void Release(ActorBase actor) => producer.Release(actor);
}

/// <summary>For props without an actor.</summary>
internal sealed class Nothing : IActorProduction
{
    public static readonly Nothing Instance = new();

    public Type ActorType => typeof(ActorBase);

    public ActorBase Produce() => throw new InvalidOperationException("No actor producer specified!");

    public void Release(ActorBase actor)
    {
    }
}

/// <summary>The value of an expression; closures and constants, the usual arguments, without compiling anything.</summary>
internal static class ExpressionValue
{
    public static object Of(Expression expression) => Evaluate(expression)!;

    private static object? Evaluate(Expression expression) => expression switch
    {
        ConstantExpression constant => constant.Value,
        MemberExpression { Member: FieldInfo field } access =>
            field.GetValue(access.Expression is null ? null : Evaluate(access.Expression)),
        UnaryExpression { NodeType: ExpressionType.Convert, Method: null } convert
            when convert.Type.IsAssignableFrom(convert.Operand.Type) => Evaluate(convert.Operand),
        _ => Expression.Lambda<Func<object?>>(Expression.Convert(expression, typeof(object))).Compile(preferInterpretation: true)(),
    };
}

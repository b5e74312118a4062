using System.Collections.Immutable;
using Akka.Util;

namespace Akka.Actor.Setup;

/// <summary>All settings that an actor system is given in code, one of each type.</summary>
public sealed class ActorSystemSetup
{
    /// <summary>No settings at all.</summary>
    public static readonly ActorSystemSetup Empty = new(ImmutableDictionary<Type, Setup>.Empty);

    private readonly ImmutableDictionary<Type, Setup> _setups;

    private ActorSystemSetup(ImmutableDictionary<Type, Setup> setups) => _setups = setups;

    /// <summary>Gathers settings; of two of a type the later one counts.</summary>
    public static ActorSystemSetup Create(params Setup[] setup)
    {
        var setups = ImmutableDictionary.CreateBuilder<Type, Setup>();
        foreach (var s in setup)
            setups[s.GetType()] = s;
        return new ActorSystemSetup(setups.ToImmutable());
    }

    /// <summary>The settings of this type, or none. Only the type itself finds them, not a base of it.</summary>
    public Option<T> Get<T>() where T : Setup =>
        _setups.TryGetValue(typeof(T), out var setup) ? Option<T>.Create((T)setup) : Option<T>.None;

    /// <summary>The same settings with this one added, in place of an earlier one of its type.</summary>
    public ActorSystemSetup WithSetup<T>(T setup) where T : Setup => new(_setups.SetItem(setup.GetType(), setup));

    /// <summary>The same as <see cref="WithSetup"/>.</summary>
    public ActorSystemSetup And<T>(T setup) where T : Setup => WithSetup(setup);

    /// <inheritdoc/>
    public override string ToString() => $"ActorSystemSetup({string.Join(',', _setups.Keys.Select(t => t.FullName))})";
}

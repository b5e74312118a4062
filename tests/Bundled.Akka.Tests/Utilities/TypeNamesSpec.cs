using Akka.Actor;
using Akka.Util;

namespace Akka.Specs.Utilities;

/// <summary>Names of types are written into journals: they must not say which version wrote them.</summary>
public sealed class TypeNamesSpec
{
    [Fact]
    public void The_name_of_a_type_leaves_versions_out_of_its_arguments_too()
    {
        var name = typeof(Dictionary<string, List<ActorPath.Surrogate[]>>).TypeQualifiedName();
        Assert.DoesNotContain("Version=", name, StringComparison.Ordinal);
        Assert.DoesNotContain("PublicKeyToken=", name, StringComparison.Ordinal);
        Assert.DoesNotContain("Culture=", name, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(typeof(int))]
    [InlineData(typeof(Address))]
    [InlineData(typeof(ActorPath.Surrogate))]
    [InlineData(typeof(Dictionary<string, List<int[]>>))]
    [InlineData(typeof(Option<Address>))]
    public void A_type_is_found_by_its_name(Type type) => Assert.Same(type, Type.GetType(type.TypeQualifiedName()));
}

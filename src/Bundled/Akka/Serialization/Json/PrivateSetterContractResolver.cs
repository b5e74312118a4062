using System.Reflection;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Akka.Serialization;

/// <summary>Lets the reader set properties whose setter is private, as immutable messages have them.</summary>
internal sealed class PrivateSetterContractResolver : DefaultContractResolver
{
    // One for all actor systems: it remembers what it has found out about types.
    public static readonly PrivateSetterContractResolver Instance = new();

    protected override JsonProperty CreateProperty(MemberInfo member, MemberSerialization memberSerialization)
    {
        var property = base.CreateProperty(member, memberSerialization);
        if (!property.Writable && member is PropertyInfo { SetMethod: not null })
            property.Writable = true;
        return property;
    }
}

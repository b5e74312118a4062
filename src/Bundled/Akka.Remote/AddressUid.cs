using Akka.Actor;
using Akka.Util;

namespace Akka.Remote;

/// <summary>Tells the incarnations of a system at one address apart.</summary>
public class AddressUid : IExtension
{
    /// <summary>A random number, other for every start of a system.</summary>
    public readonly int Uid = ThreadLocalRandom.Current.Next();
}

namespace Akka.Configuration.Hocon;

/// <summary>Something that turns out to be an object only once the whole text is read.</summary>
public interface IMightBeAHoconObject
{
    /// <summary>True if it is an object by now.</summary>
    bool IsObject();

    /// <summary>The object; null if it is none.</summary>
    HoconObject GetObject();
}

namespace Akka.Configuration.Hocon;

/// <summary>Something that turns out to be an object only once the whole text is read.</summary>
public interface IMightBeAHoconObject
{
    bool IsObject();

    HoconObject GetObject();
}

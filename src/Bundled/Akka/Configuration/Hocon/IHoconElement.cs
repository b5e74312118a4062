namespace Akka.Configuration.Hocon;

/// <summary>A piece of a value: text, list, object or substitution.</summary>
public interface IHoconElement
{
    bool IsString();

    string GetString();

    bool IsArray();

    IList<HoconValue> GetArray();
}

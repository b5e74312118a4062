namespace Akka.Configuration.Hocon;

/// <summary>A piece of a value: text, list, object or substitution.</summary>
public interface IHoconElement
{
    /// <summary>True for a text. A reference must be resolved before it is asked.</summary>
    bool IsString();

    /// <summary>The text.</summary>
    /// <exception cref="NotImplementedException">This is none.</exception>
    string GetString();

    /// <summary>True for a list. A reference must be resolved before it is asked.</summary>
    bool IsArray();

    /// <summary>The elements of a list.</summary>
    /// <exception cref="NotImplementedException">This is none.</exception>
    IList<HoconValue> GetArray();
}

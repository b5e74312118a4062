using System.Globalization;
using System.Text;

#nullable disable annotations

namespace Akka.Configuration.Hocon;

/// <summary>
/// A value: the pieces that stand behind a key. Several pieces of text make one text, several lists one list;
/// an object counts only as the first piece.
/// </summary>
public class HoconValue : IMightBeAHoconObject
{
    /// <summary>Makes a value without pieces: an empty one.</summary>
    public HoconValue()
        : this([])
    {
    }

    /// <summary>Makes a value of these pieces, the list itself; the second argument changes nothing here.</summary>
    public HoconValue(List<IHoconElement> values, bool adoptedFromFallback = true) => Values = values;

    /// <summary>The pieces in the order of the text.</summary>
    public List<IHoconElement> Values { get; private set; }

    /// <summary>True without pieces and for an object without keys; an empty text is not empty.</summary>
    public bool IsEmpty => Values.Count == 0 || Values[0] is HoconObject { Items.Count: 0 };

    /// <summary>This value as the root of a configuration.</summary>
    public Config ToConfig() => new(new HoconRoot(this));

    /// <summary>A configuration with this value behind its only key.</summary>
    public Config AtKey(string key)
    {
        var tree = new HoconObject();
        tree.Items[key] = this;
        var root = new HoconValue();
        root.AppendValue(tree);
        return root.ToConfig();
    }

    /// <summary>Adds a piece at the end.</summary>
    public void AppendValue(IHoconElement value) => Values.Add(value);

    /// <summary>Takes all pieces out.</summary>
    public void Clear() => Values.Clear();

    /// <summary>Puts one piece in place of all that are there.</summary>
    public void NewValue(IHoconElement value)
    {
        Values.Clear();
        Values.Add(value);
    }

    /// <summary>Puts other pieces in place of all present ones.</summary>
    internal void Restore(List<IHoconElement> values) => Values = values;

    /// <inheritdoc/>
    public bool IsObject() => GetObject() is not null;

    /// <inheritdoc/>
    public HoconObject GetObject() => Values.Count == 0 ? null : Values[0] switch
    {
        HoconObject tree => tree,
        IMightBeAHoconObject reference when reference.IsObject() => reference.GetObject(),
        _ => null,
    };

    /// <summary>The value of a key where this is an object; null if it is none or has no such key.</summary>
    public HoconValue GetChildObject(string key) => GetObject()?.GetKey(key);

    /// <summary>True if every piece is text, and there is one.</summary>
    public bool IsString()
    {
        foreach (var piece in Values)
            if (!piece.IsString())
                return false;
        return Values.Count > 0;
    }

    /// <summary>The text without blanks around it; null if it reads <c>null</c> or this is no text.</summary>
    public string GetString()
    {
        if (!IsString())
            return null;
        // Most values are one piece of text and the blanks after it: no new text is made for them.
        var last = Values.Count - 1;
        while (last > 0 && string.IsNullOrWhiteSpace(Values[last].GetString()))
            last--;
        var text = last == 0 ? Values[0].GetString() : string.Concat(Values.Select(piece => piece.GetString()));
        text = text?.Trim() ?? "";
        return text == "null" ? null : text;
    }

    /// <summary>True if a list with elements is among the pieces.</summary>
    public bool IsArray()
    {
        foreach (var piece in Values)
            if (piece.IsArray() && piece.GetArray().Count > 0)
                return true;
        return false;
    }

    /// <summary>The elements of all lists in this value; none if there is no list.</summary>
    public IList<HoconValue> GetArray()
    {
        var elements = new List<HoconValue>();
        foreach (var piece in Values)
            if (piece.IsArray())
                elements.AddRange(piece.GetArray());
        return elements;
    }

    /// <summary>The truth value: on, off, true or false.</summary>
    /// <exception cref="NotSupportedException">It is something else.</exception>
    public bool GetBoolean() => GetString() switch
    {
        "on" or "true" => true,
        "off" or "false" => false,
        var text => throw new NotSupportedException(
            $"Unknown boolean format: {text}. Write on, off, true or false."),
    };

    /// <summary>The number.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    /// <exception cref="OverflowException">It is outside of 0 to 255.</exception>
    public byte GetByte() => byte.Parse(GetString(), NumberFormatInfo.InvariantInfo);

    /// <summary>The whole number.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    /// <exception cref="OverflowException">It is too large.</exception>
    public int GetInt() => int.Parse(GetString(), NumberFormatInfo.InvariantInfo);

    /// <summary>The whole number.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    /// <exception cref="OverflowException">It is too large.</exception>
    public long GetLong() => long.Parse(GetString(), NumberFormatInfo.InvariantInfo);

    /// <summary>The number, with a dot whatever the culture.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public float GetFloat() => float.Parse(GetString(), NumberFormatInfo.InvariantInfo);

    /// <summary>The number, with a dot whatever the culture.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public double GetDouble() => double.Parse(GetString(), NumberFormatInfo.InvariantInfo);

    /// <summary>The number, with a dot whatever the culture.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public decimal GetDecimal() => decimal.Parse(GetString(), NumberFormatInfo.InvariantInfo);

    /// <summary>A size in bytes; kB is 1000, K 1024; null for an empty text.</summary>
    /// <exception cref="FormatException">It is no size.</exception>
    public long? GetByteSize() => HoconUnits.ByteSize(GetString());

    /// <summary>A duration; a bare number counts milliseconds, <c>infinite</c> is -1 ms.</summary>
    /// <exception cref="FormatException">It is no duration, or infinite where that is not allowed.</exception>
    public TimeSpan GetTimeSpan(bool allowInfinite = true) => HoconUnits.Duration(GetString(), allowInfinite);

    /// <summary>The texts in all lists of this value; none if there is no list.</summary>
    public IList<string> GetStringList() => List(element => element.GetString());

    /// <summary>The truth values in all lists of this value.</summary>
    public IList<bool> GetBooleanList() => List(element => element.GetBoolean());

    /// <summary>The numbers in all lists of this value.</summary>
    public IList<byte> GetByteList() => List(element => element.GetByte());

    /// <summary>The numbers in all lists of this value.</summary>
    public IList<int> GetIntList() => List(element => element.GetInt());

    /// <summary>The numbers in all lists of this value.</summary>
    public IList<long> GetLongList() => List(element => element.GetLong());

    /// <summary>The numbers in all lists of this value.</summary>
    public IList<float> GetFloatList() => List(element => element.GetFloat());

    /// <summary>The numbers in all lists of this value.</summary>
    public IList<double> GetDoubleList() => List(element => element.GetDouble());

    /// <summary>The numbers in all lists of this value.</summary>
    public IList<decimal> GetDecimalList() => List(element => element.GetDecimal());

    /// <inheritdoc/>
    public override string ToString() => ToString(0);

    /// <summary>The value as HOCON, its lines indented by this many steps of two blanks.</summary>
    public virtual string ToString(int indent)
    {
        var text = new StringBuilder();
        HoconText.Write(text, this, indent);
        return text.ToString();
    }

    private List<T> List<T>(Func<HoconValue, T> read)
    {
        var elements = new List<T>();
        foreach (var piece in Values)
            if (piece.IsArray())
                foreach (var element in piece.GetArray())
                    elements.Add(read(element));
        return elements;
    }
}

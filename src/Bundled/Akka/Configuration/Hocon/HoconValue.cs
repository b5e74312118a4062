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
    public HoconValue()
        : this([])
    {
    }

    public HoconValue(List<IHoconElement> values, bool adoptedFromFallback = true) => Values = values;

    public List<IHoconElement> Values { get; private set; }

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

    public void AppendValue(IHoconElement value) => Values.Add(value);

    public void Clear() => Values.Clear();

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

    public HoconValue GetChildObject(string key) => GetObject()?.GetKey(key);

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

    public bool GetBoolean() => GetString() switch
    {
        "on" or "true" => true,
        "off" or "false" => false,
        var text => throw new NotSupportedException(
            $"Unknown boolean format: {text}. Write on, off, true or false."),
    };

    public byte GetByte() => byte.Parse(GetString(), NumberFormatInfo.InvariantInfo);

    public int GetInt() => int.Parse(GetString(), NumberFormatInfo.InvariantInfo);

    public long GetLong() => long.Parse(GetString(), NumberFormatInfo.InvariantInfo);

    public float GetFloat() => float.Parse(GetString(), NumberFormatInfo.InvariantInfo);

    public double GetDouble() => double.Parse(GetString(), NumberFormatInfo.InvariantInfo);

    public decimal GetDecimal() => decimal.Parse(GetString(), NumberFormatInfo.InvariantInfo);

    public long? GetByteSize() => HoconUnits.ByteSize(GetString());

    public TimeSpan GetTimeSpan(bool allowInfinite = true) => HoconUnits.Duration(GetString(), allowInfinite);

    public IList<string> GetStringList() => List(element => element.GetString());

    public IList<bool> GetBooleanList() => List(element => element.GetBoolean());

    public IList<byte> GetByteList() => List(element => element.GetByte());

    public IList<int> GetIntList() => List(element => element.GetInt());

    public IList<long> GetLongList() => List(element => element.GetLong());

    public IList<float> GetFloatList() => List(element => element.GetFloat());

    public IList<double> GetDoubleList() => List(element => element.GetDouble());

    public IList<decimal> GetDecimalList() => List(element => element.GetDecimal());

    /// <inheritdoc/>
    public override string ToString() => ToString(0);

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

namespace Akka.Util;

/// <summary>Numbers as the names of actors that were given none: 64 characters, the lowest digit first.</summary>
internal static class Base64Encoding
{
    private const string Digits = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+~";
    private const int LongestNumber = 11;

    public static string Base64Encode(this long value) => Base64Encode(value, "");

    public static string Base64Encode(this long value, string prefix)
    {
        Span<char> digits = stackalloc char[LongestNumber];
        var length = 0;
        do
        {
            digits[length++] = Digits[(int)(value & 63)];
            value >>>= 6;
        }
        while (value != 0);
        return string.Concat(prefix, digits[..length]);
    }
}

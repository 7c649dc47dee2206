using System.Globalization;

namespace EksSpec.Writing;

/// <summary>Numbers as texts that JSON and both versions of YAML read as the same number.</summary>
internal static class NumberText
{
    /// <summary>Room for any number.</summary>
    public const int MaxLength = 40;

    /// <summary>Writes the shortest text that reads back as the same number, and returns its length.</summary>
    public static int Format(double value, Span<byte> text)
    {
        value.TryFormat(text, out var length, default, CultureInfo.InvariantCulture);
        var exponent = text[..length].IndexOf((byte)'E');
        if (exponent < 0)
        {
            return double.IsNegative(value) && value == 0 ? Append(text, length, ".0"u8) : length;
        }

        // YAML 1.1 takes 1E+16 for a text: a number with an exponent has a point there.
        text[exponent] = (byte)'e';
        if (text[..exponent].Contains((byte)'.'))
        {
            return length;
        }

        text[exponent..length].CopyTo(text[(exponent + 2)..]);
        return Append(text, exponent, ".0"u8) + length - exponent;
    }

    /// <summary>Writes fixed notation without trailing zeros, and returns its length.</summary>
    public static int Format(decimal value, Span<byte> text)
    {
        value.TryFormat(text, out var length, default, CultureInfo.InvariantCulture);
        if (text[..length].Contains((byte)'.'))
        {
            length = text[..length].TrimEnd((byte)'0').TrimEnd((byte)'.').Length;
        }

        return value == 0 ? Append(text, 0, "0"u8) : length;
    }

    /// <summary>Whether the text is a whole number of 32 bits in its only canonical spelling.</summary>
    public static bool IsInt32(ReadOnlySpan<char> text, out int number)
    {
        Span<char> canonical = stackalloc char[12];
        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number)
            && number.TryFormat(canonical, out var length, default, CultureInfo.InvariantCulture)
            && text.SequenceEqual(canonical[..length]);
    }

    private static int Append(Span<byte> text, int length, ReadOnlySpan<byte> more)
    {
        more.CopyTo(text[length..]);
        return length + more.Length;
    }
}

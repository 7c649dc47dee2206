using System.Globalization;

namespace EksSpec.Writing;

/// <summary>Numbers as texts that JSON and both versions of YAML read as the same number.</summary>
internal static class NumberText
{
    /// <summary>Room for any number.</summary>
    public const int MaxLength = 40;

    /// <summary>Writes the shortest text that reads back as the same number, and returns its length.</summary>
    public static int Format(double value, Span<char> text)
    {
        value.TryFormat(text, out var length, default, CultureInfo.InvariantCulture);
        var exponent = text[..length].IndexOf('E');
        if (exponent < 0)
        {
            return double.IsNegative(value) && value == 0 ? Append(text, length, ".0") : length;
        }

        // YAML 1.1 takes 1E+16 for a text: a number with an exponent has a point there.
        text[exponent] = 'e';
        if (text[..exponent].Contains('.'))
        {
            return length;
        }

        text[exponent..length].CopyTo(text[(exponent + 2)..]);
        return Append(text, exponent, ".0") + length - exponent;
    }

    /// <summary>Writes fixed notation without trailing zeros, and returns its length.</summary>
    public static int Format(decimal value, Span<char> text)
    {
        value.TryFormat(text, out var length, default, CultureInfo.InvariantCulture);
        if (text[..length].Contains('.'))
        {
            length = text[..length].TrimEnd('0').TrimEnd('.').Length;
        }

        return value == 0 ? Append(text, 0, "0") : length;
    }

    /// <summary>Whether the text is a whole number of 32 bits in its only canonical spelling.</summary>
    public static bool IsInt32(ReadOnlySpan<char> text)
    {
        Span<char> canonical = stackalloc char[12];
        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number.TryFormat(canonical, out var length, default, CultureInfo.InvariantCulture)
            && text.SequenceEqual(canonical[..length]);
    }

    private static int Append(Span<char> text, int length, string more)
    {
        more.CopyTo(text[length..]);
        return length + more.Length;
    }
}

using System.Globalization;
using System.Numerics;
using SuffixFormat = k8s.Models.ResourceQuantity.SuffixFormat;

namespace EksSpec.GoText;

/// <summary>
/// The canonical text of a quantity, as the API server prints it: no fraction, the largest suffix that loses nothing.
/// </summary>
/// <remarks>
/// Upstream's own text is not used: it is wrong for negative amounts, never ends for some of them, and allocates.
/// </remarks>
internal static class QuantityText
{
    /// <summary>Room for the longest text: a sign, 39 digits, an exponent.</summary>
    public const int MaxLength = 64;

    private const int Nano = -9;

    private const string BinarySuffixes = "\0KMGTPE";

    /// <summary>The canonical text.</summary>
    public static string Of(ResourceQuantity quantity)
    {
        Span<char> text = stackalloc char[MaxLength];
        return text[..Format(quantity, text)].ToString();
    }

    /// <summary>Writes the canonical text and returns its length.</summary>
    /// <param name="quantity">The amount.</param>
    /// <param name="text">Where to write; at least <see cref="MaxLength"/> characters.</param>
    public static int Format(ResourceQuantity quantity, Span<char> text)
    {
        var (isNegative, mantissa, exponent) = Parts(quantity);
        if (mantissa == 0)
        {
            text[0] = '0';
            return 1;
        }

        var start = 0;
        if (isNegative)
        {
            text[start++] = '-';
        }

        return start
            + (
                quantity.Format == SuffixFormat.BinarySI && exponent == 0 && mantissa >= 1024
                    ? FormatBinary(mantissa, text[start..])
                    : FormatDecimal(mantissa, exponent, quantity.Format, text[start..])
            );
    }

    // mantissa × 10^exponent, where the exponent is 0, or -3, -6, -9 and the amount has a fraction.
    private static (bool IsNegative, UInt128 Mantissa, int Exponent) Parts(ResourceQuantity quantity)
    {
        decimal amount;
        try
        {
            amount = quantity.ToDecimal();
        }
        catch (OverflowException)
        {
            // Above the API server's limit of 64 bits.
            var huge = quantity.ToBigInteger();
            return (huge.Sign < 0, UInt128.CreateSaturating(BigInteger.Abs(huge)), 0);
        }

        Span<int> bits = stackalloc int[4];
        decimal.GetBits(amount, bits);
        var mantissa = new UInt128((uint)bits[2], ((ulong)(uint)bits[1] << 32) | (uint)bits[0]);
        var exponent = -((bits[3] >> 16) & 0xFF);

        // What is finer than a billionth is rounded away from zero: who asks for something gets something.
        for (; exponent < Nano || (exponent < 0 && mantissa % 10 == 0); exponent++)
        {
            (mantissa, var rest) = UInt128.DivRem(mantissa, 10);
            mantissa += rest == 0 ? UInt128.Zero : UInt128.One;
        }

        for (; exponent % 3 != 0; exponent--)
        {
            mantissa *= 10;
        }

        return (bits[3] < 0, mantissa, exponent);
    }

    private static int FormatBinary(UInt128 mantissa, Span<char> text)
    {
        var power = 0;
        for (; mantissa % 1024 == 0; mantissa /= 1024)
        {
            power++;
        }

        mantissa.TryFormat(text, out var length, default, CultureInfo.InvariantCulture);
        if (power > 0)
        {
            text[length++] = BinarySuffixes[power];
            text[length++] = 'i';
        }

        return length;
    }

    private static int FormatDecimal(UInt128 mantissa, int exponent, SuffixFormat format, Span<char> text)
    {
        for (; mantissa % 1000 == 0; mantissa /= 1000)
        {
            exponent += 3;
        }

        mantissa.TryFormat(text, out var length, default, CultureInfo.InvariantCulture);
        var place = (exponent - Nano) / 3;
        if (exponent != 0 && format != SuffixFormat.DecimalExponent && place < Quantity.DecimalSuffixes.Length)
        {
            text[length++] = Quantity.DecimalSuffixes[place];
        }
        else if (exponent != 0)
        {
            text[length++] = 'e';
            exponent.TryFormat(text[length..], out var digits, default, CultureInfo.InvariantCulture);
            length += digits;
        }

        return length;
    }
}

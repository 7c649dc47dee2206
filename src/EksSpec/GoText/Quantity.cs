using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using SuffixFormat = k8s.Models.ResourceQuantity.SuffixFormat;

namespace EksSpec.GoText;

/// <summary>
/// An amount of a resource, read exactly as the API server reads it. Upstream's own parser never returns from
/// <c>-0.5m</c> and takes texts that the server refuses.
/// </summary>
internal readonly record struct Quantity
{
    /// <summary>The suffixes for powers of 1000, from a billionth up; none of them stands for one.</summary>
    public const string DecimalSuffixes = "num\0kMGTPE";
    private const string BinarySuffixes = "KMGTPE";
    private const int Nano = 9;

    // The server trims the text as it stands in JSON, where a line end is an escape and no blank.
    private static readonly SearchValues<char> Escaped = SearchValues.Create("\t\n\v\f\r\u2028\u2029");

    // The server keeps larger amounts than a decimal in some spellings; every rule caps them at 64 bits anyway.
    private const decimal Most = 10_000_000_000_000_000_000_000_000_000m;

    private Quantity(decimal amount, SuffixFormat format)
    {
        Amount = amount;
        Format = format;
    }

    /// <summary>The amount; finer than a billionth is rounded away from zero.</summary>
    public decimal Amount { get; }

    /// <summary>The kind of suffix it was written with, and will be.</summary>
    public SuffixFormat Format { get; }

    /// <summary>Reads an amount.</summary>
    /// <param name="text">Sign, digits, fraction, suffix or exponent: <c>250m</c>, <c>1.5Gi</c>, <c>1e3</c>.</param>
    /// <param name="quantity">The amount.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out Quantity quantity)
    {
        quantity = default;
        var rest = text.AsSpan().Trim();
        if (rest.IsEmpty || text.AsSpan().ContainsAny(Escaped))
        {
            return false;
        }

        var negative = rest[0] == '-';
        rest = negative || rest[0] == '+' ? rest[1..] : rest;
        var whole = GoInteger.TakeDigits(ref rest);
        var fraction = GoInteger.TakeFraction(ref rest);

        if (!TrySuffix(rest, out var format, out var exponent))
        {
            return false;
        }

        var amount =
            format == SuffixFormat.BinarySI
                ? Times(Scale(whole, fraction, 0), Power(1024, exponent))
                : Scale(whole, fraction, exponent);
        amount = Math.Min(amount, Most);
        quantity = new(RoundUp(negative ? -amount : amount), format);
        return true;
    }

    /// <summary>More or less of it.</summary>
    public Quantity Plus(decimal amount) => new(Math.Clamp(Amount + amount, -Most, Most), Format);

    /// <summary>The amount in upstream's type.</summary>
    public ResourceQuantity ToResourceQuantity() => new(Amount, 0, Format);

    // More than the most is the most; a decimal could not hold it.
    private static decimal Times(decimal amount, decimal unit) => amount > Most / unit ? Most : amount * unit;

    private static bool TrySuffix(ReadOnlySpan<char> suffix, out SuffixFormat format, out int exponent)
    {
        (format, exponent) = (SuffixFormat.DecimalSI, 0);
        if (suffix.IsEmpty)
        {
            return true;
        }

        if (suffix.Length == 1)
        {
            var place = suffix[0] == '\0' ? -1 : DecimalSuffixes.IndexOf(suffix[0], StringComparison.Ordinal);
            exponent = (place * 3) - Nano;
            return place >= 0;
        }

        if (suffix is [_, 'i'])
        {
            format = SuffixFormat.BinarySI;
            exponent = BinarySuffixes.IndexOf(suffix[0], StringComparison.Ordinal) + 1;
            return exponent > 0;
        }

        format = SuffixFormat.DecimalExponent;
        if (suffix[0] is not ('e' or 'E') || !GoInteger.TryParse(suffix[1..], out long power))
        {
            return false;
        }

        exponent = (int)Math.Clamp(power, -1000, 1000);
        return true;
    }

    private static decimal Scale(ReadOnlySpan<char> whole, ReadOnlySpan<char> fraction, int exponent)
    {
        whole = whole.TrimStart('0');
        var digits = string.Concat(whole, fraction).AsSpan();
        var point = whole.Length + exponent;
        if (digits.Trim('0').IsEmpty)
        {
            return 0;
        }

        // A zero after the point counts as place, not as size.
        var leading = digits.Length - digits.TrimStart('0').Length;
        if (point - leading > 28)
        {
            return Most;
        }

        decimal amount = 0;
        var places = 0;
        for (var i = 0; i < Math.Max(digits.Length, point) && i - point < Nano; i++)
        {
            if (i < point)
            {
                amount = (amount * 10) + (i < digits.Length ? digits[i] - '0' : 0);
            }
            else
            {
                amount += (digits[i] - '0') / Power(10, ++places + Math.Max(0, -point));
            }
        }

        return digits.Length - point > Nano && HasMore(digits, Math.Max(0, point + Nano))
            ? amount + 0.0000000001m
            : amount;
    }

    // Something finer than a billionth is left: the rounding up has to see it.
    private static bool HasMore(ReadOnlySpan<char> digits, int from) =>
        from < digits.Length && digits[from..].ContainsAnyExcept('0');

    private static decimal Power(int radix, int exponent)
    {
        decimal power = 1;
        for (var i = 0; i < exponent; i++)
        {
            power *= radix;
        }

        return power;
    }

    private static decimal RoundUp(decimal amount)
    {
        const decimal Billion = 1_000_000_000m;
        var whole = decimal.Truncate(amount);
        var nanos = (amount - whole) * Billion;
        nanos = nanos < 0 ? decimal.Floor(nanos) : decimal.Ceiling(nanos);
        return whole + (nanos / Billion);
    }
}

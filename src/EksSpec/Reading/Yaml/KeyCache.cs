using System.Text;

namespace EksSpec.Reading.Yaml;

/// <summary>
/// Strings of keys, so that <c>metadata</c> is not made anew for each document. Holds a bounded number of short keys; never
/// values, which may be secrets.
/// </summary>
internal static class KeyCache
{
    private const int Longest = 40;

    private static readonly string?[] Slots = new string?[4096];

    /// <summary>The text of a key.</summary>
    public static string Get(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > Longest)
        {
            return Encoding.UTF8.GetString(utf8);
        }

        var hash = (uint)utf8.Length;
        foreach (var b in utf8)
        {
            hash = (hash ^ b) * 16777619;
        }

        ref var slot = ref Slots[(hash ^ (hash >> 15)) % (uint)Slots.Length];
        if (slot is { } known && Ascii.Equals(utf8, known))
        {
            return known;
        }

        return slot = Encoding.UTF8.GetString(utf8);
    }
}

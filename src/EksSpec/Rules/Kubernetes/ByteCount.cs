using System.Globalization;

namespace EksSpec.Rules;

/// <summary>How much text there is, as people say it.</summary>
internal static class ByteCount
{
    /// <summary>The amount in KiB, rounded up: what is above a limit never looks as if it were on it.</summary>
    public static string Text(long bytes) =>
        string.Create(CultureInfo.InvariantCulture, $"{(bytes + 1023) / 1024} KiB");
}

namespace EksSpec.Cli.Selection;

/// <summary>Knows texts that SOPS has encrypted: it has signed their values in their order, and whoever touches one breaks it.</summary>
internal static class Encrypted
{
    /// <summary>What every encrypted value begins with.</summary>
    public static ReadOnlySpan<byte> Mark => "ENC["u8;

    /// <summary>Whether a text is one of them.</summary>
    public static bool Is(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IndexOf(Mark) < 0)
        {
            return false;
        }

        for (TopLevelKeys keys = new(utf8); keys.MoveNext(); )
        {
            if (keys.Current == "sops")
            {
                return true;
            }
        }

        return false;
    }
}

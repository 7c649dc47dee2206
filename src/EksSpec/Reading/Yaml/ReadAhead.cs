using System.Text;

namespace EksSpec.Reading.Yaml;

/// <summary>
/// Go's reader takes a text in portions and refuses a portion for one bad character. So such a character behind the first
/// document spoils that too where it stands in the same portion.
/// </summary>
internal static class ReadAhead
{
    private const int Portion = 512;

    /// <summary>Where the portion begins that holds a place; -1 where there is no such place.</summary>
    public static int PortionOf(YamlText text, int at)
    {
        if (at < 0)
        {
            return -1;
        }

        for (var start = -text.Skipped; ; )
        {
            var end = start + Portion;
            if (end > at)
            {
                return Math.Max(start, 0);
            }

            // A character that is cut in two waits for the next portion.
            while (end > 0 && (text.Bytes[end] & 0xC0) == 0x80)
            {
                end--;
            }

            start = end;
        }
    }
}

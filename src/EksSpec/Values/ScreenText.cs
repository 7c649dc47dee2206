using System.Text;

namespace EksSpec.Values;

/// <summary>Text for a terminal.</summary>
internal static class ScreenText
{
    /// <summary>How many columns of a screen a line may have, where words allow it.</summary>
    public const int Width = 100;

    /// <summary>Adds a text in lines of that width.</summary>
    public static void AddWrapped(this StringBuilder text, string line, string indent, string? first = null)
    {
        foreach (var part in DisplayText.Wrap(DisplayText.Clean(line), Width, indent, first))
        {
            text.Append(part).Append('\n');
        }
    }
}

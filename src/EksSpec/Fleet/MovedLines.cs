using System.Text;
using System.Text.RegularExpressions;

namespace EksSpec;

/// <summary>Lines with an image that Flux moves: behind each a comment names the policy that says which tag it has.</summary>
internal static partial class MovedLines
{
    /// <summary>A file with the tags that another one has.</summary>
    /// <param name="yaml">The file, with the tags that the program says.</param>
    /// <param name="there">The file in its place, with those that were written since.</param>
    public static byte[] Keep(byte[] yaml, ReadOnlySpan<byte> there)
    {
        Dictionary<(string Image, string Policy), string> tags = [];
        foreach (var line in Encoding.UTF8.GetString(there).Split('\n'))
        {
            if (Line().Match(line) is { Success: true } moved)
            {
                tags.TryAdd(KeyOf(moved), moved.Groups["tag"].Value);
            }
        }

        var lines = Encoding.UTF8.GetString(yaml).Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (Line().Match(lines[i]) is { Success: true } own && tags.TryGetValue(KeyOf(own), out var tag))
            {
                var place = own.Groups["tag"];
                lines[i] = lines[i][..place.Index] + tag + lines[i][(place.Index + place.Length)..];
            }
        }

        return Encoding.UTF8.GetBytes(string.Join('\n', lines));
    }

    private static (string Image, string Policy) KeyOf(Match line) =>
        (line.Groups["image"].Value, line.Groups["policy"].Value);

    [GeneratedRegex(
        """^ *(- )?image: ["']?(?<image>[^\s"'@]+):(?<tag>[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}(@sha256:[0-9a-f]{64})?)["']? # \{"\$imagepolicy": "(?<policy>[^"]+)"\}\r?$""",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Line();
}

using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Tokens;

namespace EksSpec.Cli;

/// <summary>Comments have no place in the model, so the canonical form can't keep them: whoever wrote them is told.</summary>
internal static class Comments
{
    /// <summary>How many comments a YAML text has.</summary>
    /// <param name="utf8">A text that could be read.</param>
    public static int CountIn(ReadOnlySpan<byte> utf8)
    {
        using var text = new StringReader(Encoding.UTF8.GetString(utf8));
        var scanner = new Scanner(text, skipComments: false);
        var count = 0;
        while (scanner.MoveNext())
        {
            count += scanner.Current is Comment ? 1 : 0;
        }

        return count;
    }
}

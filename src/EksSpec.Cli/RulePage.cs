using System.Text;

namespace EksSpec.Cli;

/// <summary>A page of a rule book as it reads on a screen, where Markdown's fences say nothing.</summary>
internal static class RulePage
{
    private const string Fence = "```";

    /// <summary>The page with its examples indented, below a word for what becomes of them.</summary>
    /// <param name="page">The page, in Markdown.</param>
    public static string ForScreen(string page)
    {
        var text = new StringBuilder();
        var isExample = false;
        foreach (var line in page.TrimEnd('\n').Split('\n'))
        {
            if (!line.StartsWith(Fence, StringComparison.Ordinal))
            {
                text.Append(isExample && line.Length > 0 ? "    " : "")
                    .Append(isExample ? line : Plain(line))
                    .Append('\n');
                continue;
            }

            isExample = !isExample;
            if (isExample)
            {
                // ```yaml fails
                var what = line[Fence.Length..].Split(' ', 2) is [_, var word] ? word : "an example";
                text.Append(text.Length > 0 && text[^1] == '\n' && text[^2] == '\n' ? "" : "\n");
                text.Append(char.ToUpperInvariant(what[0])).Append(what.AsSpan(1)).Append(":\n");
            }
        }

        return text.ToString();
    }

    private static string Plain(string line) =>
        line.TrimStart('#').TrimStart().Replace("`", "", StringComparison.Ordinal);
}

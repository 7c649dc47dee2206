namespace EksSpec.Cli.Selection;

/// <summary>
/// A pattern of paths as <c>.gitignore</c> writes them: <c>*</c>, <c>?</c> and <c>[a-z]</c> inside a name, <c>**</c> for any
/// folders; with a slash inside it begins at the pattern's own folder, else it fits at any depth.
/// </summary>
internal sealed class Glob
{
    private readonly string[] _steps;

    /// <summary>Reads a pattern.</summary>
    /// <param name="pattern">The pattern, with slashes.</param>
    public Glob(string pattern)
    {
        IsForFolders = pattern.EndsWith('/') && !pattern.EndsWith("\\/", StringComparison.Ordinal);
        var text = pattern.StartsWith("./", StringComparison.Ordinal) ? pattern[1..] : pattern;
        text = IsForFolders ? text[..^1] : text;
        var isAnchored = text.Contains('/', StringComparison.Ordinal);
        List<string> steps = [.. text.Split('/', StringSplitOptions.RemoveEmptyEntries)];
        if (steps is [.., "**"])
        {
            // What is below a folder, and not the folder itself.
            steps.Add("*");
        }

        _steps = isAnchored ? [.. steps] : ["**", .. steps];
    }

    /// <summary>Whether only folders are meant.</summary>
    public bool IsForFolders { get; }

    /// <summary>Whether a text has one of the signs of a pattern.</summary>
    public static bool IsPattern(string text) => text.AsSpan().IndexOfAny('*', '?', '[') >= 0;

    /// <summary>Whether a path fits.</summary>
    /// <param name="path">The path from the pattern's folder on, with slashes.</param>
    public bool Fits(string path)
    {
        var names = path.Split('/');
        var (step, name) = (0, 0);
        var (lastStep, lastName) = (-1, 0);
        while (name < names.Length)
        {
            if (step < _steps.Length && _steps[step] == "**")
            {
                (lastStep, lastName) = (step++, name);
            }
            else if (step < _steps.Length && Fits(_steps[step], names[name]))
            {
                (step, name) = (step + 1, name + 1);
            }
            else if (lastStep < 0)
            {
                return false;
            }
            else
            {
                (step, name) = (lastStep + 1, ++lastName);
            }
        }

        return Array.TrueForAll(_steps[step..], rest => rest == "**");
    }

    // Only the last star needs to be taken back: an earlier one can't do better.
    private static bool Fits(ReadOnlySpan<char> pattern, ReadOnlySpan<char> name)
    {
        var (at, place) = (0, 0);
        var (lastStar, lastPlace) = (-1, 0);
        while (place < name.Length)
        {
            if (at < pattern.Length && pattern[at] == '*')
            {
                (lastStar, lastPlace) = (at++, place);
            }
            else if (at < pattern.Length && FitsOne(pattern[at..], name[place], out var length))
            {
                (at, place) = (at + length, place + 1);
            }
            else if (lastStar < 0)
            {
                return false;
            }
            else
            {
                (at, place) = (lastStar + 1, ++lastPlace);
            }
        }

        return pattern[at..].TrimStart('*').IsEmpty;
    }

    private static bool FitsOne(ReadOnlySpan<char> pattern, char c, out int length)
    {
        length = 1;
        switch (pattern[0])
        {
            case '?':
                return true;
            case '\\' when pattern.Length > 1:
                length = 2;
                return pattern[1] == c;
            case '[' when pattern[1..].IndexOf(']') >= 0:
                return FitsClass(pattern, c, out length);
            default:
                return pattern[0] == c;
        }
    }

    private static bool FitsClass(ReadOnlySpan<char> pattern, char c, out int length)
    {
        var isNegated = pattern.Length > 1 && pattern[1] is '!' or '^';
        var at = isNegated ? 2 : 1;
        var first = at;
        var found = false;
        for (; at < pattern.Length && (pattern[at] != ']' || at == first); at++)
        {
            var isRange = at + 2 < pattern.Length && pattern[at + 1] == '-' && pattern[at + 2] != ']';
            found |= isRange ? pattern[at] <= c && c <= pattern[at + 2] : pattern[at] == c;
            at += isRange ? 2 : 0;
        }

        length = Math.Min(at + 1, pattern.Length);
        return found != isNegated;
    }
}

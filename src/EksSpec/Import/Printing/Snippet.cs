namespace EksSpec.Import;

/// <summary>Lines of C#.</summary>
/// <param name="lines">The lines, without their ends.</param>
internal readonly struct Snippet(params ValueList<string> lines)
{
    private const int Step = 4;

    /// <summary>The lines, without their ends.</summary>
    public ValueList<string> Lines { get; } = lines;

    /// <summary>Whether it is one line only.</summary>
    public bool IsLine => Lines.Count == 1;

    /// <summary>The longest line that is written, in characters.</summary>
    public int Width => Lines.Max(line => line.Length);

    public static implicit operator Snippet(string line) => new(line);

    /// <summary>The same with a text before its first line, and one behind its last.</summary>
    public Snippet Between(string before, string behind)
    {
        var changed = Lines.ToArray();
        changed[0] = before + changed[0];
        changed[^1] += behind;
        return new(changed.ToValueList());
    }

    /// <summary>The same one step further to the right.</summary>
    public IEnumerable<string> Indented() => Lines.Select(Indent);

    // An empty line stays empty, within a raw string too.
    private static string Indent(string line) => line.Length == 0 ? line : new string(' ', Step) + line;
}

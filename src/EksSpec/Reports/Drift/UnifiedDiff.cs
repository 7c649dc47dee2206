using DiffPlex;
using DiffPlex.Chunkers;
using DiffPlex.Model;

namespace EksSpec.Reports;

/// <summary>The difference between two texts as <c>diff -u</c> prints it, so that <c>patch</c> and <c>git apply</c> take it.</summary>
/// <remarks>Texts whose comparison would take too long are told as replaced.</remarks>
public static class UnifiedDiff
{
    private const int Context = 3;

    // Comparing takes as many steps as both have lines, multiplied. What is longer is told as replaced.
    private const long MostSteps = 400_000_000;

    /// <summary>Writes the difference; nothing where there is none.</summary>
    /// <param name="output">Where to write, with <c>\n</c> as its newline.</param>
    /// <param name="file">The name of both texts.</param>
    /// <param name="before">The text that is there.</param>
    /// <param name="after">The text that would be.</param>
    /// <param name="shown">What is shown of a text, line by line, such as <see cref="Redaction.Of"/>; absent, all of it.</param>
    /// <exception cref="ArgumentNullException">An argument but the last is null.</exception>
    public static void Write(
        TextWriter output,
        string file,
        string before,
        string after,
        Func<string, string>? shown = null
    )
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var (old, now) = (Lines(before), Lines(after));
        var blocks = Blocks(before, after, old, now);
        if (blocks.Count == 0)
        {
            return;
        }

        if (shown is not null)
        {
            (old, now) = (Lines(shown(before)), Lines(shown(after)));
        }

        var name = file.TrimStart('/');
        output.WriteLine($"--- a/{name}");
        output.WriteLine($"+++ b/{name}");
        for (var first = 0; first < blocks.Count; )
        {
            var last = first;
            while (last + 1 < blocks.Count && blocks[last + 1].DeleteStartA - EndOf(blocks[last]) <= 2 * Context)
            {
                last++;
            }

            WriteHunk(output, old, now, blocks[first..(last + 1)]);
            first = last + 1;
        }
    }

    private static IReadOnlyList<string> Lines(string text) =>
        text.Length == 0 ? [] : LineEndingsPreservingChunker.Instance.Chunk(text);

    private static List<DiffBlock> Blocks(
        string before,
        string after,
        IReadOnlyList<string> old,
        IReadOnlyList<string> now
    )
    {
        if ((long)old.Count * now.Count > MostSteps)
        {
            return [new(0, old.Count, 0, now.Count)];
        }

        var result = Differ.Instance.CreateDiffs(
            before,
            after,
            ignoreWhiteSpace: false,
            ignoreCase: false,
            LineEndingsPreservingChunker.Instance
        );
        return [.. result.DiffBlocks];
    }

    private static int EndOf(DiffBlock block) => block.DeleteStartA + block.DeleteCountA;

    private static void WriteHunk(
        TextWriter output,
        IReadOnlyList<string> old,
        IReadOnlyList<string> now,
        List<DiffBlock> blocks
    )
    {
        var start = Math.Max(0, blocks[0].DeleteStartA - Context);
        var end = Math.Min(old.Count, EndOf(blocks[^1]) + Context);
        var startNow = blocks[0].InsertStartB - (blocks[0].DeleteStartA - start);
        var count = end - start;
        var countNow = count + blocks.Sum(block => block.InsertCountB - block.DeleteCountA);
        output.WriteLine($"@@ -{Place(start, count)} +{Place(startNow, countNow)} @@");
        var at = start;
        foreach (var block in blocks)
        {
            WriteLines(output, ' ', old, at, block.DeleteStartA);
            WriteLines(output, '-', old, block.DeleteStartA, EndOf(block));
            WriteLines(output, '+', now, block.InsertStartB, block.InsertStartB + block.InsertCountB);
            at = EndOf(block);
        }

        WriteLines(output, ' ', old, at, end);
    }

    // Of no lines the one before them is named, from 0.
    private static string Place(int start, int count) =>
        count == 1 ? $"{start + 1}"
        : count == 0 ? $"{start},0"
        : $"{start + 1},{count}";

    private static void WriteLines(TextWriter output, char sign, IReadOnlyList<string> lines, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            output.Write(sign);
            output.Write(lines[i]);
            if (!lines[i].EndsWith('\n'))
            {
                output.WriteLine();
                output.WriteLine(@"\ No newline at end of file");
            }
        }
    }
}

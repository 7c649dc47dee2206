using EksSpec.Editing;
using EksSpec.Findings;

namespace EksSpec.Cli.Mending;

/// <summary>A file whose findings are mended, edit by edit.</summary>
/// <param name="file">The file as it was read.</param>
internal sealed class MendedFile(SpecFile file)
{
    private readonly HashSet<(int Document, SpecEdit Edit)> _tried = [];

    /// <summary>What it is now.</summary>
    public SpecFile File { get; } = file;

    /// <summary>What it was.</summary>
    public string Before { get; } = file.ToString();

    /// <summary>How many findings were mended in it.</summary>
    public int Count { get; private set; }

    /// <summary>Mends what is found in one document. What can't be edited stays, and is not tried again.</summary>
    /// <param name="document">The place of the document in the file.</param>
    /// <param name="findings">What is found in it now.</param>
    /// <returns>Whether something was mended.</returns>
    public bool Mend(int document, IEnumerable<Finding> findings)
    {
        // From the end to the beginning: no edit moves the place of one that is still to come.
        var ordered = findings
            .Where(finding => finding.Edits.Count > 0)
            .OrderByDescending(finding => finding.Edits[0].Path)
            .ToList();
        var before = Count;
        HashSet<SpecPath> touched = [];
        foreach (var finding in ordered)
        {
            // Of two that want the same place, the second looks again at what the first has left.
            if (finding.Edits.Any(edit => touched.Contains(edit.Path)) || !finding.Edits.Any(IsNew))
            {
                continue;
            }

            touched.UnionWith(finding.Edits.Select(edit => edit.Path));
            Count += TryApply(document, finding.Edits) ? 1 : 0;
        }

        return Count > before;

        bool IsNew(SpecEdit edit) => _tried.Add((document, edit));
    }

    private bool TryApply(int document, IEnumerable<SpecEdit> edits)
    {
        try
        {
            File.Apply(document, [.. edits]);
            return true;
        }
        catch (SpecEditException)
        {
            return false;
        }
    }
}

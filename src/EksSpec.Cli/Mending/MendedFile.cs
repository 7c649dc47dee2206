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

    /// <summary>Mends what is found. What can't be edited stays, and is not tried again.</summary>
    /// <param name="found">What is found now, each with the place of its document in the file.</param>
    /// <returns>Whether something was mended.</returns>
    public bool Mend(IEnumerable<(int Document, Finding Finding)> found)
    {
        List<(int Document, Finding Finding)> chosen = [];
        HashSet<(int, SpecPath)> touched = [];
        foreach (var (document, finding) in found.Where(each => each.Finding.Edits.Count > 0))
        {
            // Of two that want the same place, the second looks again at what the first has left.
            var places = finding.Edits.Select(edit => (document, edit.Path)).ToList();
            if (!places.Exists(touched.Contains) && finding.Edits.Any(edit => _tried.Add((document, edit))))
            {
                touched.UnionWith(places);
                chosen.Add((document, finding));
            }
        }

        var before = Count;
        // From the end to the beginning: no edit moves the place of one that is still to come.
        Apply([.. chosen.OrderBy(each => each.Document).ThenByDescending(each => each.Finding.Edits[0].Path)]);
        return Count > before;
    }

    // All at once, else by halves, until what can't be edited stands alone.
    private void Apply(List<(int Document, Finding Finding)> chosen)
    {
        if (chosen.Count == 0)
        {
            return;
        }

        try
        {
            File.Apply(chosen.SelectMany(each => each.Finding.Edits.Select(edit => (each.Document, edit))));
            Count += chosen.Count;
        }
        catch (SpecEditException) when (chosen.Count == 1)
        {
            // It stays as it is.
        }
        catch (SpecEditException)
        {
            var half = chosen.Count / 2;
            Apply(chosen[..half]);
            Apply(chosen[half..]);
        }
    }
}

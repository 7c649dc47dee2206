using EksSpec.Editing;

namespace EksSpec.Cli.Mending;

/// <summary>Mends what has one right answer, and judges again until there is nothing more to mend.</summary>
/// <param name="judge">Judges the files as they are.</param>
internal sealed class Mender(Func<IReadOnlyList<InputFile>, Judged> judge)
{
    // A mended value may show another mistake behind it, hardly ever a third.
    private const int MostRounds = 10;

    private readonly Dictionary<string, MendedFile> _files = new(StringComparer.Ordinal);

    /// <summary>The files that were mended, in the order in which something was found.</summary>
    public IEnumerable<MendedFile> Files => _files.Values.Where(file => file.Count > 0);

    /// <summary>Mends files, in memory.</summary>
    /// <param name="judged">The files, and what is found in them.</param>
    /// <returns>The files as they are then, and what is still found in them.</returns>
    public Judged Mend(Judged judged)
    {
        for (var round = 0; round < MostRounds && MendOnce(judged); round++)
        {
            judged = judge([.. judged.All.Select(Now)]);
        }

        return judged;
    }

    private bool MendOnce(Judged judged)
    {
        var hasMended = false;
        foreach (var file in judged.Files.Where(file => !file.File.IsEncrypted))
        {
            var found = file
                .Read.SelectMany(read => read.Findings.Select(finding => (read.Document.Index, finding)))
                .Where(each => each.finding.Edits.Count > 0)
                .ToList();
            hasMended |= found.Count > 0 && Guard.Run(() => Of(file.File.Name).Mend(found), _ => false);
        }

        return hasMended;
    }

    // Documents of the file that are meant for nobody are still not judged.
    private InputFile Now(InputFile file) =>
        _files.TryGetValue(file.Name, out var mended)
            ? file with
            {
                Documents = [.. file.Documents.Select(document => mended.File.Documents[document.Index])],
            }
            : file;

    private MendedFile Of(string file)
    {
        if (!_files.TryGetValue(file, out var mended))
        {
            _files.Add(file, mended = new(SpecFile.Load(file)));
        }

        return mended;
    }
}

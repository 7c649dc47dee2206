namespace EksSpec.Cli.Selection;

/// <summary>Turns the paths of a call into files that may hold documents: files, folders, and patterns that no shell expanded.</summary>
/// <param name="options">What the call and the settings say.</param>
/// <param name="passedOver">Where it is remembered what is passed over.</param>
/// <param name="tell">Where it is said what can't be read.</param>
internal sealed class Candidates(SelectionOptions options, PassedOver passedOver, Action<string, string> tell)
{
    private readonly FolderWalk _walk = new(options.Exclude, passedOver, tell);
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly List<Candidate> _all = [];

    /// <summary>The files of the paths, in the order given, and those to look references up in; each once.</summary>
    /// <exception cref="UsageException">A path is no file, no folder and no pattern.</exception>
    public List<Candidate> Of(IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            Add(path, isContext: false);
        }

        foreach (var path in options.Context)
        {
            Add(path, isContext: true);
        }

        return _all;
    }

    private void Add(string path, bool isContext)
    {
        if (path == InputFiles.StandardInput || File.Exists(path))
        {
            var isExcluded =
                path != InputFiles.StandardInput
                && options.Exclude.Any(rules => rules.NameOrHold(Path.GetFullPath(path)));
            if (isExcluded)
            {
                passedOver.Add(path, Reason.Excluded);
            }
            else
            {
                Add(new(path, IsNamed: !options.AsFound || path == InputFiles.StandardInput, isContext));
            }
        }
        else if (Directory.Exists(path))
        {
            foreach (var file in _walk.Files(path))
            {
                Add(new(file, IsNamed: false, isContext));
            }
        }
        else if (Glob.IsPattern(path))
        {
            AddFitting(path.Replace('\\', '/'), isContext);
        }
        else
        {
            throw new UsageException($"there is no file or directory '{path}'.");
        }
    }

    private void AddFitting(string pattern, bool isContext)
    {
        var wild = pattern.AsSpan().IndexOfAny('*', '?', '[');
        var folder = pattern[..(pattern.AsSpan(0, wild).LastIndexOf('/') + 1)];
        if (!Directory.Exists(folder.Length == 0 ? "." : folder))
        {
            throw new UsageException($"there is no directory '{folder}'.");
        }

        // With a slash in front it begins at the folder.
        Glob glob = new($"/{pattern[folder.Length..]}");
        var start = folder.Length == 0 ? "./" : folder;
        var count = _all.Count;
        foreach (var file in _walk.Files(start).Where(file => glob.Fits(file[start.Length..])))
        {
            Add(new(folder.Length == 0 ? file[2..] : file, IsNamed: false, isContext));
        }

        if (count == _all.Count)
        {
            throw new UsageException($"no file fits '{pattern}'.");
        }
    }

    // What is named in two ways is read once: as strictly as one of them asks for.
    private void Add(Candidate file)
    {
        var full = file.Name == InputFiles.StandardInput ? file.Name : Path.GetFullPath(file.Name);
        if (_places.TryAdd(full, _all.Count))
        {
            _all.Add(file);
        }
        else
        {
            var known = _all[_places[full]];
            _all[_places[full]] = known with
            {
                IsNamed = known.IsNamed || file is { IsNamed: true, IsContext: false },
                IsContext = known.IsContext && file.IsContext,
            };
        }
    }
}

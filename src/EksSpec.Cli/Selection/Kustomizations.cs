using EksSpec.Reading;
using EksSpec.Values;

namespace EksSpec.Cli.Selection;

/// <summary>Reads the kustomizations among the files of a call, and those that they lead to.</summary>
internal sealed class Kustomizations
{
    private readonly List<SpecDocument> _documents = [];
    private readonly Dictionary<string, string> _uses = new(StringComparer.Ordinal);
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly HashSet<string> _resources = new(StringComparer.Ordinal);
    private readonly HashSet<string> _folders = new(StringComparer.Ordinal);
    private readonly List<string> _outside = [];

    // By the names that kustomizations give them, which is how they are asked for.
    private readonly List<string> _patches = [];
    private readonly Func<string, ValueList<SpecDocument>> _read;

    /// <summary>Reads them.</summary>
    /// <param name="files">The files of the call.</param>
    /// <param name="read">Reads the documents of a file.</param>
    public Kustomizations(IEnumerable<string> files, Func<string, ValueList<SpecDocument>> read)
    {
        _read = read;
        // Before one is followed: what the call has itself is nowhere outside.
        var found = files.ToLookup(Kustomization.IsNamedLikeOne);
        _seen.UnionWith(found[false].Select(Full));
        foreach (var file in found[true])
        {
            Add(file);
        }

        foreach (var patch in _patches.Where(File.Exists).Distinct(StringComparer.Ordinal))
        {
            _documents.AddRange(_read(patch));
        }
    }

    /// <summary>The kustomizations, and the files that they use as patches.</summary>
    public ValueList<SpecDocument> Documents => _documents.ToValueList();

    /// <summary>The files that they take objects from and that the call doesn't have.</summary>
    public IReadOnlyList<string> Outside => _outside;

    /// <summary>What a file is to a kustomization; null where none uses it for something else than objects.</summary>
    public Reason? ReasonToPass(Candidate file) =>
        Kustomization.IsNamedLikeOne(file.Name) ? Reason.Kustomization
        : _uses.Count > 0 && _uses.TryGetValue(Full(file.Name), out var use) ? Reason.Of($"kustomize {use}")
        : !file.IsNamed && IsPutAside(file.Name) ? Reason.Of("kustomize patch")
        : null;

    // Patches keep their folder, or their name beside the kustomization, while the lines that use them are commented out.
    private bool IsPutAside(string file)
    {
        var folder = Path.GetDirectoryName(file) ?? "";
        var isNamedLikeOne =
            Path.GetFileName(folder) == "patches"
            || (
                Path.GetFileNameWithoutExtension(file).Split('-', '_', '.').Contains("patch", StringComparer.Ordinal)
                && _folders.Contains(Full(folder.Length == 0 ? "." : folder))
            );
        return isNamedLikeOne && !_resources.Contains(Full(file));
    }

    private void Add(string file)
    {
        if (!_seen.Add(Full(file)))
        {
            return;
        }

        foreach (var document in _read(file))
        {
            if (Kustomization.Of(document) is { } found)
            {
                _documents.Add(document);
                _folders.Add(Path.GetDirectoryName(Full(file))!);
                foreach (var input in found.Inputs)
                {
                    _uses.TryAdd(Full(input.File), input.Use);
                    if (input.Use == "patch")
                    {
                        _patches.Add(input.File);
                    }
                }

                foreach (var resource in found.Resources)
                {
                    Follow(resource.Length == 0 ? "." : resource);
                }
            }
        }
    }

    private void Follow(string resource)
    {
        if (File.Exists(resource))
        {
            _resources.Add(Full(resource));
            if (_seen.Add(Full(resource)))
            {
                _outside.Add(resource);
            }
        }
        else if (
            ((string[])["kustomization.yaml", "kustomization.yml", "Kustomization"])
                .Select(name => resource == "." ? name : $"{resource}/{name}")
                .FirstOrDefault(File.Exists) is
            { } inner
        )
        {
            Add(inner);
        }
    }

    private static string Full(string file) => Path.GetFullPath(file);
}

namespace EksSpec.Builders;

/// <summary>A cluster and the files of everything that is meant for it.</summary>
internal sealed class DraftSite(string name, ClusterBuilder? builder, SpecObject? cluster)
{
    private readonly List<DraftFile> _files = [];

    /// <summary>The builder of the cluster.</summary>
    public ClusterBuilder? Builder { get; } = builder;

    /// <summary>The ClusterConfig.</summary>
    public SpecObject? Cluster { get; } = cluster;

    /// <summary>The files, in the order they were added.</summary>
    public IReadOnlyList<DraftFile> Files => _files;

    /// <summary>The objects with what builders know of them.</summary>
    public IEnumerable<(Manifest Manifest, SpecObject Object)> Manifests => _files.SelectMany(file => file.Manifests);

    /// <summary>The ClusterConfig and all objects.</summary>
    public IEnumerable<SpecObject> AllObjects =>
        [.. Cluster is null ? [] : new[] { Cluster }, .. Manifests.Select(made => made.Object)];

    public static DraftSite Of(ClusterBuilder builder)
    {
        Problems problems = new();
        var config = builder.Snapshot(problems);
        DraftSource source = new(builder.AllOrigins(), config);
        var name = builder.Folder;
        return new(name, builder, new(name, config, source, [.. source.Findings, .. problems.All]));
    }

    /// <summary>Makes the objects of a builder for a place, as one file.</summary>
    public void Add(string path, Scope scope, ManifestBuilder source)
    {
        Problems problems = new();
        var manifests = DocumentOrder.Sort(source.Render(scope with { Problems = problems }));
        if (manifests.Count == 0)
        {
            return;
        }

        var titles = manifests.Select(manifest => manifest.Title).ToHashSet(StringComparer.Ordinal);
        var made = manifests[0].Origins.Made;
        _files.Add(new(path, made, [.. manifests.Select((each, index) => (each, ObjectOf(each, index == 0)))]));

        // What is about nothing that came out is told at the first object.
        SpecObject ObjectOf(Manifest manifest, bool isFirst)
        {
            DraftSource lines = new(manifest.Origins, manifest.Document, manifest.HasVerbs);
            var about = problems.Findings.Where(problem =>
                problem.Title == manifest.Title || (isFirst && !titles.Contains(problem.Title ?? ""))
            );
            Finding[] findings = [.. lines.Findings, .. about.Select(problem => problem.Finding)];
            return new(name, manifest.Document, lines, findings) { Environment = scope.Environment?.Name };
        }
    }

    public Site ToSite() =>
        new(
            name,
            Cluster,
            Manifests.Select(made => made.Object).ToValueList(),
            Builder?.Fleet?.PodTemplates ?? PodTemplates.Default
        )
        {
            Account = Builder?.Account,
        };
}

namespace EksSpec.Builders;

/// <summary>A cluster and the files of everything that is meant for it.</summary>
internal sealed class DraftSite(string name, ClusterBuilder? builder, SpecObject? cluster)
{
    private readonly List<DraftFile> _files = [];
    private readonly List<DraftFile> _rehearsed = [];

    /// <summary>The builder of the cluster.</summary>
    public ClusterBuilder? Builder { get; } = builder;

    /// <summary>The ClusterConfig.</summary>
    public SpecObject? Cluster { get; private set; } = cluster;

    /// <summary>What bounds the environment of a branch, by its cluster and everything that is in it.</summary>
    public Func<EnvironmentBuilder, Site, ManifestBuilder>? Guards { get; set; }

    /// <summary>The files, in the order they were added.</summary>
    public IReadOnlyList<DraftFile> Files => _files;

    /// <summary>What stands for the environments of all branches: judged with the others, and written nowhere.</summary>
    public IReadOnlyList<DraftFile> Rehearsed => _rehearsed;

    /// <summary>The objects with what builders know of them, those that are only judged included.</summary>
    public IEnumerable<(Manifest Manifest, SpecObject Object)> Manifests =>
        _files.Concat(_rehearsed).SelectMany(file => file.Manifests);

    public static DraftSite Of(ClusterBuilder builder)
    {
        Problems problems = new();
        var config = builder.Snapshot(problems);
        DraftSource source = new(builder.AllOrigins(), config);
        var name = builder.Folder;
        return new(name, builder, new(name, config, source, [.. source.Findings, .. problems.All]));
    }

    /// <summary>Makes the objects of a builder for a place, as one file.</summary>
    public void Add(string path, Scope scope, ManifestBuilder source) => Add(_files, path, scope, source);

    /// <summary>Adds the file, unless nothing came out.</summary>
    private void Add(List<DraftFile> files, string path, Scope scope, ManifestBuilder source)
    {
        Problems problems = new();
        var manifests = DocumentOrder.Sort(source.Render(scope with { Problems = problems }));
        if (manifests.Count == 0)
        {
            return;
        }

        var titles = manifests.Select(manifest => manifest.Title).ToHashSet(StringComparer.Ordinal);
        var made = manifests[0].Origins.Made;
        files.Add(new(path, made, [.. manifests.Select((each, index) => (each, ObjectOf(each, index == 0)))]));

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

    /// <summary>Adds a file of documents that come as they are.</summary>
    public void Add(string path, SourcePosition made, IEnumerable<InlineDocument> documents) =>
        _files.Add(
            new(
                path,
                made,
                [
                    .. documents.Select(document =>
                    {
                        Origins lines = new(made);
                        SpecObject item = new(name, document, new DraftSource(lines, document, hasVerbs: false));
                        return (Manifest.Of(document, lines), item);
                    }),
                ]
            )
        );

    /// <summary>Puts documents in the place of those of some objects. Lines and findings stay.</summary>
    public void Replace(IReadOnlyDictionary<SpecObject, object> documents)
    {
        Replace(_files, documents);
        Replace(_rehearsed, documents);
        if (Cluster is not null && documents.TryGetValue(Cluster, out var config))
        {
            DraftSource source = new(Builder!.AllOrigins(), config);
            Cluster = new(name, config, source, Cluster.Findings);
        }
    }

    private void Replace(List<DraftFile> files, IReadOnlyDictionary<SpecObject, object> documents)
    {
        for (var i = 0; i < files.Count; i++)
        {
            files[i] = files[i] with
            {
                Manifests =
                [
                    .. files[i]
                        .Manifests.Select(made =>
                            documents.TryGetValue(made.Object, out var document) ? Replaced(made, document) : made
                        ),
                ],
            };
        }
    }

    private (Manifest, SpecObject) Replaced((Manifest Manifest, SpecObject Object) made, object document)
    {
        var (manifest, item) = made;
        DraftSource lines = new(manifest.Origins, document, manifest.HasVerbs);
        SpecObject replaced = new(name, document, lines, item.Findings) { Environment = item.Environment };
        return (manifest with { Document = document }, replaced);
    }

    /// <summary>Adds everything of an environment.</summary>
    public void AddFiles(EnvironmentBuilder environment) =>
        (environment.IsRehearsal ? _rehearsed : _files).AddRange(FilesOf(environment));

    /// <summary>Makes everything of an environment.</summary>
    public IReadOnlyList<DraftFile> FilesOf(EnvironmentBuilder environment)
    {
        List<DraftFile> files = [];
        Scope scope = new(new()) { Environment = environment, Cluster = environment.Cluster };
        var folder = environment.Folder;
        if (environment.WritesNamespace)
        {
            Add(files, $"{folder}00-namespace.yaml", scope, environment);
        }

        foreach (var made in environment.Objects)
        {
            Add(files, $"{folder}{made.FileName}.yaml", scope, made);
        }

        foreach (var workload in environment.Cluster.Fleet!.Workloads.Where(workload => workload.IsIn(environment)))
        {
            Add(files, $"{folder}{workload.Name}.yaml", scope, workload);
        }

        return environment.Branch is null || Guards is null ? files : Guarded(files, folder, scope);
    }

    /// <summary>The files, with what bounds the environment before its pods.</summary>
    private List<DraftFile> Guarded(List<DraftFile> files, string folder, Scope scope)
    {
        var shared = ObjectsOf(rehearsing: false).Where(item => item.Environment is null);
        var own = files.SelectMany(file => file.Manifests, (_, made) => made.Object);
        Site site = new(name, Cluster, [.. shared, .. own], Builder!.Fleet!.PodTemplates);
        List<DraftFile> guards = [];
        Add(guards, $"{folder}01-guards.yaml", scope, Guards!(scope.Environment!, site));
        return [files[0], .. guards, .. files.Skip(1)];
    }

    /// <summary>The site.</summary>
    /// <param name="rehearsing">Whether what is only judged is in it.</param>
    public Site ToSite(bool rehearsing) =>
        new(name, Cluster, ObjectsOf(rehearsing).ToValueList(), Builder?.Fleet?.PodTemplates ?? PodTemplates.Default)
        {
            Account = Builder?.Account,
        };

    /// <summary>The objects beside the ClusterConfig.</summary>
    private IEnumerable<SpecObject> ObjectsOf(bool rehearsing) =>
        (rehearsing ? _files.Concat(_rehearsed) : _files).SelectMany(file => file.Manifests, (_, made) => made.Object);

    /// <summary>The ClusterConfig and the objects.</summary>
    public IEnumerable<SpecObject> AllObjects(bool rehearsing) =>
        [.. Cluster is null ? [] : new[] { Cluster }, .. ObjectsOf(rehearsing)];
}

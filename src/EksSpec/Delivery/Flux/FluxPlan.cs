using EksSpec.CustomResources;

namespace EksSpec.Delivery;

/// <summary>What Flux is told of a set.</summary>
internal sealed class FluxPlan
{
    private readonly FluxCd _flux;
    private readonly DeliverySet _set;
    private readonly FluxFolders _folders;
    private readonly List<AddedFile> _files = [];

    public FluxPlan(FluxCd flux, DeliverySet set) => (_flux, _set, _folders) = (flux, set, new(flux, set));

    public DeliveryPlan Make()
    {
        FluxImagePlan images = new(_flux, _set, _folders);
        foreach (var home in _set.Clusters.Select(_set.HomeOf).Distinct())
        {
            AddHome(home);
            foreach (var cluster in _set.Clusters.Where(cluster => _set.HomeOf(cluster) == home))
            {
                AddCluster(cluster, home);
            }

            Add(home, "images", images.In(home));
            Add(home, "notifications", [.. FluxReports.Of(_flux, _folders.SourceName).Select(_folders.Shared)]);
        }

        return new()
        {
            Marked = FluxMarks.Of(_flux, _set),
            Comments = images.Comments,
            Added = _files,
            Files = KustomizationFile.AllOf(_set),
            Findings = [.. images.Findings],
        };
    }

    private void AddHome(DeliveryCluster home)
    {
        Add(home, "source", [_folders.Shared(_flux.Source.Resource(_flux, _folders.SourceName))]);
        if (_flux.Instance is { } version)
        {
            _files.Add(new(home.Name, $"{home.Name}/flux/instance.yaml", [Instance(home, version).ToDocument()]));
        }
    }

    private void AddCluster(DeliveryCluster cluster, DeliveryCluster home)
    {
        if (cluster != home && RemoteCluster.MapOf(cluster, _flux.Namespace) is { } map)
        {
            _files.Add(new(home.Name, $"{home.Name}/flux/{cluster.Name}-cluster.yaml", [map]));
        }

        foreach (var folder in FluxFolders.Of(cluster))
        {
            var made = _folders.Kustomization(folder, cluster);
            Add(
                home,
                FluxFolders.FileOf(folder, cluster, home),
                [made],
                folder.Environment is null ? null : folder.Path
            );
        }
    }

    private FluxInstance Instance(DeliveryCluster home, string version) =>
        new()
        {
            Namespace = _flux.Namespace,
            Labels = _folders.Labels("flux"),
            Version = version,
            Components = FluxComponents.For(_flux),
            ClusterType = "aws",
            Sync = new(_flux.Source.Kind, _flux.Source.Url, _flux.Source.Reference, _folders.FluxPathOf(home))
            {
                PullSecret = _flux.Source.SecretOf(_flux),
                Provider = _flux.Source.Provider,
            },
        };

    private void Add(DeliveryCluster home, string name, IReadOnlyList<FluxResource> resources, string? folder = null)
    {
        if (resources.Count > 0)
        {
            AddedFile file = new(
                home.Name,
                $"{home.Name}/flux/{name}.yaml",
                [.. resources.Select(each => each.ToDocument())]
            );
            _files.Add(file with { Folder = folder });
        }
    }
}

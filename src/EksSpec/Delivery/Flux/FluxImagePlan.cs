using EksSpec.CustomResources;
using EksSpec.Rules;

namespace EksSpec.Delivery;

/// <summary>Which images of a set move, and what Flux is told of them.</summary>
internal sealed class FluxImagePlan
{
    private readonly FluxCd _flux;
    private readonly DeliverySet _set;
    private readonly FluxFolders _folders;
    private readonly List<MovedImage> _moved = [];
    private readonly Dictionary<SpecObject, IReadOnlyDictionary<SpecPath, string>> _comments = [];

    public FluxImagePlan(FluxCd flux, DeliverySet set, FluxFolders folders)
    {
        (_flux, _set, _folders) = (flux, set, folders);
        if (flux.Images is not null && flux.Source.Branch is not null)
        {
            foreach (var (cluster, folder) in Followed)
            {
                Follow(cluster, folder);
            }
        }
    }

    /// <summary>What stands behind the lines of images that move.</summary>
    public IReadOnlyDictionary<SpecObject, IReadOnlyDictionary<SpecPath, string>> Comments => _comments;

    /// <summary>What can't be done.</summary>
    public IEnumerable<SaidFinding> Findings
    {
        get
        {
            if (_flux.Images is not { } images)
            {
                yield break;
            }

            if (_flux.Source.Branch is null)
            {
                yield return new(
                    null,
                    new(FluxProgram.NoBranch, SpecPath.Root, "Flux writes tags into a branch, and its source is none.")
                );
            }

            var known = AllFolders.Select(each => each.Folder.Environment).ToHashSet();
            foreach (var name in images.Environments.Keys.Concat(images.Reviewed ?? []).Distinct())
            {
                if (!known.Contains(name))
                {
                    yield return new(
                        null,
                        new(FluxProgram.UnknownEnvironment, SpecPath.Root, $"There is no environment '{name}'.")
                    );
                }
            }
        }
    }

    private IEnumerable<(DeliveryCluster Cluster, DeliveryFolder Folder)> AllFolders =>
        from cluster in _set.Clusters
        from folder in cluster.Environments
        where !folder.IsBranch
        select (cluster, folder);

    private IEnumerable<(DeliveryCluster Cluster, DeliveryFolder Folder)> Followed =>
        AllFolders.Where(each => _flux.Images!.Environments.ContainsKey(each.Folder.Environment!));

    /// <summary>The resources of a home.</summary>
    public IReadOnlyList<FluxResource> In(DeliveryCluster home)
    {
        var here = _moved.Where(image => _set.HomeOf(image.Cluster) == home).ToList();
        return
        [
            .. here.DistinctBy(image => image.Name).Select(Repository),
            .. here.Select(Policy),
            .. here.Select(image => image.Folder).Distinct().Select(Automation),
        ];
    }

    private void Follow(DeliveryCluster cluster, DeliveryFolder folder)
    {
        var objects = folder.Objects.ToHashSet();
        foreach (var pod in cluster.Site.Pods.Where(pod => objects.Contains(pod.Owner)))
        {
            foreach (var (container, list, index) in pod.Containers)
            {
                if (MovedImage.NameOf(container.Image) is { } name && _flux.Images!.Moves(name))
                {
                    var moved = Add(name, cluster, folder);
                    Comment(pod.Owner, pod.Path.Field(list).Item(index).Field("image"), moved);
                }
            }
        }
    }

    private MovedImage Add(string name, DeliveryCluster cluster, DeliveryFolder folder)
    {
        if (_moved.Find(image => image.Name == name && image.Folder == folder) is { } known)
        {
            return known;
        }

        // Two registries may have an image of one name.
        var isTaken = _moved.Exists(image => image.Short == MovedImage.ShortOf(name) && image.Name != name);
        MovedImage moved = new(name, isTaken ? MovedImage.LongOf(name) : MovedImage.ShortOf(name), cluster, folder);
        _moved.Add(moved);
        return moved;
    }

    private void Comment(SpecObject owner, SpecPath place, MovedImage image)
    {
        var lines =
            (Dictionary<SpecPath, string>)(
                _comments.TryGetValue(owner, out var known)
                    ? known
                    : _comments[owner] = new Dictionary<SpecPath, string>()
            );
        lines[place] = ImageSetters.CommentOf($"{_flux.Namespace}:{PolicyName(image)}");
    }

    // Of several clusters with one Flux each has policies of its own.
    private string PolicyName(MovedImage image) =>
        BranchSlug.Of(
            _set.Home is null || _set.Clusters.Count == 1
                ? $"{image.Short}-{image.Folder.Namespace}"
                : $"{image.Short}-{FluxFolders.NameOf(image.Folder)}",
            KubernetesNames.MaxLabelLength
        );

    private FluxResource Repository(MovedImage image)
    {
        var isEcr = EcrName.IsRegistry(image.Name);
        return _folders.Shared(
            new ImageRepository
            {
                Name = image.Short,
                Interval = GoDuration.ToText(_flux.Images!.Interval),
                Image = image.Name,
                Provider = isEcr ? "aws" : null,
                Secret = isEcr ? null : _flux.Images.Secret,
            }
        );
    }

    private FluxResource Policy(MovedImage image)
    {
        var tags = _flux.Images!.Environments[image.Folder.Environment!];
        var policy = _folders.Shared(
            new ImagePolicy
            {
                Name = PolicyName(image),
                Repository = image.Short,
                Pattern = tags.Pattern,
                Extract = tags.Extract,
                Semver = tags.Range,
                Numerical = tags.Range is null && tags.IsNumber ? "asc" : null,
                Alphabetical = tags.Range is null && !tags.IsNumber ? "asc" : null,
            }
        );
        return policy with { Labels = policy.Labels!.With(FluxLabels.Folder, FluxFolders.NameOf(image.Folder)) };
    }

    private FluxResource Automation(DeliveryFolder folder)
    {
        var images = _flux.Images!;
        var isReviewed =
            images.Reviewed?.Contains(folder.Environment!)
            ?? (_set.Promotion.Count > 1 && _set.Promotion[^1].Environment == folder.Environment);
        return _folders.Shared(
            new ImageUpdateAutomation
            {
                Name = FluxFolders.NameOf(folder),
                Interval = GoDuration.ToText(images.Interval),
                Source = new(_flux.Source.Kind, _folders.SourceName),
                Path = _flux.Source.PathOf(folder.Path),
                Policies = new Dictionary<string, string> { [FluxLabels.Folder] = FluxFolders.NameOf(folder) },
                Checkout = new() { Branch = _flux.Source.Branch },
                AuthorName = images.AuthorName,
                AuthorEmail = images.AuthorEmail,
                MessageTemplate = ImageSetters.Message(folder.Environment!),
                PushBranch = isReviewed ? $"flux/{FluxFolders.NameOf(folder)}" : _flux.Source.Branch,
            }
        );
    }
}

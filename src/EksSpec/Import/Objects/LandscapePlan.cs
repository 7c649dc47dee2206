using EksSpec.Builders;
using EksSpec.Reading;

namespace EksSpec.Import;

/// <summary>Finds the clusters and environments of a landscape, and what is in each.</summary>
/// <param name="options">What the import is told.</param>
/// <param name="notes">What is to be known.</param>
internal sealed class LandscapePlan(ImportOptions options, List<ImportNote> notes)
{
    private readonly List<ClusterPlan> _clusters = [];
    private readonly HashSet<SpecObject> _told = [];

    /// <summary>The clusters, each with its environments.</summary>
    public List<ClusterPlan> Of(Landscape landscape)
    {
        foreach (var site in landscape.Sites)
        {
            Add(site, landscape.Sites.Count(other => other.Cluster == site.Cluster) > 1);
        }

        foreach (var plan in _clusters)
        {
            plan.Tidy();
        }

        return _clusters;
    }

    private void Add(Site site, bool isOneOfSeveral)
    {
        var objects = site.Objects.Select(Read).OfType<WantedObject>().ToList();
        if (site.Cluster is { } config)
        {
            TellErrors(config);
        }

        if (site.Config is null && objects.Count == 0)
        {
            return;
        }

        var plan = PlanOf(site, objects);
        var spaces = objects.Select(SpaceOf).OfType<string>().Distinct(StringComparer.Ordinal).Count();
        foreach (var wanted in objects)
        {
            if (plan.Contradicts(wanted))
            {
                Lose(wanted, $"{wanted.Title} is there twice, and says two different things.");
            }
            else if (plan.Note(wanted))
            {
                Place(wanted, site, plan, isOneOfSeveral ? (spaces > 1 ? "-" : "") : null);
            }
        }
    }

    // Trees that have nothing to do with each other are for clusters of their own, if one can't hold both.
    private ClusterPlan PlanOf(Site site, List<WantedObject> objects)
    {
        var found = site.Cluster is { Value: not null } cluster
            ? _clusters.Find(plan => plan.Cluster == cluster)
            : _clusters.Find(plan => plan.Cluster is null && !objects.Exists(plan.Contradicts));
        if (found is null)
        {
            _clusters.Add(found = new(site.Config is null ? null : site.Cluster));
        }

        return found;
    }

    // The overlay is, of a set of several, what parts its name from that of a namespace; else null.
    private void Place(WantedObject wanted, Site site, ClusterPlan plan, string? overlay)
    {
        if (SpaceOf(wanted) is not { } space)
        {
            plan.Objects.Add(wanted);
            return;
        }

        var folder = site.Name.TrimEnd('/').Split('/')[^1];
        var name =
            overlay is null || folder.Length == 0 || folder == site.Config?.Metadata?.Name ? space
            : overlay.Length == 0 ? folder
            : $"{folder}{overlay}{space}";
        var environment = plan.EnvironmentOf(WorkloadName.Plain(name, KubernetesNames.DnsLabelError), space);
        if (wanted.Kind == "Namespace")
        {
            environment.Itself = wanted;
        }
        else
        {
            var final = wanted.Model is null ? wanted.Says : Documents.With(wanted.Says, "namespace", space);
            environment.Objects.Add(wanted.WithoutNamespace() with { Final = final });
        }
    }

    // The namespace that makes an environment; null for what is in none.
    private string? SpaceOf(WantedObject wanted)
    {
        var space =
            wanted.Source.Value is V1Namespace ? wanted.Name
            : !ObjectRefs.IsInNamespace(wanted.Source.Ref) ? null
            : wanted.Namespace is { } own ? own
            : wanted.Model is not null ? options.Namespace
            : null;
        return
            space is null
            || space.StartsWith("kube-", StringComparison.Ordinal)
            || KubernetesNames.DnsLabelError(space) is not null
            ? null
            : space;
    }

    private WantedObject? Read(SpecObject item)
    {
        TellErrors(item);
        if (item.Value is null || item.Ref.Kind.Length == 0)
        {
            Lose(item, $"{(item.Ref.Kind.Length == 0 ? "A document of no kind" : item.Ref)} is not carried over.");
            return null;
        }

        var isSecret = item.Value is V1Secret { Data.Count: > 0 } or V1Secret { StringData.Count: > 0 };
        if (isSecret && !options.WithSecrets)
        {
            Lose(
                item,
                $"{item.Ref} stays out: its values don't belong into a program. --with-secrets takes them over."
            );
        }

        var says = Written.Of(item.Value);
        return new(item, item.Ref.Namespace is { } space ? Documents.With(says, "namespace", space) : says)
        {
            IsLeftOut = isSecret && !options.WithSecrets,
        };
    }

    private void TellErrors(SpecObject item)
    {
        if (!_told.Add(item.Self))
        {
            return;
        }

        foreach (var finding in item.Findings.Where(finding => finding.Severity == Severity.Error))
        {
            notes.Add(new(finding.Message, finding.Position ?? item.Locate(finding.Path), IsLoss: true));
        }
    }

    private void Lose(WantedObject wanted, string message) => Lose(wanted.Source, message);

    private void Lose(SpecObject item, string message) =>
        notes.Add(new(message, item.Locate(SpecPath.Root), IsLoss: true));
}

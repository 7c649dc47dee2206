using System.Globalization;
using EksSpec.Builders;

namespace EksSpec;

/// <content>What it has in common with others of its blueprint, and what its branch adds.</content>
public sealed partial class EnvironmentBuilder
{
    private readonly HashSet<ManifestBuilder> _without = [];
    private readonly HashSet<ManifestBuilder> _built = [];

    private readonly EnvironmentBuilder? _parent;
    private EnvironmentBuilder? _allBranches;

    /// <summary>The environment of a branch of a blueprint.</summary>
    internal EnvironmentBuilder(EnvironmentBuilder blueprint, Branch branch, SourcePosition made)
        : this(blueprint.AllBranches, made)
    {
        Branch = branch;
        Check(AnnotationsPath.Entry(BranchMarks.BranchName), branch.Name, BranchNames.Error, made);
    }

    private EnvironmentBuilder(EnvironmentBuilder parent, SourcePosition made)
        : base("v1", "Namespace", "", made) => (Cluster, _parent) = (parent.Cluster, parent);

    /// <summary>The environment that it follows; <see langword="null"/> for one that is no branch's.</summary>
    public EnvironmentBuilder? Blueprint => _parent is null ? null : _parent.Blueprint ?? _parent;

    /// <summary>The branch that it is for; <see langword="null"/> for one that is no branch's.</summary>
    public Branch? Branch { get; }

    /// <summary>What stands for the branch in names; <see langword="null"/> for one that is no branch's.</summary>
    /// <value>As <see cref="BranchSlug.Of"/> makes it, in the length that the longest name of the fleet with a slug in it leaves.</value>
    public string? Slug =>
        Branch is null ? null
        : IsRehearsal ? BranchSlug.Symbol
        : BranchSlug.Of(Branch.Name, Cluster.Fleet!.BudgetOf(Blueprint!).Length);

    /// <summary>Says which workloads run the image of the branch's commit in the environments of branches.</summary>
    /// <param name="workloads">The workloads whose images are built for every commit, with the commit as tag.</param>
    /// <exception cref="ArgumentNullException">The list or a workload is null.</exception>
    /// <remarks>
    /// Writes the tag of <c>image</c> of the main container where <see cref="Branch.Commit"/> is known, and wherever a tool makes the
    /// environment. Other workloads run what the blueprint runs.
    /// </remarks>
    public EnvironmentBuilder UseImagesOfCommits(params IEnumerable<ManifestBuilder> workloads)
    {
        foreach (var workload in Guard.Given(workloads))
        {
            _built.Add(Guard.Given(workload));
        }

        return this;
    }

    /// <summary>Whether a workload's image is built for every commit of a branch.</summary>
    internal bool Builds(ManifestBuilder workload) => Lineage.Any(each => each._built.Contains(workload));

    /// <summary>What the environments of its branches have in common, beside what it says itself.</summary>
    internal EnvironmentBuilder AllBranches => _allBranches ??= new(this, Made);

    /// <summary>Whether branches follow it, be there none at the moment.</summary>
    internal bool IsForBranches { get; set; }

    /// <summary>Whether it stands for the environments of all branches, and is written nowhere.</summary>
    internal bool IsRehearsal { get; init; }

    /// <summary>What stands for the environments of all its branches.</summary>
    internal EnvironmentBuilder Rehearsal() => new(this, AnyBranch.Known, Made) { IsRehearsal = true };

    /// <summary>Who speaks for it, from the general to the special: its blueprint, all branches of that, and itself.</summary>
    internal IEnumerable<EnvironmentBuilder> Lineage => _parent is null ? [this] : [.. _parent.Lineage, this];

    /// <summary>Whether a workload is not in it although it is in its blueprint.</summary>
    internal bool IsWithout(ManifestBuilder workload) =>
        _without.Contains(workload) || _parent?.IsWithout(workload) == true;

    internal void LeaveOut(ManifestBuilder workload) => _without.Add(workload);

    /// <summary>A host of its own below the domain: the last label of the name carries the slug, so that one wildcard certificate does.</summary>
    internal string HostOf(string subdomain) =>
        (Slug, subdomain) switch
        {
            (null, _) => $"{subdomain}.{Domain}",
            ({ } slug, "*") => $"*.{slug}.{Domain}",
            ({ } slug, _) => $"{subdomain}-{slug}.{Domain}",
        };

    private void MarkBranch(V1ObjectMeta metadata)
    {
        if (Branch is null)
        {
            return;
        }

        metadata.Labels[BranchMarks.Blueprint] = WorkloadName.Plain(Blueprint!.Name, KubernetesNames.LabelValueError);
        metadata.Labels[BranchMarks.Slug] = Slug!;
        if (Branch.IsFork)
        {
            metadata.Labels[BranchMarks.Fork] = "true";
        }

        var annotations = metadata.Annotations ??= NewMap();
        annotations[BranchMarks.BranchName] = Branch.Name;
        if (Branch.Commit is { } commit)
        {
            annotations[BranchMarks.Commit] = commit;
        }

        if (Branch.PullRequest is { } number)
        {
            annotations[BranchMarks.PullRequest] = number.ToString(CultureInfo.InvariantCulture);
        }

        MarkLife(annotations);
    }
}

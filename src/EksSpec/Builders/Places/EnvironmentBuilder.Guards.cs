using EksSpec.Builders;

namespace EksSpec;

/// <content>What the environment of a branch is allowed.</content>
public sealed partial class EnvironmentBuilder
{
    /// <summary>Name of the objects that guard branches, where there is one of a kind.</summary>
    internal const string GuardName = "branch";

    private readonly HashSet<BranchDefault> _off = [];
    private readonly List<Cidr> _reachable = [];
    private readonly List<string> _visitors = [];
    private readonly List<Action<V1PodTemplateSpec, string>> _branchPodChanges = [];

    /// <summary>Switches off what environments of branches get by themselves: of this one, or of all that follow it.</summary>
    /// <param name="default">The default.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such default.</exception>
    /// <remarks>An environment that is no branch's has none of them anyway.</remarks>
    public EnvironmentBuilder Without(BranchDefault @default)
    {
        _off.Add(Guard.Defined(@default));
        return this;
    }

    /// <summary>Whether a default of branches holds.</summary>
    internal bool Holds(BranchDefault @default) =>
        Branch is not null && Lineage.All(each => !each._off.Contains(@default));

    /// <summary>Whether something was made for branches, and not for the blueprint.</summary>
    internal bool IsOfBranches(ManifestBuilder made) => Lineage.Skip(1).Any(made.Environments.Contains);

    /// <summary>Whether something was made for the blueprint, and not for branches.</summary>
    internal bool IsOfBlueprint(ManifestBuilder made) => Blueprint?._objects.Contains(made) == true;

    /// <summary>Whether a branch has no part in an object of an environment that it follows.</summary>
    private bool LeavesOut(ManifestBuilder made, EnvironmentBuilder of) =>
        made.Kind switch
        {
            "PodDisruptionBudget" => of == Blueprint && Holds(BranchDefault.NoBudgets),
            "HorizontalPodAutoscaler" or "ScaledObject" => of == Blueprint && Holds(BranchDefault.OneReplica),
            _ => IsFork && of != this && ForkSecrets.IsSecret(made.Kind),
        };

    /// <summary>Whether it is a branch's of a fork: it has no secrets but those that were made for it alone.</summary>
    internal bool IsFork => Branch?.IsFork == true;

    /// <summary>The references to Secrets that it lacks, and its pods can't start without.</summary>
    internal IReadOnlySet<string> Needed =>
        IsFork
            ? Lineage
                .SkipLast(1)
                .SelectMany(each => each._objects)
                .Where(reference => reference.IsRequired)
                .Select(reference => reference.Name)
                .Except(SecretsOfItsOwn)
                .ToHashSet(StringComparer.Ordinal)
            : new HashSet<string>();

    private IEnumerable<string> SecretsOfItsOwn =>
        _objects.Where(made => ForkSecrets.IsSecret(made.Kind)).Select(made => made.Name);

    /// <summary>The addresses that pods may reach; empty for all but the node's metadata.</summary>
    internal IEnumerable<Cidr> Reachable => Lineage.SelectMany(each => each._reachable);

    /// <summary>The namespaces whose pods get in.</summary>
    internal IEnumerable<string> Visitors =>
        Lineage.SelectMany(each => each._visitors).Distinct(StringComparer.Ordinal);

    internal void LetIn(string space) => _visitors.Add(space);

    internal void Reach(IEnumerable<Cidr> blocks) => _reachable.AddRange(blocks);

    /// <summary>What pods of a branch get, whatever kind of object they belong to.</summary>
    private IEnumerable<Action<V1PodTemplateSpec>> BranchPodChanges
    {
        get
        {
            if (Holds(BranchDefault.Priority))
            {
                yield return pod => pod.Spec.PriorityClassName ??= GuardName;
            }

            if (Branch is not null)
            {
                foreach (var change in Lineage.SelectMany(each => each._branchPodChanges))
                {
                    yield return pod => change(pod, Slug!);
                }
            }

            if (IsFork)
            {
                var there = SecretsOfItsOwn.ToHashSet(StringComparer.Ordinal);
                yield return pod => ForkSecrets.MakeOptional(pod.Spec, there);
            }
        }
    }
}

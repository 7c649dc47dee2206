using EksSpec.Builders;

namespace EksSpec;

/// <content>Tools that make environments of branches by themselves.</content>
public sealed partial class ClusterBuilder
{
    /// <summary>Has an Argo CD in this cluster make an environment for each branch.</summary>
    /// <param name="blueprint">What they are like: an environment, or what <see cref="AddBlueprint"/> gave; of this cluster or another one.</param>
    /// <param name="source">Which branches.</param>
    /// <param name="output">Where in Git the files of the fleet are.</param>
    /// <returns>The set.</returns>
    /// <exception cref="ArgumentException">Argo CD can't look there, or the blueprint is a branch's itself.</exception>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InvalidOperationException">The cluster was made alone.</exception>
    /// <remarks>
    /// Writes an <c>ApplicationSet</c> and an <c>AppProject</c> with no more rights than a branch's objects need, and the folder
    /// <c>&lt;blueprint&gt;-slug-of-the-branch</c> as a base that kustomize changes for each branch. Names are the same as those of
    /// <see cref="AddBranchEnvironments(EnvironmentBuilder, IEnumerable{Branch}, CallSite)"/>; the blueprint is judged and proved as any branch would have it.
    /// </remarks>
    public ApplicationSetBuilder AddApplicationSet(
        EnvironmentBuilder blueprint,
        BranchSource source,
        GitFolder output,
        params CallSite at
    )
    {
        ArgumentNullException.ThrowIfNull(output);
        Register(blueprint, source, ArgoSources.Error, needsBase: source?.Kind != BranchSourceKind.Folders);
        ApplicationSetBuilder set = new(blueprint, source!, output, this, at);
        Add(new ApplicationSetManifest(set));
        return set;
    }

    /// <summary>Has the Flux Operator in this cluster make an environment for each branch.</summary>
    /// <param name="blueprint">What they are like: an environment, or what <see cref="AddBlueprint"/> gave.</param>
    /// <param name="source">Which branches.</param>
    /// <returns>The set.</returns>
    /// <exception cref="ArgumentException">Flux can't look there, or the blueprint is a branch's itself or in another cluster.</exception>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InvalidOperationException">The cluster was made alone.</exception>
    /// <remarks>
    /// Writes a <c>ResourceSet</c> with the objects of any branch as template, and a <c>ResourceSetInputProvider</c>. Names are the
    /// same as those of <see cref="AddBranchEnvironments(EnvironmentBuilder, IEnumerable{Branch}, CallSite)"/>; the blueprint is judged and proved as any branch would have it.
    /// </remarks>
    public ResourceSetBuilder AddResourceSet(EnvironmentBuilder blueprint, BranchSource source, params CallSite at)
    {
        ArgumentNullException.ThrowIfNull(blueprint);
        RefuseOther(blueprint);
        Register(blueprint, source, FluxSources.Error);
        ResourceSetBuilder set = new(blueprint, source, at);
        Add(new ResourceSetManifest(set));
        return set;
    }

    private void RefuseOther(EnvironmentBuilder blueprint)
    {
        if (blueprint.Cluster != this)
        {
            throw new ArgumentException(
                $"Environment '{blueprint.Name}' is in cluster '{blueprint.Cluster.Name}'.",
                nameof(blueprint)
            );
        }
    }

    private void Register(
        EnvironmentBuilder blueprint,
        BranchSource? source,
        Func<BranchSource, string?> errorOf,
        bool needsBase = false
    )
    {
        ArgumentNullException.ThrowIfNull(blueprint);
        ArgumentNullException.ThrowIfNull(source);
        if (blueprint.Blueprint is not null)
        {
            throw new ArgumentException($"Environment '{blueprint.Name}' is a branch's itself.", nameof(blueprint));
        }

        if (errorOf(source) is { } error)
        {
            throw new ArgumentException(error, nameof(source));
        }

        OfFleet("environments").Add(new BranchGenerator(blueprint, source, needsBase));
    }
}

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
        Register(blueprint, source, ArgoSources.Error, needsBase: source?.Kind != BranchSourceKind.Folders, at);
        ApplicationSetBuilder set = new(blueprint, source!, output, this, at);
        Add(new ApplicationSetManifest(set, () => Fleet?.Delivery is { Tool: ArgoCd }));
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
        Register(blueprint, source, FluxSources.Error, needsBase: false, at);
        ResourceSetBuilder set = new(blueprint, source, at);
        Add(new ResourceSetManifest(set));
        return set;
    }

    /// <summary>Has a Spinnaker make the environment of a branch that somebody names, in this cluster, and remove it.</summary>
    /// <param name="blueprint">What it is like: an environment, or what <see cref="AddBlueprint"/> gave.</param>
    /// <param name="application">Spinnaker's application.</param>
    /// <param name="account">Spinnaker's account of this cluster.</param>
    /// <returns>The pipeline that deploys.</returns>
    /// <exception cref="ArgumentException">A text is empty, or the blueprint is a branch's itself or in another cluster.</exception>
    /// <exception cref="ArgumentNullException">The blueprint is null.</exception>
    /// <exception cref="InvalidOperationException">The cluster was made alone.</exception>
    /// <remarks>
    /// Writes <c>spinnaker-&lt;blueprint&gt;-deploy.json</c> and <c>…-remove.json</c>, for <c>spin pipeline save</c>. Spinnaker's language has
    /// no SHA-256: where the slug isn't the branch itself it is given as a parameter, and the pipeline stops at one that can't be right.
    /// </remarks>
    public SpinnakerPipelineBuilder AddSpinnakerPipeline(
        EnvironmentBuilder blueprint,
        string application,
        string account,
        params CallSite at
    )
    {
        ArgumentNullException.ThrowIfNull(blueprint);
        RefuseOther(blueprint);
        SpinnakerPipelineBuilder pipeline = new(blueprint, application, account, at);
        Register(new(blueprint, null, NeedsBase: false, at) { Files = pipeline.Files });
        return pipeline;
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
        bool needsBase,
        CallSite at
    )
    {
        ArgumentNullException.ThrowIfNull(blueprint);
        ArgumentNullException.ThrowIfNull(source);
        if (errorOf(source) is { } error)
        {
            throw new ArgumentException(error, nameof(source));
        }

        Register(new(blueprint, source, needsBase, at));
    }

    private void Register(BranchGenerator generator)
    {
        if (generator.Blueprint is { Blueprint: not null, Name: var name })
        {
            throw new ArgumentException($"Environment '{name}' is a branch's itself.", nameof(generator));
        }

        OfFleet("environments").Add(generator);
    }
}

using EksSpec.CustomResources;
using EksSpec.Delivery;
using EksSpec.Findings;
using EksSpec.Kubernetes;
using EksSpec.Rules;
using EksSpec.Writing;

namespace EksSpec;

/// <summary>
/// Delivery by Spinnaker, with its provider for Kubernetes: pipelines as JSON, for <c>spin pipeline save --file</c>. They have no
/// id, so saving them again replaces them.
/// </summary>
/// <remarks>
/// Writes below <c>spinnaker/</c> of the cluster that Spinnaker runs in, else of each cluster: <c>shared.json</c>, a pipeline for
/// what belongs to no environment; <c>release.json</c>, which goes through the environments of <c>WithPromotion</c>, in the
/// folder of the first one's cluster; a pipeline for each environment beside them; and in the folder of each branch
/// <c>deploy.json</c> and <c>remove.json</c>. A release deploys, waits until pods are ready, checks, takes back what isn't well,
/// asks somebody, and goes on with the same images. ConfigMaps and Secrets that somebody finds by their names get
/// <c>strategy.spinnaker.io/versioned: "false"</c>, and Jobs <c>strategy.spinnaker.io/recreate: "true"</c>. Spinnaker deletes
/// nothing that a fleet no longer has. Source: clouddriver-kubernetes, orca and front50 of spinnaker/spinnaker, 2026-08.
/// </remarks>
public sealed record Spinnaker : DeliveryTool
{
    /// <summary>Delivery by Spinnaker.</summary>
    /// <param name="application">Spinnaker's application.</param>
    /// <exception cref="ArgumentException">The application is empty.</exception>
    public Spinnaker(string application)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(application);
        Application = application;
    }

    /// <summary>Spinnaker's application.</summary>
    /// <value><c>application</c> and <c>moniker.app</c>.</value>
    public string Application { get; }

    /// <summary>Spinnaker's accounts, by the folders of the clusters.</summary>
    /// <value><c>account</c> of stages; for a cluster that isn't in it the name of its folder.</value>
    public ValueMap<string> Accounts { get; init; } = ValueMap<string>.Empty;

    /// <summary>Where Spinnaker reads the written files itself.</summary>
    /// <value>
    /// <c>manifestArtifact</c>, with a stage for each file; <see langword="null"/> for pipelines that hold the objects: what was
    /// checked is what is deployed.
    /// </value>
    public SpinnakerFiles? Files { get; init; }

    /// <summary>The images that a release brings from one environment to the next: with their registries, without tags.</summary>
    /// <value>
    /// <c>expectedArtifacts</c>; <see langword="null"/> for every image of the environments, but for those that one of them has with
    /// two tags. Without a trigger that brings one, the release takes what the first environment has.
    /// </value>
    public ValueList<string>? Images { get; init; }

    /// <summary>What starts the release by itself.</summary>
    /// <value><c>triggers</c>; empty for nothing.</value>
    public ValueList<SpinnakerTrigger> Triggers { get; init; } = [];

    /// <summary>How the release is looked at in each environment before it goes on.</summary>
    /// <value>Empty for what every deployment does: it waits until pods are ready.</value>
    public ValueList<SpinnakerCheck> Checks { get; init; } = [];

    /// <summary>Who is told when a pipeline fails, and when it waits for a decision.</summary>
    /// <value><c>notifications</c>; empty for nobody.</value>
    public ValueList<SpinnakerNotification> Notifications { get; init; } = [];

    /// <summary>When a release may go into the last environment.</summary>
    /// <value><c>restrictedExecutionWindow</c>; <see langword="null"/> for any time.</value>
    public SpinnakerWindow? Window { get; init; }

    /// <summary>What becomes of older versions of the ReplicaSets that take their traffic from Spinnaker.</summary>
    /// <value><c>trafficManagement.options.strategy</c>; <see cref="TrafficStrategy.BlueGreen"/> unless said.</value>
    public TrafficStrategy Traffic { get; init; }

    /// <summary>Whether a release that isn't well is taken back, in every workload that has one of its <see cref="Images"/>.</summary>
    /// <value>
    /// <see langword="true"/> unless said. Going back is one revision: name in <see cref="Images"/> what a release changes, so that
    /// nothing else goes back.
    /// </value>
    public bool Undo { get; init; } = true;

    /// <summary>Has the last word on each pipeline: parameters, other triggers, stages of your own.</summary>
    /// <value><see langword="null"/> leaves them as they are.</value>
    public Func<SpinnakerPipeline, SpinnakerPipeline>? Configure { get; init; }

    internal override DeliveryKind Kind => DeliveryKind.Spinnaker;

    internal override DeliveryPlan PlanOf(DeliverySet set)
    {
        var marked = SpinnakerMarks.Of(set);
        DeliveryPlan plan = new() { Marked = marked, Findings = [.. Unknown(set)] };
        try
        {
            return plan with { Files = new SpinnakerPipelines(this, set, marked).Files() };
        }
        catch (UnwritableDocumentException unwritable)
        {
            Finding finding = new(ProgramRules.Unwritable, unwritable.Path, unwritable.Message);
            return plan with { Findings = [.. plan.Findings, new(null, finding)] };
        }
    }

    private IEnumerable<SaidFinding> Unknown(DeliverySet set)
    {
        string[] clusters = [.. set.Clusters.Select(cluster => cluster.Name)];
        foreach (var name in Accounts.Keys.Except(clusters, StringComparer.Ordinal))
        {
            var message =
                $"Spinnaker has an account for cluster '{name}', and no cluster has that folder.{Meant.Question(Meant.Nearest(name, clusters))}";
            yield return new(null, new(SpinnakerRules.NoSuchCluster, SpecPath.Root, message));
        }

        var images = set
            .Promotion.SelectMany(folder => folder.Objects)
            .SelectMany(SpinnakerImages.In)
            .Select(ImageName.WithoutTag)
            .Distinct()
            .ToArray();
        var wanted = Triggers.Select(trigger => trigger.Image).OfType<string>().Concat(Images ?? []);
        foreach (var name in wanted.Distinct().Except(images, StringComparer.Ordinal))
        {
            var message =
                $"The release of Spinnaker waits for image '{name}', and no pod of its environments has it.{Meant.Question(Meant.Nearest(name, images))}";
            yield return new(null, new(SpinnakerRules.NoSuchImage, SpecPath.Root, message));
        }
    }
}

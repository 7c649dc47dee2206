using EksSpec.Delivery;

namespace EksSpec;

/// <summary>Delivery by Argo CD: an Application and a project with least rights for each environment.</summary>
/// <param name="Output">Where in Git the files of the fleet are.</param>
/// <remarks>
/// Somebody applies <c>&lt;cluster&gt;/argocd/root.yaml</c> once, in each cluster that Argo CD runs in; from then on commits do
/// everything else. Objects that others need to be there come in a wave before them, and no wave waits for something that can't get
/// healthy. A cluster whose ClusterConfig has the EKS capability Argo CD is delivered to by that.
/// </remarks>
public sealed record ArgoCd(GitFolder Output) : DeliveryTool
{
    /// <summary>Namespace of Argo CD.</summary>
    /// <value><see langword="null"/> for the one that the EKS capability says, else <c>argocd</c>.</value>
    public string? Namespace { get; init; }

    /// <summary>Whether the last of several stages of the promotion is synced without being asked too.</summary>
    /// <value>Without it somebody asks for each sync of production: <c>argocd app sync</c>.</value>
    public bool SyncsLastStage { get; init; }

    /// <summary>Whether each workload has an Application of its own, with another one for the rest of its environment.</summary>
    /// <value>Without it an environment is one Application, so that its objects come in order.</value>
    public bool SplitsByWorkload { get; init; }

    /// <summary>Whether the objects of an environment go with its Application. Those of a branch always do.</summary>
    /// <value>Without it they stay, and somebody deletes them.</value>
    public bool DeletesEnvironments { get; init; }

    /// <summary>Branches, tags or commits that environments are at, by the names of the environments.</summary>
    /// <value>Empty unless it is set: all are at that of <see cref="Output"/>.</value>
    public ValueMap<string> Revisions { get; init; } = ValueMap<string>.Empty;

    /// <summary>Options of each sync beside <c>PruneLast=true</c>, such as <c>ServerSideApply=true</c>.</summary>
    /// <value>Empty unless it is set. Objects that are too large for client-side apply get <c>ServerSideApply=true</c> of themselves.</value>
    public ValueList<string> SyncOptions { get; init; } = [];

    /// <summary>How often a sync is tried again that failed, waiting from 5 seconds to 3 minutes.</summary>
    /// <value>10 unless it is set: a quarter of an hour, for what another Application brings.</value>
    public int Retries { get; init; } = 10;

    internal override DeliveryKind Kind => DeliveryKind.ArgoCd;

    internal override DeliveryPlan PlanOf(DeliverySet set)
    {
        ArgoStages stages = new(this, set);
        return new()
        {
            Marked = new ArgoMarking(set, stages).Marked(),
            Added =
            [
                .. set
                    .Clusters.GroupBy(set.HomeOf)
                    .SelectMany(looked => new ArgoFiles(this, set, stages, looked.Key, [.. looked]).All()),
            ],
        };
    }
}

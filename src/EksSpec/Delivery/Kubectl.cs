using EksSpec.Delivery;

namespace EksSpec;

/// <summary>Delivery by plain <c>kubectl apply</c>: a script in the folder of each cluster, and one in that of each environment, names its files in the order that works on an empty cluster.</summary>
/// <remarks>
/// <c>sh labbase-nonprod/apply.sh</c> applies what the cluster shares and its environments; those of branches come and go, and are applied
/// by their own <c>apply.sh</c>. The ClusterConfig is in none: eksctl takes it. The order follows from what the objects call by name.
/// </remarks>
public sealed record Kubectl : DeliveryTool
{
    /// <summary>Whether the server merges (<c>kubectl apply --server-side</c>), which keeps no copy in an annotation and knows who owns which field.</summary>
    /// <value><see langword="true"/>; else kubectl merges by itself.</value>
    public bool ServerSide { get; init; } = true;

    /// <summary>The name under which the server remembers the fields that these files own.</summary>
    /// <value><see langword="null"/> for the name of the fleet. Nothing where kubectl merges by itself.</value>
    public string? FieldManager { get; init; }

    internal override DeliveryKind Kind => DeliveryKind.Kubectl;

    internal override DeliveryPlan PlanOf(DeliverySet set)
    {
        var apply = ServerSide
            ? $"kubectl apply --server-side --field-manager={ShellText.Of(FieldManager ?? set.Fleet)}"
            : "kubectl apply";
        return new() { Files = [.. set.Clusters.SelectMany(cluster => Scripts(cluster, apply))] };
    }

    private static IEnumerable<FleetFile> Scripts(DeliveryCluster cluster, string apply)
    {
        Needs needs = new(cluster.Site);
        var lasting = cluster.Environments.Where(folder => !folder.IsBranch).Prepend(cluster.Shared);
        var files = lasting.SelectMany(folder => folder.Files).ToList();
        if (files.Count > 0)
        {
            ApplyScript script = new($"Brings cluster {cluster.Name} its objects", apply, cluster.Shared.Path);
            yield return script.Of(ApplyOrder.StepsOf(files, needs));
        }

        foreach (var folder in cluster.Environments.Where(folder => folder.Files.Count > 0))
        {
            ApplyScript script = new($"Brings environment {folder.Environment} its objects", apply, folder.Path);
            yield return script.Of(ApplyOrder.StepsOf(folder.Files, needs));
        }
    }
}

using EksSpec.Isolation;

namespace EksSpec.Placement;

/// <summary>Pods that come with a cluster, as far as their placement goes.</summary>
/// <param name="Addon">The add-on that brings them, or what else does.</param>
internal sealed record SystemPod(string Addon)
{
    /// <summary>The name of their Deployment; that of the add-on where it has the same.</summary>
    public string Name { get; init; } = Addon;

    /// <summary>Their namespace.</summary>
    public string Namespace { get; init; } = "kube-system";

    /// <summary>Where the add-on's own settings speak of these pods; absent where all of them do.</summary>
    public string? Part { get; init; }

    /// <summary>The keys of the taints that they tolerate unasked.</summary>
    public IReadOnlyList<string> Tolerated { get; init; } = [];

    /// <summary>The labels by which a Fargate profile may choose them; null where they aren't known.</summary>
    public IReadOnlyDictionary<string, string>? Labels { get; init; }

    /// <summary>A label that their nodes must not have.</summary>
    public string? Avoided { get; init; }

    /// <summary>What they ask of a node.</summary>
    public (string Cpu, string Memory) Requests { get; init; } = ("10m", "32Mi");

    /// <summary>Their Deployment in a cluster.</summary>
    /// <returns>null where the add-on's settings decide about the placement in a way that can't be read.</returns>
    public V1Deployment? In(ClusterConfig cluster)
    {
        if (AddonPods.Of(cluster.Addon(Addon), Part) is not { } said)
        {
            return null;
        }

        V1PodSpec pod = new()
        {
            Containers =
            [
                new()
                {
                    Name = Name,
                    Resources = new() { Requests = Amounts() },
                },
            ],
            NodeSelector = new Dictionary<string, string>(said.NodeSelector ?? new Dictionary<string, string>())
            {
                [NodeLabels.Os] = "linux",
            },
            Affinity = said.Affinity ?? Avoiding(),
            Tolerations =
            [
                .. Tolerated.Select(key => new V1Toleration { Key = key, OperatorProperty = "Exists" }),
                .. said.Tolerations ?? [],
            ],
        };
        return new()
        {
            Metadata = new() { Name = Name, NamespaceProperty = Namespace },
            Spec = new()
            {
                Template = new()
                {
                    Metadata = new() { Labels = Labels?.ToDictionary() },
                    Spec = pod,
                },
            },
        };
    }

    private V1Affinity? Avoiding() =>
        Avoided is null
            ? null
            : new()
            {
                NodeAffinity = new()
                {
                    RequiredDuringSchedulingIgnoredDuringExecution = new()
                    {
                        NodeSelectorTerms =
                        [
                            new() { MatchExpressions = [new() { Key = Avoided, OperatorProperty = "DoesNotExist" }] },
                        ],
                    },
                },
            };

    private Dictionary<string, ResourceQuantity> Amounts() =>
        new() { ["cpu"] = new(Requests.Cpu), ["memory"] = new(Requests.Memory) };
}

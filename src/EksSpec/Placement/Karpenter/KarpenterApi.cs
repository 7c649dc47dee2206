namespace EksSpec.Placement;

/// <summary>A kind of Karpenter's own, in one version of its API.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="ApiVersion">Group and version.</param>
/// <param name="Since">The first Karpenter that serves it; absent for the oldest.</param>
/// <param name="Until">The first Karpenter that doesn't serve it any more; absent for the newest.</param>
internal sealed record KarpenterApi(string Kind, string ApiVersion, string? Since, string? Until)
{
    /// <summary>The group of pools.</summary>
    public const string Group = "karpenter.sh";

    /// <summary>The group of what makes the machines in AWS.</summary>
    public const string AwsGroup = "karpenter.k8s.aws";

    /// <summary>The group of EKS Auto Mode.</summary>
    public const string AutoModeGroup = "eks.amazonaws.com";

    /// <summary>Every kind that people write, the newest version last.</summary>
    public static IReadOnlyList<KarpenterApi> All { get; } =
    [
        new("Provisioner", $"{Group}/v1alpha5", null, "0.33"),
        new("AWSNodeTemplate", $"{AwsGroup}/v1alpha1", null, "0.33"),
        new("NodePool", $"{Group}/v1beta1", "0.32", "1.1"),
        new("EC2NodeClass", $"{AwsGroup}/v1beta1", "0.32", "1.1"),
        new("NodePool", $"{Group}/v1", "1.0", null),
        new("EC2NodeClass", $"{AwsGroup}/v1", "1.0", null),
    ];

    /// <summary>The kind that a document is of; null where Karpenter has none of that name in that version.</summary>
    public static KarpenterApi? Of(InlineDocument document)
    {
        var (kind, version) = (document["kind"]?.AsText, document["apiVersion"]?.AsText);
        foreach (var api in All)
        {
            if (api.Kind == kind && api.ApiVersion == version)
            {
                return api;
            }
        }

        return null;
    }

    /// <summary>
    /// Whether the Karpenter of a cluster serves it; null where the config doesn't say which Karpenter that is. Auto Mode
    /// serves pools of the newest version.
    /// </summary>
    public bool? IsServedBy(ClusterConfig? cluster) =>
        cluster?.Karpenter?.Version is { Length: > 0 } text && GoVersion.TryParse(text, out var version)
            ? !(IsBefore(version, Since) || (Until is not null && !IsBefore(version, Until)))
        : cluster is { Karpenter: null, AutoModeConfig.Enabled: true } && IsOfPools ? Until is null
        : null;

    /// <summary>Whether another one is of the same group's pools, or of the same group's machines.</summary>
    public bool Is(KarpenterApi other) => IsOfPools == other.IsOfPools;

    /// <summary>When it is served, as a part of a sentence.</summary>
    public string Times =>
        (Since, Until) switch
        {
            (null, _) => $"Karpenter {Until} dropped it",
            (_, null) => $"it came with Karpenter {Since}",
            _ => $"it came with Karpenter {Since}, and {Until} dropped it",
        };

    private bool IsOfPools => ApiVersion.StartsWith(Group + "/", StringComparison.Ordinal);

    private static bool IsBefore(GoVersion version, string? bound) =>
        bound is not null && GoVersion.TryParse(bound, out var release) && version.IsBelow(release);
}

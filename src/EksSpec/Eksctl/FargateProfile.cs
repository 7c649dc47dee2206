using System.Text.Json.Serialization;

namespace EksSpec.Eksctl;

/// <summary>Which pods run on Fargate. A pod is taken before the scheduler sees it.</summary>
/// <remarks>eksctl schema v1alpha5, <c>FargateProfile</c>.</remarks>
public sealed record FargateProfile
{
    /// <summary>Name of the profile; not beginning with <c>eks-</c>.</summary>
    /// <value><c>name</c>; required.</value>
    public string? Name { get; init; }

    /// <summary>ARN of an existing IAM role that starts the pods.</summary>
    /// <value>
    /// <c>podExecutionRoleARN</c>; <see langword="null"/> leaves it out. Without it: the cluster's Fargate role.
    /// </value>
    [JsonPropertyName("podExecutionRoleARN")]
    public string? PodExecutionRoleArn { get; init; }

    /// <summary>Which pods: a pod that fits one of them runs on Fargate.</summary>
    /// <value><c>selectors</c>; <see langword="null"/> leaves it out. Without it: EKS refuses the profile.</value>
    /// <remarks>Needs a new profile to change.</remarks>
    public ValueList<FargateProfileSelector>? Selectors { get; init; }

    /// <summary>Ids of private subnets for the pods.</summary>
    /// <value>
    /// <c>subnets</c>; <see langword="null"/> leaves it out. Without it: all private subnets of the cluster.
    /// </value>
    /// <remarks>Needs a new profile to change.</remarks>
    public ValueList<string>? Subnets { get; init; }

    /// <summary>AWS tags of the profile.</summary>
    /// <value><c>tags</c>; <see langword="null"/> leaves it out. Without it: it has none of its own.</value>
    public ValueMap<string>? Tags { get; init; }

    /// <summary>State as EKS reports it; an output, not a wish.</summary>
    /// <value><c>status</c>; <see langword="null"/> leaves it out. Without it: it is not known.</value>
    public string? Status { get; init; }
}

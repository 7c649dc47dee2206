using EksSpec.Builders;

namespace EksSpec;

/// <summary>A ServiceAccount: who the pods of a workload are.</summary>
/// <remarks>Made by <c>AddServiceAccount</c> of a workload.</remarks>
public sealed class ServiceAccountBuilder : PlacedBuilder<ServiceAccountBuilder, V1ServiceAccount>, IPodNeed
{
    private const string RoleMark = "eks.amazonaws.com/role-arn";

    internal ServiceAccountBuilder(string name, SourcePosition made)
        : base("v1", "ServiceAccount", name, made, KubernetesNames.DnsSubdomainError) { }

    /// <summary>Gives the pods an IAM role (IRSA).</summary>
    /// <param name="roleArn">ARN of a role that trusts this service account.</param>
    /// <exception cref="ArgumentException">The text is no ARN of a role.</exception>
    /// <remarks>
    /// Writes the annotation <c>eks.amazonaws.com/role-arn</c>. With EKS Pod Identity there is none: see
    /// <see cref="ClusterBuilder.AddPodIdentity"/>. Branches of forks have the role only where it is said for the branch itself.
    /// </remarks>
    public ServiceAccountBuilder WithIamRole(string roleArn, params CallSite at) =>
        Annotate(RoleMark, Guard.Spelled(roleArn, RoleError), at);

    void IPodNeed.Join(V1PodSpec pod, object made, Scope scope) =>
        pod.ServiceAccountName ??= ((V1ServiceAccount)made).Metadata.Name;

    private static string? RoleError(string text) =>
        text.StartsWith("arn:", StringComparison.Ordinal) && text.Contains(":role/", StringComparison.Ordinal)
            ? null
            : "is no ARN of a role, such as arn:aws:iam::123456789012:role/api";

    private protected override void Complete(V1ServiceAccount document, Scope scope)
    {
        var mark = AnnotationsPath.Entry(RoleMark);
        if (scope.Environment is { IsFork: true } && LayerOfBranch(scope)?.Origins.At(mark) is null)
        {
            document.Metadata.Annotations?.Remove(RoleMark);
        }

        if (!scope.LeavesToken)
        {
            document.AutomountServiceAccountToken ??= false;
        }
    }
}

namespace EksSpec.Builders;

/// <summary>What whoever ends environments of branches may do: no more than that.</summary>
internal static class BranchCleanupRights
{
    // Bound in the namespaces of branches only.
    private const string InBranches = BranchCleanupJob.Name + "-in-branches";

    private static readonly ValueList<string> Ending = ["get", "list", "watch", "delete"];

    /// <summary>What it may do in the whole cluster: namespaces can't be told apart by RBAC.</summary>
    public static ClusterRoleBuilder Everywhere(BranchCleanupJob job, CallSite at)
    {
        var role = new ClusterRoleBuilder(BranchCleanupJob.Name, at).Allow(Ending, ["namespaces"], at: at);
        role.AddBinding(at: at).AllowServiceAccount(BranchCleanupJob.Name, job.Namespace, at: at);
        return job.IsJanitor ? role : role.AllowRead(["persistentvolumes"], at: at);
    }

    /// <summary>What it may delete in the namespace of a branch.</summary>
    public static ClusterRoleBuilder OfContents(CallSite at) =>
        new ClusterRoleBuilder(InBranches, at)
            .Allow(Ending, ["services", "persistentvolumeclaims", "pods"], at: at)
            .Allow(Ending, ["deployments", "statefulsets", "daemonsets", "replicasets"], "apps", at: at)
            .Allow(Ending, ["cronjobs", "jobs"], "batch", at: at)
            .Allow(Ending, ["ingresses"], "networking.k8s.io", at: at)
            .Allow(
                Ending,
                ["gateways", "httproutes", "grpcroutes", "tcproutes", "tlsroutes", "udproutes"],
                "gateway.networking.k8s.io",
                at: at
            )
            .Allow(Ending, ["targetgroupbindings"], "elbv2.k8s.aws", at: at)
            .Allow(Ending, ["targetgroupbindings"], "eks.amazonaws.com", at: at);

    /// <summary>What gives it that in the namespace of a branch.</summary>
    public static RoleBindingBuilder InBranch(BranchCleanupJob job, CallSite at) =>
        new RoleBindingBuilder(BranchCleanupJob.Name, "ClusterRole", InBranches, at).AllowServiceAccount(
            BranchCleanupJob.Name,
            job.Namespace,
            at: at
        );

    /// <summary>Lets it delete namespaces of branches only.</summary>
    public static (V1ValidatingAdmissionPolicy, V1ValidatingAdmissionPolicyBinding) Policy(BranchCleanupJob job)
    {
        V1ValidatingAdmissionPolicy policy = new()
        {
            ApiVersion = "admissionregistration.k8s.io/v1",
            Kind = "ValidatingAdmissionPolicy",
            Metadata = new() { Name = BranchCleanupJob.Name },
            Spec = new()
            {
                FailurePolicy = "Fail",
                MatchConstraints = new()
                {
                    ResourceRules =
                    [
                        new()
                        {
                            ApiGroups = [""],
                            ApiVersions = ["v1"],
                            Operations = ["DELETE"],
                            Resources = ["namespaces"],
                        },
                    ],
                },
                MatchConditions =
                [
                    new()
                    {
                        Name = "by-" + BranchCleanupJob.Name,
                        Expression =
                            $"request.userInfo.username == 'system:serviceaccount:{job.Namespace}:{BranchCleanupJob.Name}'",
                    },
                ],
                Validations =
                [
                    new()
                    {
                        Expression =
                            "has(oldObject.metadata.labels)"
                            + $" && '{BranchMarks.Slug}' in oldObject.metadata.labels"
                            + $" && '{BranchMarks.Blueprint}' in oldObject.metadata.labels",
                        Message =
                            $"{BranchCleanupJob.Name} may delete namespaces with the labels {BranchMarks.Slug} and {BranchMarks.Blueprint} only.",
                    },
                ],
            },
        };
        V1ValidatingAdmissionPolicyBinding binding = new()
        {
            ApiVersion = policy.ApiVersion,
            Kind = "ValidatingAdmissionPolicyBinding",
            Metadata = new() { Name = BranchCleanupJob.Name },
            Spec = new() { PolicyName = BranchCleanupJob.Name, ValidationActions = ["Deny"] },
        };
        return (policy, binding);
    }
}

namespace EksSpec.Rules;

/// <summary>The permissions of the drivers for EBS and EFS, which eksctl and EKS install without asking for any.</summary>
internal sealed partial class DriverRights : RuleGroup<ClusterConfig>
{
    private const string Known = "wellKnownPolicies";

    private static readonly Driver[] Drivers =
    [
        new(
            "aws-ebs-csi-driver",
            "ebs-csi-controller-sa",
            "ebsCSIController",
            "AmazonEBSCSIDriver",
            static policies => policies.EbsCsiController == true,
            static nodes => nodes.Ebs == true
        ),
        new(
            "aws-efs-csi-driver",
            "efs-csi-controller-sa",
            "efsCSIController",
            "AmazonEFSCSIDriver",
            static policies => policies.EfsCsiController == true,
            static nodes => nodes.Efs == true
        ),
    ];

    public override void Check(ClusterConfig subject, Report report)
    {
        foreach (var addon in report.Each("addons", subject.Addons))
        {
            if (Array.Find(Drivers, driver => driver.IsOf(addon)) is { } driver)
            {
                CheckAddon(addon, driver, subject, report);
            }
        }
    }

    private static void CheckAddon(Addon addon, Driver driver, ClusterConfig config, Report report)
    {
        if (addon.PodIdentityAssociations.HasItems())
        {
            CheckIdentities(addon, driver, report);
        }
        else if (config.HasOidc())
        {
            // Where nothing is said, eksctl makes the role that is recommended.
            var isOther = IsSaid(addon) && IsOther(addon, driver);
            report.If(
                isOther,
                OtherRights,
                addon.WellKnownPolicies.HasPolicy() ? Known : "attachPolicyARNs",
                $"The permissions of {addon.Name} are those of something else.",
                $"Write {Known}: {{{driver.Policy}: true}}."
            );
        }
        else
        {
            var fact = IsSaid(addon)
                ? "has no permissions: without an OIDC provider eksctl leaves out the role that is asked for"
                : "has no permissions: no OIDC provider, no pod identity, no role of the nodes gives them";
            report.If(
                !IsGiven(addon, driver, config),
                NoRights,
                "",
                $"{addon.Name} {fact}.",
                $"Write useDefaultPodIdentityAssociations: true, with the add-on eks-pod-identity-agent, or {Known}: {{{driver.Policy}: true}}, with iam.withOIDC: true."
            );
        }
    }

    private static bool IsGiven(Addon addon, Driver driver, ClusterConfig config) =>
        (!IsSaid(addon) && IsByDefault(addon, config))
        || ConfiguredAccount
            .AllOf(config)
            .Any(account => (account.Namespace, account.Name) == ("kube-system", driver.Account))
        || config.AllNodeGroups().Any(group => group.DisablePodImds is not true && MayUse(group.Iam, driver));

    private static bool IsByDefault(Addon addon, ClusterConfig config) =>
        addon.UseDefaultPodIdentityAssociations == true
        || config.AddonsConfig?.AutoApplyPodIdentityAssociations == true;

    private static void CheckIdentities(Addon addon, Driver driver, Report report)
    {
        foreach (var identity in report.Each("podIdentityAssociations", addon.PodIdentityAssociations))
        {
            var isOther =
                !identity.RoleArn.IsSet()
                && identity.PermissionPolicy is null
                && AreOthers(identity.PermissionPolicyArns, driver);
            report.If(
                isOther,
                OtherRights,
                "permissionPolicyARNs",
                $"The permissions of {addon.Name} are those of something else.",
                $"Name the policy {driver.Managed}Policy."
            );
        }
    }

    private static bool IsSaid(Addon addon) =>
        addon.ServiceAccountRoleArn.IsSet()
        || addon.AttachPolicyArns.HasItems()
        || addon.AttachPolicy is not null
        || addon.WellKnownPolicies.HasPolicy();

    private static bool IsOther(Addon addon, Driver driver) =>
        !addon.ServiceAccountRoleArn.IsSet()
        && addon.AttachPolicy is null
        && (
            addon.WellKnownPolicies.HasPolicy()
                ? !driver.IsGiven(addon.WellKnownPolicies!)
                : AreOthers(addon.AttachPolicyArns, driver)
        );

    // Of a policy of one's own, and of those that allow much, nobody can say what it lacks.
    private static bool AreOthers(ValueList<string>? policies, Driver driver) =>
        policies.HasItems()
        && !policies
            .Items()
            .Exists(policy =>
                policy?.Contains(":iam::aws:policy/", StringComparison.Ordinal) != true
                || policy.Contains(driver.Managed, StringComparison.Ordinal)
                || policy.EndsWith("Access", StringComparison.Ordinal)
            );

    // The controller runs on some node, and takes that node's role where pods can ask for it; one that others made may allow it.
    private static bool MayUse(NodeGroupIam? nodes, Driver driver) =>
        nodes is not null
        && (
            nodes.InstanceRoleArn.IsSet()
            || nodes.InstanceProfileArn.IsSet()
            || nodes.AttachPolicy is not null
            || (nodes.AttachPolicyArns.HasItems() && !AreOthers(nodes.AttachPolicyArns, driver))
            || (nodes.WithAddonPolicies is { } policies && driver.IsOfNodes(policies))
        );

    /// <summary>A driver with what gives it permissions.</summary>
    private sealed record Driver(
        string Addon,
        string Account,
        string Policy,
        string Managed,
        Predicate<WellKnownPolicies> IsGiven,
        Predicate<NodeGroupIamAddonPolicies> IsOfNodes
    )
    {
        public bool IsOf(Addon addon) => string.Equals(addon.Name, Addon, StringComparison.OrdinalIgnoreCase);
    }
}

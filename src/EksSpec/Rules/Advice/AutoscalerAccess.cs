using System.IO.Enumeration;

namespace EksSpec.Rules;

/// <summary>What the config lets the Cluster Autoscaler do.</summary>
internal static class AutoscalerAccess
{
    private const string Describe = "eks:DescribeNodegroup";

    /// <summary>
    /// Whether the autoscaler may ask EKS for the labels and taints of managed groups; null where the config doesn't say it:
    /// no account is the autoscaler's, or its policies are made elsewhere.
    /// </summary>
    public static bool? MayDescribe(ClusterConfig config)
    {
        var (all, unknown) = (0, 0);
        foreach (var account in (config.Iam?.ServiceAccounts).Items())
        {
            if (IsForAutoscaler(account))
            {
                var may = MayDescribe(account!);
                if (may == true)
                {
                    return true;
                }

                (all, unknown) = (all + 1, unknown + (may is null ? 1 : 0));
            }
        }

        foreach (var identity in (config.Iam?.PodIdentityAssociations).Items())
        {
            if (IsForAutoscaler(identity))
            {
                var may = MayDescribe(identity!);
                if (may == true)
                {
                    return true;
                }

                (all, unknown) = (all + 1, unknown + (may is null ? 1 : 0));
            }
        }

        return unknown > 0 ? null
            : all > 0 ? false
            // Without an account of its own the autoscaler has the role of its node.
            : config.AllNodeGroups().Any(MayDescribe) ? true
            : null;
    }

    /// <summary>Whether something in the config is there for the autoscaler.</summary>
    public static bool IsFor(ClusterConfig config) =>
        (config.Iam?.ServiceAccounts).Items().Exists(IsForAutoscaler)
        || (config.Iam?.PodIdentityAssociations).Items().Exists(IsForAutoscaler)
        || config.NodeGroups.Items().Exists(group => group?.Iam?.WithAddonPolicies?.AutoScaler == true);

    private static bool IsForAutoscaler(ClusterIamServiceAccount? account) =>
        account is { WellKnownPolicies.AutoScaler: true } or { Metadata.Name: "cluster-autoscaler" };

    private static bool IsForAutoscaler(PodIdentityAssociation? identity) =>
        identity is { WellKnownPolicies.AutoScaler: true } or { ServiceAccountName: "cluster-autoscaler" };

    private static bool? MayDescribe(ClusterIamServiceAccount account) =>
        account.WellKnownPolicies?.AutoScaler == true || Allows(account.AttachPolicy) ? true
        : account.AttachRoleArn.IsSet() || account.AttachPolicyArns.HasItems() ? null
        : false;

    private static bool? MayDescribe(PodIdentityAssociation identity) =>
        identity.WellKnownPolicies?.AutoScaler == true || Allows(identity.PermissionPolicy) ? true
        : identity.RoleArn.IsSet() || identity.PermissionPolicyArns.HasItems() ? null
        : false;

    private static bool MayDescribe(NodeGroupBase group) =>
        group.Iam?.WithAddonPolicies?.AutoScaler == true || Allows(group.Iam?.AttachPolicy);

    // One statement, and one action, need not stand in a list.
    private static bool Allows(InlineDocument? policy) =>
        Listed(policy?["Statement"])
            .Any(statement =>
                statement["Effect"]?.AsText == "Allow"
                && Listed(statement["Action"])
                    .Any(action => FileSystemName.MatchesSimpleExpression(action.AsText, Describe, ignoreCase: true))
            );

    private static ValueList<InlineDocument> Listed(InlineDocument? value) =>
        value is null ? []
        : value.Kind == InlineDocumentKind.List ? value.Items
        : [value];
}

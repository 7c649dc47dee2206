namespace EksSpec.Rules;

/// <summary>Every field of a ClusterConfig that takes an ARN.</summary>
internal static class ConfigArns
{
    /// <summary>Those that are set, in the order of the document's parts.</summary>
    public static IEnumerable<ArnField> Of(ClusterConfig config) =>
        OfCluster(config)
            .Concat(OfIam(config.Iam))
            .Concat(Items("", "addons", config.Addons, OfAddon))
            .Concat(Items("", "accessConfig.accessEntries", config.AccessConfig?.AccessEntries, OfEntry))
            .Concat(Items("", "iamIdentityMappings", config.IamIdentityMappings, OfMapping))
            .Concat(Items("", "capabilities", config.Capabilities, OfCapability))
            .Concat(Items("", "fargateProfiles", config.FargateProfiles, OfProfile))
            .Concat(Items("", "nodeGroups", config.NodeGroups, OfGroup))
            .Concat(Items("", "managedNodeGroups", config.ManagedNodeGroups, OfGroup))
            .Where(field => field.Text.Length > 0);

    private static IEnumerable<ArnField> OfCluster(ClusterConfig config)
    {
        // What is no ARN at all in these, eksctl refuses itself.
        yield return Other("", "secretsEncryption.keyARN", config.SecretsEncryption?.KeyArn, ArnKind.Key);
        yield return Other("", "autoModeConfig.nodeRoleARN", config.AutoModeConfig?.NodeRoleArn, ArnKind.OwnRole);
        yield return Other(
            "",
            "autoModeConfig.permissionsBoundaryARN",
            config.AutoModeConfig?.PermissionsBoundaryArn,
            ArnKind.Policy
        );
        yield return Other(
            "",
            "outpost.controlPlaneOutpostARN",
            config.Outpost?.ControlPlaneOutpostArn,
            ArnKind.Outpost
        );
        yield return One(
            "",
            "remoteNetworkConfig.iam.roleARN",
            config.RemoteNetworkConfig?.Iam?.RoleArn,
            ArnKind.OwnRole
        );
    }

    private static IEnumerable<ArnField> OfIam(ClusterIam? iam) =>
        iam is null
            ? []
            :
            [
                One("", "iam.serviceRoleARN", iam.ServiceRoleArn, ArnKind.OwnRole),
                One("", "iam.serviceRolePermissionsBoundary", iam.ServiceRolePermissionsBoundary, ArnKind.Policy),
                One("", "iam.fargatePodExecutionRoleARN", iam.FargatePodExecutionRoleArn, ArnKind.OwnRole),
                One(
                    "",
                    "iam.fargatePodExecutionRolePermissionsBoundary",
                    iam.FargatePodExecutionRolePermissionsBoundary,
                    ArnKind.Policy
                ),
                .. Items("", "iam.serviceAccounts", iam.ServiceAccounts, OfAccount),
                .. Items("", "iam.podIdentityAssociations", iam.PodIdentityAssociations, OfIdentity),
            ];

    private static IEnumerable<ArnField> OfAccount(string at, ClusterIamServiceAccount account) =>
        [
            .. Policies(at, ".attachPolicyARNs", account.AttachPolicyArns),
            One(at, ".attachRoleARN", account.AttachRoleArn, ArnKind.Role),
            One(at, ".permissionsBoundary", account.PermissionsBoundary, ArnKind.Policy),
        ];

    private static IEnumerable<ArnField> OfIdentity(string at, PodIdentityAssociation identity) =>
        [
            One(at, ".roleARN", identity.RoleArn, ArnKind.OwnRole),
            One(at, ".permissionsBoundaryARN", identity.PermissionsBoundaryArn, ArnKind.Policy),
            .. Policies(at, ".permissionPolicyARNs", identity.PermissionPolicyArns),
            // It is there to reach other accounts.
            One(at, ".targetRoleARN", identity.TargetRoleArn, ArnKind.Role),
        ];

    private static IEnumerable<ArnField> OfAddon(string at, Addon addon) =>
        [
            One(at, ".serviceAccountRoleARN", addon.ServiceAccountRoleArn, ArnKind.OwnRole),
            .. Policies(at, ".attachPolicyARNs", addon.AttachPolicyArns),
            One(at, ".permissionsBoundary", addon.PermissionsBoundary, ArnKind.Policy),
            .. Items(at, ".podIdentityAssociations", addon.PodIdentityAssociations, OfIdentity),
        ];

    private static IEnumerable<ArnField> OfEntry(string at, AccessEntry entry) =>
        [
            Other(at, ".principalARN", entry.PrincipalArn, ArnKind.Principal),
            .. AccessPolicies(at, entry.AccessPolicies),
        ];

    // Of managed groups EKS makes it, and eksctl refuses one.
    private static string? ProfileOf(NodeGroupBase group) => (group as NodeGroup)?.Iam?.InstanceProfileArn;

    // Another resource than an access policy, eksctl refuses itself; of the service it asks nothing.
    private static IEnumerable<ArnField> AccessPolicies(string at, ValueList<AccessPolicy>? policies) =>
        Items(
                at,
                ".accessPolicies",
                policies,
                (entry, policy) => [Other(entry, ".policyARN", policy.PolicyArn, ArnKind.AccessPolicy)]
            )
            .Where(field => field.Text.Contains(":cluster-access-policy/", StringComparison.Ordinal));

    private static IEnumerable<ArnField> OfMapping(string at, IamIdentityMapping mapping) =>
        [Other(at, ".arn", mapping.Arn, ArnKind.Principal)];

    private static IEnumerable<ArnField> OfCapability(string at, Capability capability) =>
        [
            One(at, ".roleArn", capability.RoleArn, ArnKind.OwnRole),
            .. Policies(at, ".attachPolicyARNs", capability.AttachPolicyArns),
            .. AccessPolicies(at, capability.AccessPolicies),
            One(at, ".permissionsBoundary", capability.PermissionsBoundary, ArnKind.Policy),
            One(
                at,
                ".configuration.argocd.awsIdc.idcInstanceArn",
                capability.Configuration?.Argocd?.AwsIdc?.IdcInstanceArn,
                ArnKind.IdentityCenter
            ),
        ];

    private static IEnumerable<ArnField> OfProfile(string at, FargateProfile profile) =>
        [One(at, ".podExecutionRoleARN", profile.PodExecutionRoleArn, ArnKind.OwnRole)];

    private static IEnumerable<ArnField> OfGroup(string at, NodeGroupBase group) =>
        [
            One(at, ".iam.instanceRoleARN", group.Iam?.InstanceRoleArn, ArnKind.OwnRole),
            One(at, ".iam.instanceProfileARN", ProfileOf(group), ArnKind.Profile),
            One(at, ".iam.instanceRolePermissionsBoundary", group.Iam?.InstanceRolePermissionsBoundary, ArnKind.Policy),
            .. Policies(at, ".iam.attachPolicyARNs", group.Iam?.AttachPolicyArns)
                .Select(field => field with { MayBeOther = true }),
            // The id of the key alone will do.
            Other(at, ".volumeKmsKeyID", group.VolumeKmsKeyId, ArnKind.Key),
            .. Items(
                at,
                ".additionalVolumes",
                group.AdditionalVolumes,
                (volume, mapping) => [Other(volume, ".volumeKmsKeyID", mapping.VolumeKmsKeyId, ArnKind.Key)]
            ),
            Other(at, ".outpostARN", group.OutpostArn, ArnKind.Outpost),
            Other(
                at,
                ".capacityReservation.capacityReservationTarget.capacityReservationResourceGroupARN",
                group.CapacityReservation?.CapacityReservationTarget?.CapacityReservationResourceGroupArn,
                ArnKind.ResourceGroup
            ),
            .. Texts(at, ".targetGroupARNs", (group as NodeGroup)?.TargetGroupArns, ArnKind.TargetGroup),
        ];

    private static IEnumerable<ArnField> Policies(string at, string field, ValueList<string>? arns) =>
        Texts(at, field, arns, ArnKind.Policy);

    private static IEnumerable<ArnField> Texts(string at, string field, ValueList<string>? arns, ArnKind kind) =>
        arns is null ? [] : arns.Select((text, i) => One(at, $"{field}[{i}]", text, kind));

    private static IEnumerable<ArnField> Items<T>(
        string at,
        string field,
        ValueList<T>? items,
        Func<string, T, IEnumerable<ArnField>> fields
    ) => items is null ? [] : items.SelectMany((item, i) => item is null ? [] : fields($"{at}{field}[{i}]", item));

    private static ArnField One(string at, string field, string? text, ArnKind kind) =>
        new(at, field, text ?? "", kind);

    private static ArnField Other(string at, string field, string? text, ArnKind kind) =>
        One(at, field, text, kind) with
        {
            MayBeOther = true,
        };
}

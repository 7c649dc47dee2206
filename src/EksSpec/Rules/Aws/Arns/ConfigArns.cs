namespace EksSpec.Rules;

/// <summary>Every field of a ClusterConfig that takes an ARN.</summary>
internal sealed class ConfigArns
{
    private readonly List<ArnField> _set = [];

    private ConfigArns(ClusterConfig config)
    {
        AddCluster(config);
        AddIam(config.Iam);
        Each(null, "addons", config.Addons, static (arns, at, addon) => arns.Add(at, addon));
        var entries = config.AccessConfig?.AccessEntries;
        Each(null, "accessConfig.accessEntries", entries, static (arns, at, entry) => arns.Add(at, entry));
        Each(
            null,
            "iamIdentityMappings",
            config.IamIdentityMappings,
            static (arns, at, mapping) => arns.Other(at, "arn", mapping.Arn, ArnKind.Principal)
        );
        Each(null, "capabilities", config.Capabilities, static (arns, at, capability) => arns.Add(at, capability));
        Each(
            null,
            "fargateProfiles",
            config.FargateProfiles,
            static (arns, at, profile) =>
                arns.One(at, "podExecutionRoleARN", profile.PodExecutionRoleArn, ArnKind.OwnRole)
        );
        Each(null, "nodeGroups", config.NodeGroups, static (arns, at, group) => arns.Add(at, group));
        Each(null, "managedNodeGroups", config.ManagedNodeGroups, static (arns, at, group) => arns.Add(at, group));
    }

    /// <summary>Those that are set, in the order of the document's parts.</summary>
    public static IReadOnlyList<ArnField> Of(ClusterConfig config) => new ConfigArns(config)._set;

    private void AddCluster(ClusterConfig config)
    {
        // What is no ARN at all in these, eksctl refuses itself.
        Other(null, "secretsEncryption.keyARN", config.SecretsEncryption?.KeyArn, ArnKind.Key);
        var auto = config.AutoModeConfig;
        Other(null, "autoModeConfig.nodeRoleARN", auto?.NodeRoleArn, ArnKind.OwnRole);
        Other(null, "autoModeConfig.permissionsBoundaryARN", auto?.PermissionsBoundaryArn, ArnKind.Policy);
        Other(null, "outpost.controlPlaneOutpostARN", config.Outpost?.ControlPlaneOutpostArn, ArnKind.Outpost);
        One(null, "remoteNetworkConfig.iam.roleARN", config.RemoteNetworkConfig?.Iam?.RoleArn, ArnKind.OwnRole);
    }

    private void AddIam(ClusterIam? iam)
    {
        if (iam is null)
        {
            return;
        }

        One(null, "iam.serviceRoleARN", iam.ServiceRoleArn, ArnKind.OwnRole);
        One(null, "iam.serviceRolePermissionsBoundary", iam.ServiceRolePermissionsBoundary, ArnKind.Policy);
        One(null, "iam.fargatePodExecutionRoleARN", iam.FargatePodExecutionRoleArn, ArnKind.OwnRole);
        One(
            null,
            "iam.fargatePodExecutionRolePermissionsBoundary",
            iam.FargatePodExecutionRolePermissionsBoundary,
            ArnKind.Policy
        );
        Each(null, "iam.serviceAccounts", iam.ServiceAccounts, static (arns, at, account) => arns.Add(at, account));
        Identities(null, "iam.podIdentityAssociations", iam.PodIdentityAssociations);
    }

    private void Add(ArnPlace at, ClusterIamServiceAccount account)
    {
        Texts(at, "attachPolicyARNs", account.AttachPolicyArns, ArnKind.Policy);
        One(at, "attachRoleARN", account.AttachRoleArn, ArnKind.Role);
        One(at, "permissionsBoundary", account.PermissionsBoundary, ArnKind.Policy);
    }

    private void Identities(ArnPlace? at, string field, ValueList<PodIdentityAssociation>? identities) =>
        Each(at, field, identities, static (arns, at, identity) => arns.Add(at, identity));

    private void Add(ArnPlace at, PodIdentityAssociation identity)
    {
        One(at, "roleARN", identity.RoleArn, ArnKind.OwnRole);
        One(at, "permissionsBoundaryARN", identity.PermissionsBoundaryArn, ArnKind.Policy);
        Texts(at, "permissionPolicyARNs", identity.PermissionPolicyArns, ArnKind.Policy);
        // It is there to reach other accounts.
        One(at, "targetRoleARN", identity.TargetRoleArn, ArnKind.Role);
    }

    private void Add(ArnPlace at, Addon addon)
    {
        One(at, "serviceAccountRoleARN", addon.ServiceAccountRoleArn, ArnKind.OwnRole);
        Texts(at, "attachPolicyARNs", addon.AttachPolicyArns, ArnKind.Policy);
        One(at, "permissionsBoundary", addon.PermissionsBoundary, ArnKind.Policy);
        Identities(at, "podIdentityAssociations", addon.PodIdentityAssociations);
    }

    private void Add(ArnPlace at, AccessEntry entry)
    {
        Other(at, "principalARN", entry.PrincipalArn, ArnKind.Principal);
        AccessPolicies(at, entry.AccessPolicies);
    }

    // Another resource than an access policy, eksctl refuses itself; of the service it asks nothing.
    private void AccessPolicies(ArnPlace at, ValueList<AccessPolicy>? policies) =>
        Each(
            at,
            "accessPolicies",
            policies,
            static (arns, at, policy) =>
            {
                if (policy.PolicyArn?.Contains(":cluster-access-policy/", StringComparison.Ordinal) == true)
                {
                    arns.Other(at, "policyARN", policy.PolicyArn, ArnKind.AccessPolicy);
                }
            }
        );

    private void Add(ArnPlace at, Capability capability)
    {
        One(at, "roleArn", capability.RoleArn, ArnKind.OwnRole);
        Texts(at, "attachPolicyARNs", capability.AttachPolicyArns, ArnKind.Policy);
        AccessPolicies(at, capability.AccessPolicies);
        One(at, "permissionsBoundary", capability.PermissionsBoundary, ArnKind.Policy);
        One(
            at,
            "configuration.argocd.awsIdc.idcInstanceArn",
            capability.Configuration?.Argocd?.AwsIdc?.IdcInstanceArn,
            ArnKind.IdentityCenter
        );
    }

    private void Add(ArnPlace at, NodeGroupBase group)
    {
        var own = group as NodeGroup;
        One(at, "iam.instanceRoleARN", group.Iam?.InstanceRoleArn, ArnKind.OwnRole);
        // Of managed groups EKS makes it, and eksctl refuses one.
        One(at, "iam.instanceProfileARN", own?.Iam?.InstanceProfileArn, ArnKind.Profile);
        One(at, "iam.instanceRolePermissionsBoundary", group.Iam?.InstanceRolePermissionsBoundary, ArnKind.Policy);
        Texts(at, "iam.attachPolicyARNs", group.Iam?.AttachPolicyArns, ArnKind.Policy, mayBeOther: true);
        // The id of the key alone will do.
        Other(at, "volumeKmsKeyID", group.VolumeKmsKeyId, ArnKind.Key);
        Each(
            at,
            "additionalVolumes",
            group.AdditionalVolumes,
            static (arns, at, volume) => arns.Other(at, "volumeKmsKeyID", volume.VolumeKmsKeyId, ArnKind.Key)
        );
        Other(at, "outpostARN", group.OutpostArn, ArnKind.Outpost);
        Other(
            at,
            "capacityReservation.capacityReservationTarget.capacityReservationResourceGroupARN",
            group.CapacityReservation?.CapacityReservationTarget?.CapacityReservationResourceGroupArn,
            ArnKind.ResourceGroup
        );
        Texts(at, "targetGroupARNs", own?.TargetGroupArns, ArnKind.TargetGroup);
    }

    private void Each<T>(ArnPlace? at, string field, ValueList<T>? items, Action<ConfigArns, ArnPlace, T> add)
    {
        for (var i = 0; i < items?.Count; i++)
        {
            if (items[i] is { } item)
            {
                add(this, new(at, field, i), item);
            }
        }
    }

    private void Texts(ArnPlace at, string field, ValueList<string>? arns, ArnKind kind, bool mayBeOther = false)
    {
        for (var i = 0; i < arns?.Count; i++)
        {
            if (arns[i] is { Length: > 0 } text)
            {
                _set.Add(new(new(at, field, i), "", text, kind, mayBeOther));
            }
        }
    }

    private void One(ArnPlace? at, string field, string? text, ArnKind kind) => Add(at, field, text, kind, false);

    private void Other(ArnPlace? at, string field, string? text, ArnKind kind) => Add(at, field, text, kind, true);

    private void Add(ArnPlace? at, string field, string? text, ArnKind kind, bool mayBeOther)
    {
        if (!string.IsNullOrEmpty(text))
        {
            _set.Add(new(at, field, text, kind, mayBeOther));
        }
    }
}

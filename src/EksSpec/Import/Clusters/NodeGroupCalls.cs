using EksSpec.Eksctl;

namespace EksSpec.Import;

/// <summary>The calls that a node group may come from.</summary>
internal static class NodeGroupCalls
{
    /// <summary>All that come to mind for a group that EKS runs.</summary>
    public static IEnumerable<Verb<NodeGroupBuilder>> Of(ManagedNodeGroup group)
    {
        if (group.Spot == true)
        {
            yield return new("UseSpot()", made => made.UseSpot());
        }

        if (group.InstanceTypes is { Count: > 0 } types)
        {
            yield return new($"WithInstanceTypes({Args.Of(types)})", made => made.WithInstanceTypes(types));
        }

        foreach (var verb in OfBase<NodeGroupBuilder, ManagedNodeGroup>(group))
        {
            yield return verb;
        }

        if (group.LaunchTemplate is { Id: { } id } template)
        {
            yield return template.Version is { } number
                ? new($"UseLaunchTemplate({Args.Of(id, number)})", made => made.UseLaunchTemplate(id, number))
                : new($"UseLaunchTemplate({Args.Of(id)})", made => made.UseLaunchTemplate(id));
        }

        if (group.ReleaseVersion is { } release)
        {
            yield return new($"WithReleaseVersion({Args.Of(release)})", made => made.WithReleaseVersion(release));
        }

        yield return new("WithNodeRepair()", made => made.WithNodeRepair());
    }

    /// <summary>All that come to mind for a group that eksctl runs.</summary>
    public static IEnumerable<Verb<SelfManagedNodeGroupBuilder>> Of(NodeGroup group)
    {
        if (group.InstancesDistribution?.InstanceTypes is { Count: > 0 } types)
        {
            yield return new($"UseSpot({Args.List(types)})", made => made.UseSpot(types));
        }

        if (group.InstanceType is { } type)
        {
            yield return new($"WithInstanceType({Args.Of(type)})", made => made.WithInstanceType(type));
        }

        foreach (var verb in OfBase<SelfManagedNodeGroupBuilder, NodeGroup>(group))
        {
            yield return verb;
        }
    }

    private static IEnumerable<Verb<TBuilder>> OfBase<TBuilder, TGroup>(TGroup group)
        where TBuilder : NodeGroupBuilder<TBuilder, TGroup>
        where TGroup : NodeGroupBase =>
        [
            .. OfIsolation<TBuilder, TGroup>(group),
            .. OfSize<TBuilder, TGroup>(group),
            .. OfNodes<TBuilder, TGroup>(group),
            .. OfMachine<TBuilder, TGroup>(group),
            .. OfAccess<TBuilder, TGroup>(group),
        ];

    private static IEnumerable<Verb<TBuilder>> OfIsolation<TBuilder, TGroup>(TGroup group)
        where TBuilder : NodeGroupBuilder<TBuilder, TGroup>
        where TGroup : NodeGroupBase
    {
        foreach (var found in Isolations.Of(group))
        {
            yield return new($"Isolate({found.Code})", made => made.Isolate(found.Isolation())) { MayOverreach = true };
        }
    }

    private static IEnumerable<Verb<TBuilder>> OfSize<TBuilder, TGroup>(TGroup group)
        where TBuilder : NodeGroupBuilder<TBuilder, TGroup>
        where TGroup : NodeGroupBase
    {
        if (group is { MinSize: { } min, MaxSize: { } max })
        {
            var desired = group.DesiredCapacity;
            var said = Args.Named(
                ("min", Args.Of(min)),
                ("max", Args.Of(max)),
                ("desired", desired is { } count ? Args.Of(count) : null)
            );
            yield return new($"WithSize({said})", made => made.WithSize(min, max, desired));
        }
    }

    private static IEnumerable<Verb<TBuilder>> OfNodes<TBuilder, TGroup>(TGroup group)
        where TBuilder : NodeGroupBuilder<TBuilder, TGroup>
        where TGroup : NodeGroupBase
    {
        foreach (var (key, value) in group.Labels ?? ValueMap<string>.Empty)
        {
            yield return new($"WithLabel({Args.Of(key, value)})", made => made.WithLabel(key, value));
        }

        foreach (var taint in group.Taints ?? [])
        {
            var (key, value) = (taint.Key ?? "", taint.Value ?? "");
            if (Enum.TryParse<TaintEffect>(taint.Effect, out var effect))
            {
                yield return new(
                    $"WithTaint({Args.Of(key, value)}, {Args.Flags(effect)})",
                    made => made.WithTaint(key, value, effect)
                );
            }
        }

        foreach (var (key, value) in group.Tags ?? ValueMap<string>.Empty)
        {
            yield return new($"WithTag({Args.Of(key, value)})", made => made.WithTag(key, value));
        }

        if (group.AvailabilityZones is { Count: > 0 } zones)
        {
            yield return new($"InZones({Args.Of(zones)})", made => made.InZones(zones));
        }

        if (group.Subnets is { Count: > 0 } subnets)
        {
            yield return new($"InSubnets({Args.Of(subnets)})", made => made.InSubnets(subnets));
        }

        yield return new("InPrivateSubnets()", made => made.InPrivateSubnets());
    }

    private static IEnumerable<Verb<TBuilder>> OfMachine<TBuilder, TGroup>(TGroup group)
        where TBuilder : NodeGroupBuilder<TBuilder, TGroup>
        where TGroup : NodeGroupBase
    {
        if (Enum.TryParse<AmiFamily>(group.AmiFamily, out var family))
        {
            yield return group.Ami is { } ami
                ? new($"UseAmi({Args.Of(ami)}, {Args.Flags(family)})", made => made.UseAmi(ami, family))
                : new($"WithAmiFamily({Args.Flags(family)})", made => made.WithAmiFamily(family));
        }

        if (group.VolumeSize is { } size)
        {
            var isKnown = Enum.TryParse<VolumeType>(group.VolumeType, true, out var type);
            type = isKnown ? type : VolumeType.Gp3;
            var (iops, throughput, key) = (group.VolumeIops, group.VolumeThroughput, group.VolumeKmsKeyId);
            var said = Args.Named(
                ("sizeGiB", Args.Of(size)),
                ("type", type == VolumeType.Gp3 ? null : Args.Flags(type)),
                ("iops", iops is { } some ? Args.Of(some) : null),
                ("throughput", throughput is { } more ? Args.Of(more) : null),
                ("kmsKeyId", key is null ? null : Args.Of(key))
            );
            yield return new($"WithVolume({said})", made => made.WithVolume(size, type, iops, throughput, key));
        }

        if (group.MaxPodsPerNode is { } pods)
        {
            yield return new($"WithMaxPods({Args.Of(pods)})", made => made.WithMaxPods(pods));
        }

        if (group.UpdateConfig?.MaxUnavailable is { } nodes)
        {
            yield return new($"WithMaxUnavailable({Args.Of(nodes)})", made => made.WithMaxUnavailable(nodes));
        }

        if (group.UpdateConfig?.MaxUnavailablePercentage is { } percent)
        {
            yield return new(
                $"WithMaxUnavailablePercent({Args.Of(percent)})",
                made => made.WithMaxUnavailablePercent(percent)
            );
        }

        if (group.PreBootstrapCommands is { Count: > 0 } commands)
        {
            yield return new(
                $"WithBootstrapCommands({Args.Of(commands)})",
                made => made.WithBootstrapCommands(commands)
            );
        }
    }

    private static IEnumerable<Verb<TBuilder>> OfAccess<TBuilder, TGroup>(TGroup group)
        where TBuilder : NodeGroupBuilder<TBuilder, TGroup>
        where TGroup : NodeGroupBase
    {
        if (group.Iam?.AttachPolicyArns is { Count: > 0 } arns)
        {
            yield return new($"WithNodePolicies({Args.Of(arns)})", made => made.WithNodePolicies(arns));
        }

        if (group.Iam?.WithAddonPolicies is { } wanted)
        {
            var policies = Flags.Of(wanted);
            yield return new($"WithNodePolicies({Args.Flags(policies)})", made => made.WithNodePolicies(policies));
        }

        if (group.Iam?.InstanceRoleArn is { } role)
        {
            yield return new($"UseNodeRole({Args.Of(role)})", made => made.UseNodeRole(role));
        }

        if (group.SecurityGroups?.AttachIds is { Count: > 0 } ids)
        {
            yield return new($"WithSecurityGroups({Args.Of(ids)})", made => made.WithSecurityGroups(ids));
        }

        if (group.Ssh?.PublicKeyName is { } name)
        {
            yield return group.Ssh.SourceSecurityGroupIds is { } from
                ? new($"AllowSsh({Args.Of(name)}, {Args.List(from)})", made => made.AllowSsh(name, from))
                : new($"AllowSsh({Args.Of(name)})", made => made.AllowSsh(name));
        }

        yield return new("WithoutPodMetadata()", made => made.WithoutPodMetadata());
    }
}

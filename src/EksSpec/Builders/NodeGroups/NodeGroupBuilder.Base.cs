using System.Runtime.CompilerServices;
using EksSpec.Builders;
using EksSpec.Eksctl;
using EksSpec.Findings;
using EksSpec.Isolation;
using EksSpec.Kubernetes;
using EksSpec.Rules.Program;
using EksSpec.Values;

namespace EksSpec;

/// <summary>What managed and self-managed node groups have in common.</summary>
/// <typeparam name="TSelf">The builder itself.</typeparam>
/// <typeparam name="TGroup">The eksctl record it builds.</typeparam>
public abstract class NodeGroupBuilder<TSelf, TGroup> : RecordBuilder<TSelf, TGroup>, INodeGroup
    where TSelf : NodeGroupBuilder<TSelf, TGroup>
    where TGroup : NodeGroupBase
{
    private readonly List<NodeIsolation> _isolations = [];

    private protected NodeGroupBuilder(TGroup group, ClusterBuilder? cluster, SourcePosition made)
        : base(group, made)
    {
        Name = group.Name!;
        Cluster = cluster;
    }

    /// <inheritdoc/>
    public string Name { get; }

    IReadOnlyList<NodeIsolation> INodeGroup.Isolations => _isolations;

    ClusterBuilder? INodeGroup.Cluster => Cluster;

    SourcePosition INodeGroup.Made => Origins.Made;

    private ClusterBuilder? Cluster { get; }

    /// <summary>Sets how many nodes the group may have.</summary>
    /// <param name="min">Fewest nodes; 0 lets the group drain completely.</param>
    /// <param name="max">Most nodes; at least 1 and at least <paramref name="min"/>.</param>
    /// <param name="desired">Nodes at the start; without it eksctl starts <paramref name="min"/>.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A bound is negative, or the three are not in order.</exception>
    /// <remarks>Writes <c>minSize</c>, <c>maxSize</c> and <c>desiredCapacity</c>.</remarks>
    public TSelf WithSize(
        int min,
        int max,
        int? desired = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
    {
        Guard.AtLeast(min, 0);
        Guard.AtLeast(max, Math.Max(min, 1));
        SourcePosition at = new(file, line);
        if (desired is { } start)
        {
            Guard.Between(start, min, max, nameof(desired));
            Set("desiredCapacity", start, at, group => group with { DesiredCapacity = start });
        }

        Note("minSize", min, at);
        return Set("maxSize", max, at, group => group with { MinSize = min, MaxSize = max });
    }

    /// <summary>Puts a label on every node.</summary>
    /// <param name="key">Key, such as <c>lifecycle</c> or <c>example.com/tier</c>.</param>
    /// <param name="value">Value; may be empty.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentException">Key or value isn't spelled as Kubernetes asks.</exception>
    /// <remarks>Writes <c>labels</c>. To keep pods on these nodes and others off them, see <see cref="Isolate"/>.</remarks>
    public TSelf WithLabel(string key, string value, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        Guard.Spelled(key, KubernetesNames.QualifiedNameError);
        Guard.Spelled(value, KubernetesNames.LabelValueError);
        return Set(
            FieldPath.Entry("labels", key),
            value,
            new(file, line),
            group => group with { Labels = (group.Labels ?? ValueMap<string>.Empty).With(key, value) }
        );
    }

    /// <summary>Puts a taint on every node: pods that don't tolerate it stay away.</summary>
    /// <param name="key">Key, such as <c>spotInstance</c>.</param>
    /// <param name="value">Value; may be empty.</param>
    /// <param name="effect">What happens to pods that don't tolerate it.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentException">Key or value isn't spelled as Kubernetes asks.</exception>
    /// <remarks>Writes <c>taints</c>. A taint alone attracts nobody: see <see cref="Isolate"/>.</remarks>
    public TSelf WithTaint(
        string key,
        string value,
        TaintEffect effect = TaintEffect.NoSchedule,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
    {
        Guard.Spelled(key, KubernetesNames.QualifiedNameError);
        Guard.Spelled(value, KubernetesNames.LabelValueError);
        NodeGroupTaint taint = new()
        {
            Key = key,
            Value = value,
            Effect = effect.ToString(),
        };
        return Set(
            $"taints[{key}:{effect}]",
            value,
            new(file, line),
            group => group with { Taints = [.. (group.Taints ?? []).Where(t => !IsSame(t, taint)), taint] }
        );
    }

    /// <summary>Isolates the nodes: labels, taints and autoscaler tags of the group now, and affinity and tolerations of the pods that run on it.</summary>
    /// <param name="isolation">The isolation, such as <see cref="NodeIsolation.Ec2Spot"/>.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="isolation"/> is null.</exception>
    /// <remarks>
    /// Writes <c>labels</c>, <c>taints</c> and <c>tags</c>. Pods follow through <see cref="EnvironmentBuilder.RunsOn"/>.
    /// A second isolation narrows: pods have to carry both.
    /// </remarks>
    public TSelf Isolate(NodeIsolation isolation, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(isolation);
        SourcePosition at = new(file, line);
        foreach (var (key, value) in isolation.Labels)
        {
            Note(FieldPath.Entry("labels", key), value, at);
        }

        foreach (var taint in isolation.Taints)
        {
            Note($"taints[{taint.Key}:{taint.Effect}]", taint.Value, at);
        }

        _isolations.Add(isolation);
        return Use((group, problems) => TryIsolate(group, isolation, at, problems));
    }

    /// <summary>Puts an AWS tag on the group and what belongs to it.</summary>
    /// <param name="key">Key, up to 128 characters.</param>
    /// <param name="value">Value, up to 256 characters.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentException"><paramref name="key"/> is empty.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    /// <remarks>Writes <c>tags</c>.</remarks>
    public TSelf WithTag(string key, string value, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        Guard.Text(key);
        ArgumentNullException.ThrowIfNull(value);
        return Set(
            FieldPath.Entry("tags", key),
            value,
            new(file, line),
            group => group with { Tags = (group.Tags ?? ValueMap<string>.Empty).With(key, value) }
        );
    }

    /// <summary>Chooses the availability zones.</summary>
    /// <param name="zones">Zones of the cluster, such as <c>["ap-northeast-1a"]</c>.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentException">The list is empty, or a name in it is.</exception>
    /// <remarks>Writes <c>availabilityZones</c>. Without it the group is in every zone of the cluster.</remarks>
    public TSelf InZones(ValueList<string> zones, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        Guard.Texts(zones);
        return Set("availabilityZones", zones, new(file, line), group => group with { AvailabilityZones = zones });
    }

    /// <summary>Chooses the subnets.</summary>
    /// <param name="subnets">Names or ids of subnets of the cluster's VPC.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentException">The list is empty, or a name in it is.</exception>
    /// <remarks>Writes <c>subnets</c>. Excludes <see cref="InZones"/>.</remarks>
    public TSelf InSubnets(
        ValueList<string> subnets,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
    {
        Guard.Texts(subnets);
        return Set("subnets", subnets, new(file, line), group => group with { Subnets = subnets });
    }

    /// <summary>Puts the nodes into private subnets: no public address, the way out is the NAT gateway.</summary>
    /// <returns>The same builder.</returns>
    /// <remarks>Writes <c>privateNetworking: true</c>. Without it nodes get public addresses.</remarks>
    public TSelf InPrivateSubnets([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Set("privateNetworking", true, new(file, line), group => group with { PrivateNetworking = true });

    /// <summary>Chooses the operating system.</summary>
    /// <param name="family">One of <see cref="EksSpec.AmiFamily"/>.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentException">The text is empty.</exception>
    /// <remarks>Writes <c>amiFamily</c>. Without it eksctl takes Amazon Linux 2023.</remarks>
    public TSelf WithAmiFamily(string family, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        Guard.Text(family);
        return Set("amiFamily", family, new(file, line), group => group with { AmiFamily = family });
    }

    /// <summary>Uses an image of your own.</summary>
    /// <param name="ami">Id of the image, such as <c>ami-0123456789abcdef0</c>.</param>
    /// <param name="family">The operating system in it, one of <see cref="EksSpec.AmiFamily"/>: it decides how nodes join.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    /// <remarks>Writes <c>ami</c> and <c>amiFamily</c>.</remarks>
    public TSelf UseAmi(
        string ami,
        string family = EksSpec.AmiFamily.AmazonLinux2023,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
    {
        Guard.Text(ami);
        WithAmiFamily(family, file, line);
        return Set("ami", ami, new(file, line), group => group with { Ami = ami });
    }

    /// <summary>Sets the root volume of the nodes.</summary>
    /// <param name="sizeGiB">Size in GiB, from 1.</param>
    /// <param name="type">One of <see cref="VolumeType"/>.</param>
    /// <param name="iops">Operations a second: gp3 3000 to 16000, io1 100 to 64000, io2 100 to 256000; nothing else takes it.</param>
    /// <param name="throughput">MiB a second, 125 to 1000; gp3 only.</param>
    /// <param name="kmsKeyId">The KMS key that encrypts it; without it the account's default key does.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="sizeGiB"/> is below 1.</exception>
    /// <remarks>
    /// Writes <c>volumeSize</c>, <c>volumeType</c>, <c>volumeEncrypted: true</c> and what is given of <c>volumeIOPS</c>,
    /// <c>volumeThroughput</c>, <c>volumeKmsKeyID</c>. Without it eksctl takes 80 GiB of gp3, not encrypted by itself.
    /// </remarks>
    public TSelf WithVolume(
        int sizeGiB,
        string type = EksSpec.VolumeType.Gp3,
        int? iops = null,
        int? throughput = null,
        string? kmsKeyId = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
    {
        Guard.AtLeast(sizeGiB, 1);
        Guard.Text(type);
        SourcePosition at = new(file, line);
        Note("volumeType", type, at);
        Note("volumeIOPS", iops, at);
        Note("volumeThroughput", throughput, at);
        Note("volumeKmsKeyID", kmsKeyId, at);
        return Set(
            "volumeSize",
            sizeGiB,
            at,
            group =>
                group with
                {
                    VolumeSize = sizeGiB,
                    VolumeType = type,
                    VolumeIops = iops,
                    VolumeThroughput = throughput,
                    VolumeEncrypted = true,
                    VolumeKmsKeyId = kmsKeyId,
                }
        );
    }

    /// <summary>Gives every node one more volume.</summary>
    /// <param name="deviceName">Device, such as <c>/dev/xvdb</c>.</param>
    /// <param name="sizeGiB">Size in GiB, from 1.</param>
    /// <param name="type">One of <see cref="VolumeType"/>.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentException"><paramref name="deviceName"/> is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="sizeGiB"/> is below 1.</exception>
    /// <remarks>Writes an item of <c>additionalVolumes</c>, encrypted.</remarks>
    public TSelf WithAdditionalVolume(
        string deviceName,
        int sizeGiB,
        string type = EksSpec.VolumeType.Gp3,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
    {
        Guard.Text(deviceName);
        Guard.AtLeast(sizeGiB, 1);
        VolumeMapping volume = new()
        {
            VolumeName = deviceName,
            VolumeSize = sizeGiB,
            VolumeType = type,
            VolumeEncrypted = true,
        };
        return Set(
            FieldPath.Entry("additionalVolumes", deviceName),
            volume,
            new(file, line),
            group =>
                group with
                {
                    AdditionalVolumes =
                    [
                        .. (group.AdditionalVolumes ?? []).Where(v => v.VolumeName != deviceName),
                        volume,
                    ],
                }
        );
    }

    /// <summary>Attaches IAM policies, by ARN, to the role of the nodes.</summary>
    /// <param name="policyArns">The policies. Include the ones every node needs: eksctl adds none when some are given.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentException">The list is empty, or an ARN in it is.</exception>
    /// <remarks>Writes <c>iam.attachPolicyARNs</c>.</remarks>
    public TSelf WithNodePolicies(
        ValueList<string> policyArns,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
    {
        Guard.Texts(policyArns);
        return SetIam(
            "attachPolicyARNs",
            policyArns,
            new(file, line),
            iam => iam with { AttachPolicyArns = policyArns }
        );
    }

    /// <summary>Attaches policies that eksctl knows by name to the role of the nodes.</summary>
    /// <param name="policies">The policies: <c>NodePolicies.AutoScaler | NodePolicies.CloudWatch</c>.</param>
    /// <returns>The same builder.</returns>
    /// <remarks>
    /// Writes <c>iam.withAddonPolicies</c>. On a self-managed group <see cref="NodePolicies.AutoScaler"/> also writes the tags
    /// by which the Cluster Autoscaler finds the group.
    /// </remarks>
    public TSelf WithNodePolicies(
        NodePolicies policies,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    ) =>
        SetIam(
            "withAddonPolicies",
            policies,
            new(file, line),
            iam => iam with { WithAddonPolicies = policies.Write() }
        );

    /// <summary>Gives the nodes an IAM role that exists already.</summary>
    /// <param name="roleArn">ARN of the role.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentException">The text is empty.</exception>
    /// <remarks>Writes <c>iam.instanceRoleARN</c>. Without it eksctl makes a role.</remarks>
    public TSelf UseNodeRole(string roleArn, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        Guard.Text(roleArn);
        return SetIam("instanceRoleARN", roleArn, new(file, line), iam => iam with { InstanceRoleArn = roleArn });
    }

    /// <summary>Adds security groups to the nodes.</summary>
    /// <param name="groupIds">Ids, such as <c>["sg-0123456789abcdef0"]</c>.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentException">The list is empty, or an id in it is.</exception>
    /// <remarks>Writes <c>securityGroups.attachIDs</c>.</remarks>
    public TSelf WithSecurityGroups(
        ValueList<string> groupIds,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
    {
        Guard.Texts(groupIds);
        return Set(
            "securityGroups.attachIDs",
            groupIds,
            new(file, line),
            group => group with { SecurityGroups = (group.SecurityGroups ?? new()) with { AttachIds = groupIds } }
        );
    }

    /// <summary>Opens SSH to the nodes. Without this call it is closed; Session Manager needs no open port.</summary>
    /// <param name="publicKeyName">Name of an EC2 key pair.</param>
    /// <param name="fromSecurityGroups">Security groups that may connect; without them every address may.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentException">The name is empty, or the list of groups has an empty item.</exception>
    /// <remarks>Writes <c>ssh.allow: true</c>, <c>ssh.publicKeyName</c> and <c>ssh.sourceSecurityGroupIds</c>.</remarks>
    public TSelf AllowSsh(
        string publicKeyName,
        ValueList<string>? fromSecurityGroups = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
    {
        Guard.Text(publicKeyName);
        NodeGroupSsh ssh = new()
        {
            Allow = true,
            PublicKeyName = publicKeyName,
            SourceSecurityGroupIds = fromSecurityGroups is null ? null : Guard.Texts(fromSecurityGroups),
        };
        return Set("ssh", ssh, new(file, line), group => group with { Ssh = ssh });
    }

    /// <summary>Limits how many nodes an update may take away at once.</summary>
    /// <param name="nodes">Nodes, from 1.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="nodes"/> is below 1.</exception>
    /// <remarks>Writes <c>updateConfig.maxUnavailable</c>. Without it EKS takes one node at a time.</remarks>
    public TSelf WithMaxUnavailable(int nodes, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        Guard.AtLeast(nodes, 1);
        NodeGroupUpdateConfig update = new() { MaxUnavailable = nodes };
        return Set("updateConfig", update, new(file, line), group => group with { UpdateConfig = update });
    }

    /// <summary>Limits how many nodes an update may take away at once, as a share of the group.</summary>
    /// <param name="percent">Percent, 1 to 100.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="percent"/> is below 1 or above 100.</exception>
    /// <remarks>Writes <c>updateConfig.maxUnavailablePercentage</c>.</remarks>
    public TSelf WithMaxUnavailablePercent(
        int percent,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
    {
        Guard.Between(percent, 1, 100);
        NodeGroupUpdateConfig update = new() { MaxUnavailablePercentage = percent };
        return Set("updateConfig", update, new(file, line), group => group with { UpdateConfig = update });
    }

    /// <summary>Limits how many pods a node may run.</summary>
    /// <param name="pods">Pods, from 1.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="pods"/> is below 1.</exception>
    /// <remarks>Writes <c>maxPodsPerNode</c>. Without it the instance type decides.</remarks>
    public TSelf WithMaxPods(int pods, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        Guard.AtLeast(pods, 1);
        return Set("maxPodsPerNode", pods, new(file, line), group => group with { MaxPodsPerNode = pods });
    }

    /// <summary>Keeps pods away from the node's instance metadata, and so from the node's IAM role.</summary>
    /// <returns>The same builder.</returns>
    /// <remarks>Writes <c>disablePodIMDS: true</c>. Pods on the host network are not stopped.</remarks>
    public TSelf WithoutPodMetadata([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Set("disablePodIMDS", true, new(file, line), group => group with { DisablePodImds = true });

    /// <summary>Runs commands on every node before it joins.</summary>
    /// <param name="commands">Shell commands, in order.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentException">The list is empty, or a command in it is.</exception>
    /// <remarks>Writes <c>preBootstrapCommands</c>.</remarks>
    public TSelf WithBootstrapCommands(
        ValueList<string> commands,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
    {
        Guard.Texts(commands);
        return Set(
            "preBootstrapCommands",
            commands,
            new(file, line),
            group => group with { PreBootstrapCommands = commands }
        );
    }

    /// <summary>Lets eksctl choose instance types by what they have.</summary>
    /// <param name="vCpus">Virtual CPUs.</param>
    /// <param name="memory">Memory with its unit, such as <c>8GiB</c>.</param>
    /// <param name="cpuArchitecture"><c>x86_64</c> or <c>arm64</c>; without it eksctl takes <c>x86_64</c>.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="vCpus"/> is below 1.</exception>
    /// <exception cref="ArgumentException"><paramref name="memory"/> is empty.</exception>
    /// <remarks>Writes <c>instanceSelector</c>. eksctl asks AWS for the types when it creates the group.</remarks>
    public TSelf UseInstanceSelector(
        int vCpus,
        string memory,
        string? cpuArchitecture = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
    {
        Guard.AtLeast(vCpus, 1);
        Guard.Text(memory);
        InstanceSelector selector = new()
        {
            VCpus = vCpus,
            Memory = memory,
            CpuArchitecture = cpuArchitecture,
        };
        return Set("instanceSelector", selector, new(file, line), group => group with { InstanceSelector = selector });
    }

    /// <summary>Sets Bottlerocket's own settings, and takes Bottlerocket as operating system.</summary>
    /// <param name="settings">The settings, as Bottlerocket documents them.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="settings"/> is null.</exception>
    /// <remarks>Writes <c>amiFamily: Bottlerocket</c> and <c>bottlerocket.settings</c>.</remarks>
    public TSelf UseBottlerocket(
        InlineDocument settings,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
    {
        ArgumentNullException.ThrowIfNull(settings);
        WithAmiFamily(EksSpec.AmiFamily.Bottlerocket, file, line);
        return Set(
            "bottlerocket.settings",
            settings,
            new(file, line),
            group => group with { Bottlerocket = (group.Bottlerocket ?? new()) with { Settings = settings } }
        );
    }

    /// <summary>Writes the node-group side of an isolation.</summary>
    private protected abstract TGroup Isolated(TGroup group, NodeIsolation isolation);

    private TGroup TryIsolate(TGroup group, NodeIsolation isolation, SourcePosition at, Problems problems)
    {
        try
        {
            return Isolated(group, isolation);
        }
        catch (IsolationContradictionException contradiction)
        {
            // Two verbs that say it outright were noted as such.
            if (Origins.Conflicts.Count == 0)
            {
                problems.Add(ProgramRules.Contradiction, "", contradiction.Message, at);
            }

            return group;
        }
    }

    private static bool IsSame(NodeGroupTaint a, NodeGroupTaint b) => a.Key == b.Key && a.Effect == b.Effect;

    private TSelf SetIam(string field, object value, SourcePosition at, Func<NodeGroupIam, NodeGroupIam> change) =>
        Set($"iam.{field}", value, at, group => group with { Iam = change(group.Iam ?? new()) });
}

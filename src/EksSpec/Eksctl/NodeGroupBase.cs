using System.Text.Json.Serialization;

namespace EksSpec.Eksctl;

/// <summary>What both kinds of node groups have.</summary>
public abstract record NodeGroupBase
{
    /// <summary>Name of the group, unique over both kinds: letters, digits and <c>-</c>.</summary>
    /// <value><c>name</c>; required.</value>
    /// <remarks>To change it, replace the group.</remarks>
    public string? Name { get; init; }

    /// <summary>
    /// Operating system of the nodes, such as <c>AmazonLinux2023</c> or <c>Bottlerocket</c>. Case does not matter.
    /// </summary>
    /// <value><c>amiFamily</c>; <see langword="null"/> leaves it out. Without it: <c>AmazonLinux2023</c>.</value>
    /// <remarks>To change it, replace the group.</remarks>
    public string? AmiFamily { get; init; }

    /// <summary>Instance type of the nodes.</summary>
    /// <value>
    /// <c>instanceType</c>; <see langword="null"/> leaves it out. Without it: <c>m5.large</c>, unless types are given
    /// another way.
    /// </value>
    /// <remarks>To change it, replace the group.</remarks>
    public string? InstanceType { get; init; }

    /// <summary>Zones for the nodes. Excludes <c>subnets</c>.</summary>
    /// <value>
    /// <c>availabilityZones</c>; <see langword="null"/> leaves it out. Without it: all zones of the cluster.
    /// </value>
    /// <remarks>To change it, replace the group.</remarks>
    public ValueList<string>? AvailabilityZones { get; init; }

    /// <summary>
    /// Subnets for the nodes, by id or by their name in <c>vpc.subnets</c>. Excludes <c>availabilityZones</c>.
    /// </summary>
    /// <value><c>subnets</c>; <see langword="null"/> leaves it out. Without it: all subnets of the wanted kind.</value>
    /// <remarks>To change it, replace the group.</remarks>
    public ValueList<string>? Subnets { get; init; }

    /// <summary>Put in front of the instances' names.</summary>
    /// <value><c>instancePrefix</c>; <see langword="null"/> leaves it out. Without it: nothing is.</value>
    public string? InstancePrefix { get; init; }

    /// <summary>Name of the instances.</summary>
    /// <value>
    /// <c>instanceName</c>; <see langword="null"/> leaves it out. Without it: the cluster's and the group's name.
    /// </value>
    public string? InstanceName { get; init; }

    /// <summary>How many nodes to start with, between <c>minSize</c> and <c>maxSize</c>.</summary>
    /// <value><c>desiredCapacity</c>; <see langword="null"/> leaves it out. Without it: <c>minSize</c>.</value>
    /// <remarks>Can be changed in place (<c>eksctl scale nodegroup</c>).</remarks>
    public int? DesiredCapacity { get; init; }

    /// <summary>Fewest nodes; 0 lets the group drain completely.</summary>
    /// <value><c>minSize</c>; <see langword="null"/> leaves it out. Without it: <c>desiredCapacity</c>, else 2.</value>
    /// <remarks>Can be changed in place (<c>eksctl scale nodegroup</c>).</remarks>
    public int? MinSize { get; init; }

    /// <summary>Most nodes.</summary>
    /// <value>
    /// <c>maxSize</c>; <see langword="null"/> leaves it out. Without it: <c>desiredCapacity</c>, else <c>minSize</c>; 1
    /// when that is 0.
    /// </value>
    /// <remarks>Can be changed in place (<c>eksctl scale nodegroup</c>).</remarks>
    public int? MaxSize { get; init; }

    /// <summary>Size of the root volume, in GiB.</summary>
    /// <value><c>volumeSize</c>; <see langword="null"/> leaves it out. Without it: 80.</value>
    /// <remarks>To change it, replace the group.</remarks>
    public int? VolumeSize { get; init; }

    /// <summary>SSH access to the nodes.</summary>
    /// <value><c>ssh</c>; <see langword="null"/> leaves it out. Without it: there is none.</value>
    /// <remarks>To change it, replace the group.</remarks>
    public NodeGroupSsh? Ssh { get; init; }

    /// <summary>Labels of the nodes; the domains <c>kubernetes.io</c> and <c>k8s.io</c> belong to Kubernetes.</summary>
    /// <value>
    /// <c>labels</c>; <see langword="null"/> leaves it out. Without it: the nodes have only those of EKS and eksctl.
    /// </value>
    /// <remarks>Managed groups: in place (<c>eksctl set labels</c>); self-managed ones must be replaced.</remarks>
    public ValueMap<string>? Labels { get; init; }

    /// <summary>Whether the nodes live in private subnets only.</summary>
    /// <value>
    /// <c>privateNetworking</c>; <see langword="null"/> leaves it out. Without it: <c>false</c>: public subnets.
    /// </value>
    /// <remarks>To change it, replace the group.</remarks>
    public bool? PrivateNetworking { get; init; }

    /// <summary>AWS tags of the group; those of <c>metadata.tags</c> are added.</summary>
    /// <value><c>tags</c>; <see langword="null"/> leaves it out. Without it: only those.</value>
    public ValueMap<string>? Tags { get; init; }

    /// <summary>IAM of the nodes.</summary>
    /// <value><c>iam</c>; <see langword="null"/> leaves it out. Without it: eksctl makes a role.</value>
    /// <remarks>To change it, replace the group.</remarks>
    public NodeGroupIam? Iam { get; init; }

    /// <summary>
    /// Id of an image: <c>ami-…</c>; self-managed groups also read <c>auto</c> and <c>auto-ssm</c>. Needs
    /// <c>amiFamily</c>.
    /// </summary>
    /// <value><c>ami</c>; <see langword="null"/> leaves it out. Without it: the newest EKS image of the family.</value>
    /// <remarks>To change it, replace the group.</remarks>
    public string? Ami { get; init; }

    /// <summary>Security groups of the nodes.</summary>
    /// <value><c>securityGroups</c>; <see langword="null"/> leaves it out. Without it: those that eksctl makes.</value>
    /// <remarks>To change it, replace the group.</remarks>
    public NodeGroupSecurityGroups? SecurityGroups { get; init; }

    /// <summary>Most pods on a node.</summary>
    /// <value>
    /// <c>maxPodsPerNode</c>; <see langword="null"/> leaves it out. Without it: what the instance type's network
    /// interfaces allow.
    /// </value>
    /// <remarks>To change it, replace the group.</remarks>
    public int? MaxPodsPerNode { get; init; }

    /// <summary>Processes of the Auto Scaling group that stand still, such as <c>AZRebalance</c>.</summary>
    /// <value><c>asgSuspendProcesses</c>; <see langword="null"/> leaves it out. Without it: all of them run.</value>
    public ValueList<string>? AsgSuspendProcesses { get; init; }

    /// <summary>Whether the instances have dedicated bandwidth to their volumes.</summary>
    /// <value>
    /// <c>ebsOptimized</c>; <see langword="null"/> leaves it out. Without it: what the instance type does.
    /// </value>
    /// <remarks>To change it, replace the group.</remarks>
    public bool? EbsOptimized { get; init; }

    /// <summary>
    /// Type of the root volume: <c>gp2</c>, <c>gp3</c>, <c>io1</c>, <c>io2</c>, <c>sc1</c> or <c>st1</c>.
    /// </summary>
    /// <value>
    /// <c>volumeType</c>; <see langword="null"/> leaves it out. Without it: <c>gp3</c>, on Outposts <c>gp2</c>.
    /// </value>
    /// <remarks>To change it, replace the group.</remarks>
    public string? VolumeType { get; init; }

    /// <summary>Device name of the root volume.</summary>
    /// <value>
    /// <c>volumeName</c>; <see langword="null"/> leaves it out. Without it: the image's own; Bottlerocket:
    /// <c>/dev/xvdb</c>.
    /// </value>
    /// <remarks>To change it, replace the group.</remarks>
    public string? VolumeName { get; init; }

    /// <summary>Whether the root volume is encrypted.</summary>
    /// <value>
    /// <c>volumeEncrypted</c>; <see langword="null"/> leaves it out. Without it: the account's default for EBS.
    /// </value>
    /// <remarks>To change it, replace the group.</remarks>
    public bool? VolumeEncrypted { get; init; }

    /// <summary>KMS key that encrypts the volume. Needs <c>volumeEncrypted</c>.</summary>
    /// <value><c>volumeKmsKeyID</c>; <see langword="null"/> leaves it out. Without it: AWS' own key.</value>
    /// <remarks>To change it, replace the group.</remarks>
    [JsonPropertyName("volumeKmsKeyID")]
    public string? VolumeKmsKeyId { get; init; }

    /// <summary>I/O operations per second: gp3 3000 to 16000, io1 100 to 64000, io2 100 to 256000.</summary>
    /// <value>
    /// <c>volumeIOPS</c>; <see langword="null"/> leaves it out. Without it: 3000 for gp3, 100 for io1 and io2.
    /// </value>
    /// <remarks>To change it, replace the group.</remarks>
    [JsonPropertyName("volumeIOPS")]
    public int? VolumeIops { get; init; }

    /// <summary>Throughput in MiB/s, for gp3: 125 to 1000.</summary>
    /// <value><c>volumeThroughput</c>; <see langword="null"/> leaves it out. Without it: 125.</value>
    /// <remarks>To change it, replace the group.</remarks>
    public int? VolumeThroughput { get; init; }

    /// <summary>More volumes of each node.</summary>
    /// <value><c>additionalVolumes</c>; <see langword="null"/> leaves it out. Without it: there are none.</value>
    /// <remarks>To change it, replace the group.</remarks>
    public ValueList<VolumeMapping>? AdditionalVolumes { get; init; }

    /// <summary>Shell commands that run before the node joins.</summary>
    /// <value><c>preBootstrapCommands</c>; <see langword="null"/> leaves it out. Without it: none run.</value>
    /// <remarks>To change it, replace the group.</remarks>
    public ValueList<string>? PreBootstrapCommands { get; init; }

    /// <summary>
    /// What makes the node join instead of eksctl's own way; on AmazonLinux2023 a nodeadm NodeConfig in YAML.
    /// </summary>
    /// <value>
    /// <c>overrideBootstrapCommand</c>; <see langword="null"/> leaves it out. Without it: eksctl's own way.
    /// </value>
    /// <remarks>To change it, replace the group.</remarks>
    public string? OverrideBootstrapCommand { get; init; }

    /// <summary>
    /// Whether labels and taints become tags of the Auto Scaling group, for the Cluster Autoscaler. eksctl drops the
    /// taint's effect, so the autoscaler can't read it.
    /// </summary>
    /// <value><c>propagateASGTags</c>; <see langword="null"/> leaves it out. Without it: <c>false</c>.</value>
    /// <remarks>To change it, replace the group.</remarks>
    [JsonPropertyName("propagateASGTags")]
    public bool? PropagateAsgTags { get; init; }

    /// <summary>Whether the instance metadata service asks for session tokens (IMDSv2 only).</summary>
    /// <value><c>disableIMDSv1</c>; <see langword="null"/> leaves it out. Without it: <c>true</c>.</value>
    /// <remarks>To change it, replace the group.</remarks>
    [JsonPropertyName("disableIMDSv1")]
    public bool? DisableImdsV1 { get; init; }

    /// <summary>Whether pods are kept from the instance metadata service.</summary>
    /// <value><c>disablePodIMDS</c>; <see langword="null"/> leaves it out. Without it: <c>false</c>.</value>
    /// <remarks>To change it, replace the group.</remarks>
    [JsonPropertyName("disablePodIMDS")]
    public bool? DisablePodImds { get; init; }

    /// <summary>EC2 placement group of the nodes.</summary>
    /// <value><c>placement</c>; <see langword="null"/> leaves it out. Without it: they are in none.</value>
    /// <remarks>To change it, replace the group.</remarks>
    public Placement? Placement { get; init; }

    /// <summary>Whether the nodes have Elastic Fabric Adapters; asks for one zone.</summary>
    /// <value><c>efaEnabled</c>; <see langword="null"/> leaves it out. Without it: <c>false</c>.</value>
    /// <remarks>To change it, replace the group.</remarks>
    public bool? EfaEnabled { get; init; }

    /// <summary>Chooses instance types by what they have.</summary>
    /// <value><c>instanceSelector</c>; <see langword="null"/> leaves it out. Without it: types are named.</value>
    /// <remarks>To change it, replace the group.</remarks>
    public InstanceSelector? InstanceSelector { get; init; }

    /// <summary>Settings of Bottlerocket nodes.</summary>
    /// <value><c>bottlerocket</c>; <see langword="null"/> leaves it out. Without it: its defaults hold.</value>
    /// <remarks>To change it, replace the group.</remarks>
    public NodeGroupBottlerocket? Bottlerocket { get; init; }

    /// <summary>Whether CloudWatch gets metrics every minute.</summary>
    /// <value>
    /// <c>enableDetailedMonitoring</c>; <see langword="null"/> leaves it out. Without it: <c>false</c>: every five.
    /// </value>
    public bool? EnableDetailedMonitoring { get; init; }

    /// <summary>EC2 capacity reservation of the nodes.</summary>
    /// <value>
    /// <c>capacityReservation</c>; <see langword="null"/> leaves it out. Without it: any open one that fits.
    /// </value>
    /// <remarks>To change it, replace the group.</remarks>
    public CapacityReservation? CapacityReservation { get; init; }

    /// <summary>How the instances are bought.</summary>
    /// <value><c>instanceMarketOptions</c>; <see langword="null"/> leaves it out. Without it: as usual.</value>
    /// <remarks>To change it, replace the group.</remarks>
    public InstanceMarketOptions? InstanceMarketOptions { get; init; }

    /// <summary>ARN of the Outpost of the nodes; not for managed groups.</summary>
    /// <value><c>outpostARN</c>; <see langword="null"/> leaves it out. Without it: the nodes are in the region.</value>
    /// <remarks>To change it, replace the group.</remarks>
    [JsonPropertyName("outpostARN")]
    public string? OutpostArn { get; init; }

    /// <summary>Taints of the nodes: pods without a matching toleration stay away.</summary>
    /// <value><c>taints</c>; <see langword="null"/> leaves it out. Without it: the nodes have none.</value>
    /// <remarks>To change it, replace the group.</remarks>
    public abstract ValueList<NodeGroupTaint>? Taints { get; init; }

    /// <summary>How many nodes an update may take away at a time; eksctl reads it for managed groups only.</summary>
    /// <value><c>updateConfig</c>; <see langword="null"/> leaves it out. Without it: EKS takes one.</value>
    public abstract NodeGroupUpdateConfig? UpdateConfig { get; init; }
}

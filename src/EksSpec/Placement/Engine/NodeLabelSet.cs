using EksSpec.Isolation;

namespace EksSpec.Placement;

/// <summary>Gathers what is known of the labels of a group's nodes.</summary>
internal sealed class NodeLabelSet
{
    private readonly List<int> _axes = [];

    public Dictionary<string, LabelSlot> Slots { get; } = new(StringComparer.Ordinal);

    public int[] Axes => [.. _axes];

    /// <summary>The labels that nodes of both kinds of node groups have: their own first, so that the automatic ones win.</summary>
    public static NodeLabelSet For(
        ClusterConfig cluster,
        NodeGroupBase group,
        ValueList<string>? types,
        NodeSettings settings
    )
    {
        var labels = new NodeLabelSet();
        foreach (var (key, value) in (group.Labels ?? ValueMap<string>.Empty).Concat(settings.Labels))
        {
            labels.Set(key, value ?? "");
        }

        var os = ImageFamily.IsWindows(group.AmiFamily) ? "windows" : "linux";
        labels.Set(NodeLabels.Os, os);
        labels.Set("beta.kubernetes.io/os", os);
        if (ImageFamily.WindowsBuild(group.AmiFamily) is { } build)
        {
            labels.Set("node.kubernetes.io/windows-build", build);
        }

        labels.Set(NodeLabels.EksctlCluster, cluster.Metadata?.Name ?? "");
        labels.Set(NodeLabels.EksctlNodeGroup, group.Name ?? "");
        labels.SetTypes(group, types);
        labels.SetRegion(cluster);
        labels.SetZones(cluster, ClusterZones.Of(cluster, group));
        labels.SetDriverZone();
        labels.SetNodeName(cluster);
        if (ImageFamily.Find(group.AmiFamily)?.Bootstrap == NodeBootstrap.Script)
        {
            // The script writes these while the node starts.
            labels.SetUnknown(NodeLabels.EksctlInstanceId, value => value.StartsWith("i-", StringComparison.Ordinal));
            labels.SetUnknown(NodeLabels.EksctlLifecycle, value => value is "spot" or "on-demand", mayBeAbsent: true);
        }

        return labels;
    }

    public void Set(string key, string value) => Slots[key] = LabelSlot.Of(value);

    public void SetUnknown(string key, Func<string, bool>? couldBe = null, bool mayBeAbsent = false) =>
        Slots[key] = LabelSlot.Unknown(couldBe, mayBeAbsent);

    public void SetNodeName(ClusterConfig cluster) => Slots[NodeLabels.Hostname] = NodeNames.SlotOf(cluster);

    public void SetRegion(ClusterConfig cluster)
    {
        if (cluster.Metadata?.Region is { } region)
        {
            Set(NodeLabels.Region, region);
            Set("failure-domain.beta.kubernetes.io/region", region);
        }
        else
        {
            SetUnknown(NodeLabels.Region);
        }
    }

    public void SetZones(ClusterConfig cluster, ValueList<string>? zones)
    {
        SetUnknown(NodeLabels.ZoneId);
        if (zones is not null)
        {
            string?[] choices = [.. zones.Where(zone => zone is not null).Distinct()];
            SetAxis((NodeLabels.Zone, choices), ("failure-domain.beta.kubernetes.io/zone", choices));
        }
        else
        {
            SetUnknown(NodeLabels.Zone, value => ClusterZones.CouldBeIn(cluster.Metadata?.Region, value));
        }
    }

    /// <summary>The zone once more, as the driver of EBS writes it where it runs.</summary>
    public void SetDriverZone()
    {
        var zone = Slots[NodeLabels.Zone];
        SetUnknown(
            "topology.ebs.csi.aws.com/zone",
            value => zone.Value == value || zone.Choices.Contains(value) || zone.CouldBe?.Invoke(value) is true,
            mayBeAbsent: true
        );
    }

    /// <summary>Labels whose values change together from node to node.</summary>
    public void SetAxis(params ReadOnlySpan<(string Key, string?[] Choices)> labels)
    {
        if (labels[0].Choices.Length == 1)
        {
            foreach (var (key, choices) in labels)
            {
                if (choices[0] is { } value)
                {
                    Set(key, value);
                }
            }

            return;
        }

        foreach (var (key, choices) in labels)
        {
            Slots[key] = LabelSlot.Of(_axes.Count, choices);
        }

        _axes.Add(labels[0].Choices.Length);
    }

    private void SetTypes(NodeGroupBase group, ValueList<string>? types)
    {
        string[] known = [.. (types ?? []).Where(type => type is not null).Distinct()];
        if (known.Length > 0)
        {
            string?[] architectures = [.. known.Select(type => InstanceTypeName.Architecture(type) ?? "amd64")];
            SetAxis(
                (NodeLabels.InstanceType, known),
                ("beta.kubernetes.io/instance-type", known),
                (NodeLabels.Arch, architectures),
                ("beta.kubernetes.io/arch", architectures)
            );
            return;
        }

        SetUnknown(NodeLabels.InstanceType, value => value.Contains('.', StringComparison.Ordinal));
        if (group.InstanceSelector is { } selector)
        {
            // eksctl asks for x86 machines where the selector names no architecture.
            Set(NodeLabels.Arch, selector.CpuArchitecture == "arm64" ? "arm64" : "amd64");
        }
        else
        {
            SetUnknown(NodeLabels.Arch, value => value is "amd64" or "arm64");
        }
    }
}

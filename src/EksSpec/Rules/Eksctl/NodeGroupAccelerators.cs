namespace EksSpec.Rules;

/// <summary>Which images run on which machines: drivers for accelerators, and processors.</summary>
internal sealed partial class NodeGroupAccelerators : NodeGroupRules
{
    protected override void CheckAny(NodeGroupBase group, ClusterConfig config, Report report)
    {
        var family = AmiFamilies.Of(group);
        if (
            family is "" or AmiFamilies.AmazonLinux2 or AmiFamilies.AmazonLinux2023
            || AmiFamilies.IsBottlerocket(family)
        )
        {
            return;
        }

        report.If(
            EksctlInstanceTypes.IsNvidia(group.InstanceType),
            Nvidia,
            "amiFamily",
            $"{family} has no drivers for the NVIDIA cards of {group.InstanceType}."
        );

        report.If(
            group.HasInstanceSelector() && group.InstanceSelector!.Gpus != 0,
            SelectedNvidia,
            "instanceSelector",
            $"{family} has no drivers for NVIDIA cards."
        );

        report.If(
            group.HasInstanceSelector() && group.InstanceSelector!.NeuronDevices != 0,
            SelectedNeuron,
            "instanceSelector",
            $"{family} has no drivers for Neuron chips."
        );

        var type = EksctlInstanceTypes.ImageTypeOf(group);
        if (EksctlInstanceTypes.IsInferentia(type))
        {
            report.Add(Inferentia, "amiFamily", $"{family} does not run on {type}, a machine with Inferentia chips.");
        }
        else if (EksctlInstanceTypes.IsTrainium(type))
        {
            report.Add(Trainium, "amiFamily", $"{family} does not run on {type}, a machine with Trainium chips.");
        }
    }

    protected override void CheckSelfManaged(NodeGroup group, ClusterConfig config, Report report)
    {
        if (group.Ami?.StartsWith("ami-", StringComparison.Ordinal) == true)
        {
            return;
        }

        var type = EksctlInstanceTypes.ImageTypeOf(group);
        var family = AmiFamilies.Of(group);
        if (
            EksctlInstanceTypes.IsArm(type)
            && (
                AmiFamilies.IsWindows(family)
                || (family == AmiFamilies.AmazonLinux2 && EksctlInstanceTypes.IsAccelerated(type))
            )
        )
        {
            var path =
                group.InstancesDistribution?.InstanceTypes.HasItems() == true
                    ? "instancesDistribution.instanceTypes"
                    : "instanceType";
            report.Add(NoImage, path, $"There is no {family} image for {type}.");
        }
    }
}

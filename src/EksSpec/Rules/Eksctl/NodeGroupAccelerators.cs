namespace EksSpec.Rules;

/// <summary>Which images run on which machines: drivers for accelerators, and processors.</summary>
internal sealed partial class NodeGroupAccelerators : NodeGroupRules
{
    protected override void CheckAny(NodeGroupBase group, ClusterConfig config, Report report)
    {
        var family = AmiFamilies.Of(group);
        var isAmazon = family is AmiFamilies.AmazonLinux2 or AmiFamilies.AmazonLinux2023;
        if (family.Length == 0 || isAmazon || AmiFamilies.IsBottlerocket(family))
        {
            return;
        }

        const string field = "amiFamily";
        var own = group.InstanceType;
        var isNvidia = EksctlInstanceTypes.IsNvidia(own);
        report.If(isNvidia, Nvidia, field, $"{family} has no drivers for the NVIDIA cards of {own}.");

        if (group.HasInstanceSelector())
        {
            using var at = report.At("instanceSelector");
            var (cards, chips) = (group.InstanceSelector!.Gpus, group.InstanceSelector.NeuronDevices);
            report.If(cards != 0, SelectedNvidia, "", $"{family} has no drivers for NVIDIA cards.");
            report.If(chips != 0, SelectedNeuron, "", $"{family} has no drivers for Neuron chips.");
        }

        var type = EksctlInstanceTypes.ImageTypeOf(group);
        var isInferring = EksctlInstanceTypes.IsInferentia(type);
        var isTraining = EksctlInstanceTypes.IsTrainium(type);
        report.If(isInferring, Inferentia, field, $"{family} does not run on {type}, a machine with Inferentia chips.");
        report.If(isTraining, Trainium, field, $"{family} does not run on {type}, a machine with Trainium chips.");
    }

    protected override void CheckSelfManaged(NodeGroup group, ClusterConfig config, Report report)
    {
        if (group.Ami?.StartsWith("ami-", StringComparison.Ordinal) == true)
        {
            return;
        }

        var type = EksctlInstanceTypes.ImageTypeOf(group);
        var family = AmiFamilies.Of(group);
        var isAccelerated = family == AmiFamilies.AmazonLinux2 && EksctlInstanceTypes.IsAccelerated(type);
        var isListed = group.InstancesDistribution?.InstanceTypes.HasItems() == true;
        report.If(
            EksctlInstanceTypes.IsArm(type) && (AmiFamilies.IsWindows(family) || isAccelerated),
            NoImage,
            isListed ? "instancesDistribution.instanceTypes" : "instanceType",
            $"There is no {family} image for {type}."
        );
    }
}

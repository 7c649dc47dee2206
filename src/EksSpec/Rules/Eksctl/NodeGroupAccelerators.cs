using EksSpec.Eksctl;
using EksSpec.Findings;

namespace EksSpec.Rules.Eksctl;

/// <summary>Which images run on which machines: drivers for accelerators, and processors.</summary>
internal sealed class NodeGroupAccelerators : NodeGroupRules
{
    private const string UseOtherFamily = "Use AmazonLinux2023 or Bottlerocket.";

    private static readonly RuleInfo Nvidia = EksctlRule.Warning(
        "EKS0207",
        "The image has no drivers for the machine's NVIDIA cards",
        UseOtherFamily,
        Example.Managed + "instanceType: g5.xlarge\n  amiFamily: Ubuntu2404\n",
        Example.Managed + "instanceType: g5.xlarge\n  amiFamily: Bottlerocket\n"
    );

    private static readonly RuleInfo SelectedNvidia = EksctlRule.Warning(
        "EKS0208",
        "The selector may find machines with NVIDIA cards, for which the image has no drivers",
        "Write instanceSelector.gpus: 0, or use AmazonLinux2023 or Bottlerocket.",
        Example.Managed + "instanceSelector:\n    vCPUs: 4\n  amiFamily: Ubuntu2404\n",
        Example.Managed + "instanceSelector:\n    vCPUs: 4\n    gpus: 0\n  amiFamily: Ubuntu2404\n"
    );

    private static readonly RuleInfo SelectedNeuron = EksctlRule.Warning(
        "EKS0209",
        "The selector may find machines with Neuron chips, for which the image has no drivers",
        "Write instanceSelector.neuron_devices: 0, or use AmazonLinux2023 or Bottlerocket.",
        Example.Managed + "instanceSelector:\n    vCPUs: 4\n  amiFamily: Ubuntu2404\n",
        Example.Managed + "instanceSelector:\n    vCPUs: 4\n    neuron_devices: 0\n  amiFamily: Ubuntu2404\n"
    );

    private static readonly RuleInfo Inferentia = EksctlRule.Error(
        "EKS0210",
        "The image does not run on Inferentia machines",
        UseOtherFamily,
        Example.Managed + "instanceType: inf2.xlarge\n  amiFamily: Ubuntu2404\n",
        Example.Managed + "instanceType: inf2.xlarge\n  amiFamily: AmazonLinux2023\n"
    );

    private static readonly RuleInfo Trainium = EksctlRule.Error(
        "EKS0211",
        "The image does not run on Trainium machines",
        UseOtherFamily,
        Example.Managed + "instanceType: trn1.2xlarge\n  amiFamily: Ubuntu2404\n",
        Example.Managed + "instanceType: trn1.2xlarge\n  amiFamily: AmazonLinux2023\n"
    );

    private static readonly RuleInfo NoImage = EksctlRule.Error(
        "EKS0249",
        "There is no image of this family for the machine",
        "Use another amiFamily or instance type, or name an image in ami.",
        Example.SelfManaged + "instanceType: m6g.large\n  amiFamily: WindowsServer2022CoreContainer\n",
        Example.SelfManaged + "instanceType: m6i.large\n  amiFamily: WindowsServer2022CoreContainer\n",
        "Windows does not run on ARM, and AmazonLinux2 has no drivers for ARM machines with accelerators."
    );

    public override IReadOnlyList<RuleInfo> Rules =>
        [Nvidia, SelectedNvidia, SelectedNeuron, Inferentia, Trainium, NoImage];

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

        if (EksctlInstanceTypes.IsNvidia(group.InstanceType))
        {
            report.Add(Nvidia, "amiFamily", $"{family} has no drivers for the NVIDIA cards of {group.InstanceType}.");
        }

        if (group.HasInstanceSelector() && group.InstanceSelector!.Gpus != 0)
        {
            report.Add(SelectedNvidia, "instanceSelector", $"{family} has no drivers for NVIDIA cards.");
        }

        if (group.HasInstanceSelector() && group.InstanceSelector!.NeuronDevices != 0)
        {
            report.Add(SelectedNeuron, "instanceSelector", $"{family} has no drivers for Neuron chips.");
        }

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

using EksSpec.Eksctl;
using EksSpec.Findings;

namespace EksSpec.Rules.Eksctl;

/// <summary>What runs the containers of a self-managed node: containerd, these days always.</summary>
internal sealed class ContainerRuntimes : NodeGroupRules
{
    private const string Containerd = "Remove containerRuntime, or write containerd.";

    private static readonly RuleInfo OnAmazonLinux2023 = EksctlRule.Error(
        "EKS0263",
        "AmazonLinux2023 runs containerd only",
        Containerd,
        Example.SelfManaged + "amiFamily: AmazonLinux2023\n  containerRuntime: docker\n",
        Example.SelfManaged + "amiFamily: AmazonLinux2023\n  containerRuntime: containerd\n"
    );

    private static readonly RuleInfo Unknown = EksctlRule.Error(
        "EKS0264",
        "containerRuntime is none that eksctl knows",
        Containerd,
        Example.SelfManaged + "containerRuntime: cri-o\n",
        Example.SelfManaged + "containerRuntime: containerd\n"
    );

    private static readonly RuleInfo Withdrawn = EksctlRule.Error(
        "EKS0265",
        "Kubernetes runs containerd only since 1.24",
        Containerd,
        Example.SelfManaged + "containerRuntime: dockerd\n",
        Example.SelfManaged + "containerRuntime: containerd\n"
    );

    private static readonly RuleInfo WithCommand = EksctlRule.Error(
        "EKS0266",
        "containerRuntime and overrideBootstrapCommand are both given",
        "Remove containerRuntime; the command decides.",
        Example.SelfManaged + "containerRuntime: containerd\n  overrideBootstrapCommand: /etc/eks/bootstrap.sh shop\n",
        Example.SelfManaged + "overrideBootstrapCommand: /etc/eks/bootstrap.sh shop\n",
        "eksctl prints containerRuntime with --dry-run, so a file made that way is refused."
    );

    public override IReadOnlyList<RuleInfo> Rules => [OnAmazonLinux2023, Unknown, Withdrawn, WithCommand];

    protected override void CheckSelfManaged(NodeGroup group, ClusterConfig config, Report report)
    {
        const string path = "containerRuntime";
        if (group.ContainerRuntime is not { } runtime)
        {
            return;
        }

        if (runtime != "containerd")
        {
            if (AmiFamilies.Of(group) == AmiFamilies.AmazonLinux2023)
            {
                report.Add(OnAmazonLinux2023, path, $"'{runtime}' is not containerd.");
            }

            if (runtime is not ("docker" or "dockerd"))
            {
                report.Add(Unknown, path, $"eksctl knows no container runtime '{runtime}'.");
            }
            else if (config.IsVersionAtLeast(24, report.Options))
            {
                report.Add(Withdrawn, path, $"Kubernetes {config.Version(report.Options)} does not run {runtime}.");
            }
        }

        if (group.OverrideBootstrapCommand is not null)
        {
            report.Add(WithCommand, path, $"'{group.Name}' starts its nodes with a command of its own.");
        }
    }
}

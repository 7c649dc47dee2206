namespace EksSpec.Rules;

/// <summary>What runs the containers of a self-managed node: containerd, these days always.</summary>
internal sealed partial class ContainerRuntimes : NodeGroupRules
{
    protected override void CheckSelfManaged(NodeGroup group, ClusterConfig config, Report report)
    {
        if (group.ContainerRuntime is { } runtime)
        {
            Check(runtime, group, config, report);
        }
    }

    private static void Check(string runtime, NodeGroup group, ClusterConfig config, Report report)
    {
        const string path = "containerRuntime";
        if (runtime != "containerd" && AmiFamilies.Of(group) == AmiFamilies.AmazonLinux2023)
        {
            report.Add(OnAmazonLinux2023, path, $"'{runtime}' is not containerd.", mend: Mend.Remove);
        }
        else if (runtime is not ("containerd" or "docker" or "dockerd"))
        {
            report.Add(Unknown, path, $"eksctl knows no container runtime '{runtime}'.");
        }
        else if (runtime != "containerd" && config.IsVersionAtLeast(24, report.Options))
        {
            report.Add(
                Withdrawn,
                path,
                $"Kubernetes {config.Version(report.Options)} does not run {runtime}.",
                mend: Mend.Remove
            );
        }

        var hasCommand = group.OverrideBootstrapCommand is not null;
        report.If(
            hasCommand,
            WithCommand,
            path,
            $"'{group.Name}' starts its nodes with a command of its own.",
            Mend.Remove
        );
    }
}

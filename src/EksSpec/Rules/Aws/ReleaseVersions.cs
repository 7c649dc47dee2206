using System.Globalization;

namespace EksSpec.Rules;

/// <summary>The release of a managed group's image, whose kubelet has to get on with the control plane.</summary>
internal sealed partial class ReleaseVersions : NodeGroupRules
{
    // How many minors the kubelet may be behind, since Kubernetes 1.28.
    private const int MostBehind = 3;

    protected override void CheckManaged(ManagedNodeGroup group, ClusterConfig config, Report report)
    {
        // Releases of Bottlerocket are numbered by themselves.
        if (
            MinorOf(group.ReleaseVersion) is not { } nodes
            || AmiFamilies.IsBottlerocket(AmiFamilies.OfNodes(group))
            || config.Metadata?.Version is not { Length: > 0 } version
            || EksVersions.MinorOf(version) is not (>= 0 and var control)
        )
        {
            return;
        }

        const string path = "releaseVersion";
        report.If(
            nodes > control,
            Newer,
            path,
            $"'{group.ReleaseVersion}' is of Kubernetes 1.{nodes}, newer than the control plane of {version}."
        );
        report.If(
            nodes < control - MostBehind,
            TooOld,
            path,
            $"'{group.ReleaseVersion}' is of Kubernetes 1.{nodes}, {control - nodes} minors behind the control plane of {version}."
        );
    }

    // Such as 1.34.1-20251002, and 1.34-2025.10.14 of Windows.
    private static int? MinorOf(string? release) =>
        release?.Split('.', '-') is ["1", var minor, _, ..]
        && int.TryParse(minor, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}

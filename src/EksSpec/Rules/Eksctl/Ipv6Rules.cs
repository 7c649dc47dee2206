namespace EksSpec.Rules;

/// <summary>What an IPv6 cluster needs besides its address family: add-ons, their permissions and versions.</summary>
internal sealed partial class Ipv6Rules : RuleGroup<ClusterConfig>
{
    private static readonly GoVersion OldestCni = GoVersion.Of(1, 10, 0);

    /// <inheritdoc/>
    public override void Check(ClusterConfig subject, Report report)
    {
        if (!subject.IsIpv6())
        {
            return;
        }

        if (!subject.IsAutoMode())
        {
            CheckAddons(subject, report);
        }

        CheckCniVersion(subject, report);
        report.If(
            EksVersions.MinorOf(subject.Version(report.Options)) is >= 0 and < 21,
            KubernetesTooOld,
            "metadata.version",
            $"Kubernetes below 1.21 has no IPv6 on EKS."
        );
    }

    private static void CheckAddons(ClusterConfig config, Report report)
    {
        report.If(IndexOf(config, "coredns") < 0, CoreDnsMissing, "addons", $"The add-on coredns is not listed.");

        var cni = IndexOf(config, "vpc-cni");
        if (cni < 0)
        {
            return;
        }

        if (IndexOf(config, "eks-pod-identity-agent") < 0)
        {
            if (!config.HasOidc())
            {
                report.Add(CniWithoutIdentity, $"addons[{cni}]", "Nothing can give vpc-cni its permissions for IPv6.");
            }
        }
        else if (
            config.AddonsConfig?.AutoApplyPodIdentityAssociations != true
            && config.Addons![cni].UseDefaultPodIdentityAssociations != true
            && !config.Addons[cni].PodIdentityAssociations.HasItems()
        )
        {
            report.Add(CniWithoutAssociation, $"addons[{cni}]", "vpc-cni has no pod identity that grants it IPv6.");
        }
    }

    private static void CheckCniVersion(ClusterConfig config, Report report)
    {
        var addons = config.Addons.Items();
        for (var i = 0; i < addons.Length; i++)
        {
            if (addons[i]?.Name != "vpc-cni")
            {
                continue;
            }

            if (addons[i].Version is { Length: > 0 } text and not "latest")
            {
                if (!GoVersion.TryParse(text, out var version))
                {
                    report.Add(CniVersionSpelled, $"addons[{i}].version", $"'{text}' is no version of vpc-cni.");
                }
                else if (version.IsBelow(OldestCni))
                {
                    report.Add(CniTooOld, $"addons[{i}].version", $"vpc-cni {text} has no IPv6; 1.10.0 is the first.");
                }
            }

            return;
        }
    }

    private static int IndexOf(ClusterConfig config, string name)
    {
        var addons = config.Addons.Items();
        for (var i = 0; i < addons.Length; i++)
        {
            if (string.Equals(addons[i]?.Name, name, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }
}

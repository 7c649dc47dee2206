namespace EksSpec.Rules;

/// <summary>What an IPv6 cluster needs besides its address family: add-ons, their permissions and versions.</summary>
internal sealed partial class Ipv6Rules : RuleGroup<ClusterConfig>
{
    private static readonly GoVersion OldestCni = GoVersion.Of(1, 10, 0);

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

        foreach (var addon in report.Each("addons", subject.Addons))
        {
            if (addon.Name == "vpc-cni")
            {
                CheckCniVersion(addon.Version, report);
                break;
            }
        }

        var isTooOld = EksVersions.MinorOf(subject.Version(report.Options)) is >= 0 and < 21;
        report.If(isTooOld, KubernetesTooOld, "metadata.version", $"Kubernetes below 1.21 has no IPv6 on EKS.");
    }

    private static void CheckAddons(ClusterConfig config, Report report)
    {
        var hasDns = IndexOf(config, "coredns") >= 0;
        if (!hasDns)
        {
            report.Add(CoreDnsMissing, "addons", "The add-on coredns is not listed.", mend: config.Adding("coredns"));
        }

        var cni = IndexOf(config, "vpc-cni");
        if (cni < 0)
        {
            return;
        }

        using var at = report.At("addons", cni);
        var hasAgent = IndexOf(config, "eks-pod-identity-agent") >= 0;
        var hasIdentity =
            config.AddonsConfig?.AutoApplyPodIdentityAssociations == true
            || config.Addons![cni].UseDefaultPodIdentityAssociations == true
            || config.Addons[cni].PodIdentityAssociations.HasItems();
        var (isLost, isBare) = (!hasAgent && !config.HasOidc(), hasAgent && !hasIdentity);
        report.If(isLost, CniWithoutIdentity, "", $"Nothing can give vpc-cni its permissions for IPv6.");
        report.If(
            isBare,
            CniWithoutAssociation,
            "",
            $"vpc-cni has no pod identity that grants it IPv6.",
            Mend.Value(true).At("useDefaultPodIdentityAssociations")
        );
    }

    private static void CheckCniVersion(string? text, Report report)
    {
        if (text is null or "" or "latest")
        {
            return;
        }

        var isVersion = GoVersion.TryParse(text, out var version);
        var isTooOld = isVersion && version.IsBelow(OldestCni);
        report.If(!isVersion, CniVersionSpelled, "version", $"'{text}' is no version of vpc-cni.");
        report.If(isTooOld, CniTooOld, "version", $"vpc-cni {text} has no IPv6; 1.10.0 is the first.");
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

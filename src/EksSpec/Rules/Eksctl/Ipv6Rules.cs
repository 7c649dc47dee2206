using EksSpec.Eksctl;
using EksSpec.Findings;
using EksSpec.GoText;

namespace EksSpec.Rules.Eksctl;

/// <summary>What an IPv6 cluster needs besides its address family: add-ons, their permissions and versions.</summary>
internal sealed class Ipv6Rules : RuleGroup<ClusterConfig>
{
    private const string Ipv6 = "kubernetesNetworkConfig: {ipFamily: IPv6}\n";

    private static readonly RuleInfo CoreDnsMissing = EksctlRule.Error(
        "EKS0072",
        "An IPv6 cluster without the coredns add-on",
        "List coredns among the addons.",
        Ipv6 + "iam: {withOIDC: true}\naddons: [{name: vpc-cni}]\n",
        Ipv6 + "iam: {withOIDC: true}\naddons: [{name: vpc-cni}, {name: coredns}]\n"
    );

    private static readonly RuleInfo CniWithoutIdentity = EksctlRule.Error(
        "EKS0073",
        "vpc-cni in an IPv6 cluster that has neither an OIDC provider nor the pod identity agent",
        "Set iam.withOIDC: true, or list the add-on eks-pod-identity-agent.",
        Ipv6 + "addons: [{name: vpc-cni}, {name: coredns}]\n",
        Ipv6 + "iam: {withOIDC: true}\naddons: [{name: vpc-cni}, {name: coredns}]\n"
    );

    private static readonly RuleInfo CniWithoutAssociation = EksctlRule.Error(
        "EKS0074",
        "vpc-cni beside the pod identity agent, without a pod identity of its own",
        "Set useDefaultPodIdentityAssociations: true on vpc-cni.",
        Ipv6 + "addons: [{name: vpc-cni}, {name: coredns}, {name: eks-pod-identity-agent}]\n",
        Ipv6
            + "addons: [{name: vpc-cni, useDefaultPodIdentityAssociations: true}, {name: coredns}, "
            + "{name: eks-pod-identity-agent}]\n"
    );

    private static readonly RuleInfo CniTooOld = EksctlRule.Error(
        "EKS0075",
        "The version of vpc-cni is below 1.10.0, which has no IPv6",
        "Choose vpc-cni 1.10.0 or newer, or leave its version out.",
        Ipv6 + "iam: {withOIDC: true}\naddons: [{name: vpc-cni, version: 1.9.0}, {name: coredns}]\n",
        Ipv6 + "iam: {withOIDC: true}\naddons: [{name: vpc-cni, version: 1.10.0}, {name: coredns}]\n"
    );

    private static readonly RuleInfo CniVersionSpelled = EksctlRule.Error(
        "EKS0076",
        "The version of vpc-cni is no version",
        "Write a version such as v1.19.0, or leave it out.",
        Ipv6 + "iam: {withOIDC: true}\naddons: [{name: vpc-cni, version: newest}, {name: coredns}]\n",
        Ipv6 + "iam: {withOIDC: true}\naddons: [{name: vpc-cni, version: latest}, {name: coredns}]\n"
    );

    private static readonly RuleInfo KubernetesTooOld = EksctlRule.Error(
        "EKS0077",
        "Kubernetes below 1.21 has no IPv6 on EKS",
        "Choose Kubernetes 1.21 or newer.",
        "apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\n"
            + "metadata: {name: shop, region: eu-west-1, version: \"1.20\"}\n"
            + Ipv6
            + "addons: [{name: coredns}]\n",
        Ipv6 + "addons: [{name: coredns}]\n"
    );

    private static readonly GoVersion OldestCni = GoVersion.Of(1, 10, 0);

    /// <inheritdoc/>
    public override IReadOnlyList<RuleInfo> Rules =>
        [CoreDnsMissing, CniWithoutIdentity, CniWithoutAssociation, CniTooOld, CniVersionSpelled, KubernetesTooOld];

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
        if (EksVersions.MinorOf(subject.Version(report.Options)) is >= 0 and < 21)
        {
            report.Add(KubernetesTooOld, "metadata.version", "Kubernetes below 1.21 has no IPv6 on EKS.");
        }
    }

    private static void CheckAddons(ClusterConfig config, Report report)
    {
        if (IndexOf(config, "coredns") < 0)
        {
            report.Add(CoreDnsMissing, "addons", "The add-on coredns is not listed.");
        }

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

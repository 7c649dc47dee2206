using EksSpec.Eksctl;
using EksSpec.Findings;
using EksSpec.Rules.Eksctl;

namespace EksSpec.Rules.Aws;

/// <summary>How eksctl finds the image of a self-managed group.</summary>
internal sealed class ImageLookups : NodeGroupRules
{
    private const string OtherVersion = "Use another amiFamily, or another Kubernetes version.";

    private static readonly RuleInfo Ami = AwsRule.Error(
        "EKS1342",
        "ami is neither an image id nor a way to find one",
        "Write the id of an image, auto-ssm, or leave ami out.",
        Example.SelfManaged + "ami: static\n  amiFamily: AmazonLinux2023\n",
        Example.SelfManaged + "ami: auto-ssm\n  amiFamily: AmazonLinux2023\n"
    );

    private static readonly RuleInfo Windows2022 = AwsRule.Error(
        "EKS1343",
        "There is no Windows Server 2022 image for this Kubernetes version",
        "Use Kubernetes 1.23 or newer.",
        Config("1.22", "WindowsServer2022CoreContainer"),
        Config("1.35", "WindowsServer2022CoreContainer")
    );

    private static readonly RuleInfo Windows2025 = AwsRule.Error(
        "EKS1344",
        "There is no Windows Server 2025 image for this Kubernetes version",
        "Use Kubernetes 1.35 or newer, or Windows Server 2022.",
        Example.SelfManaged + "amiFamily: WindowsServer2025CoreContainer\n",
        Example.SelfManaged + "amiFamily: WindowsServer2022CoreContainer\n"
    );

    private static readonly RuleInfo[] NoUbuntu =
    [
        Ubuntu("EKS1345", "Ubuntu2004"),
        Ubuntu("EKS1346", "UbuntuPro2004"),
        Ubuntu("EKS1347", "Ubuntu2204"),
        Ubuntu("EKS1348", "Ubuntu2404"),
        Ubuntu("EKS1349", "Ubuntu2604"),
    ];

    private static readonly RuleInfo NoParameter = AwsRule.Error(
        "EKS1400",
        "auto-ssm asks for an image that Canonical doesn't publish for this Kubernetes version",
        OtherVersion,
        Example.SelfManaged
            + "ami: auto-ssm\n  amiFamily: Ubuntu2604\n  overrideBootstrapCommand: /etc/eks/bootstrap.sh shop\n",
        Example.SelfManaged
            + "ami: auto-ssm\n  amiFamily: Ubuntu2404\n  overrideBootstrapCommand: /etc/eks/bootstrap.sh shop\n"
    );

    private static readonly RuleInfo NoPattern = AwsRule.Error(
        "EKS1401",
        "auto can't find an image of this family",
        "Use auto-ssm, or leave ami out.",
        Example.SelfManaged + "ami: auto\n  amiFamily: Bottlerocket\n",
        Example.SelfManaged + "ami: auto-ssm\n  amiFamily: Bottlerocket\n",
        "eksctl searches EC2 by patterns of names, and has none for Bottlerocket, or for Ubuntu and Windows with drivers."
    );

    public override IReadOnlyList<RuleInfo> Rules =>
        [Ami, Windows2022, Windows2025, .. NoUbuntu, NoParameter, NoPattern];

    protected override void CheckSelfManaged(NodeGroup group, ClusterConfig config, Report report)
    {
        var family = AmiFamilies.OfNodes(group);
        var minor = EksVersions.MinorOf(config.Version(report.Options));
        switch (group.Ami)
        {
            case null or "":
                CheckWindows(family, minor, config, report);
                if (!HasParameter(family, minor, out var rule))
                {
                    report.Add(
                        rule,
                        "amiFamily",
                        $"Canonical may have no {family} image for {config.Version(report.Options)}."
                    );
                }

                break;
            case "auto-ssm":
                CheckWindows(family, minor, config, report);
                if (!HasParameter(family, minor, out _))
                {
                    report.Add(NoParameter, "ami", $"There is no {family} image for {config.Version(report.Options)}.");
                }

                break;
            case "auto":
                var needsDrivers = EksctlInstanceTypes.IsAccelerated(EksctlInstanceTypes.ImageTypeOf(group));
                if (
                    AmiFamilies.IsBottlerocket(family)
                    || (needsDrivers && (AmiFamilies.IsUbuntu(family) || AmiFamilies.IsWindows(family)))
                )
                {
                    report.Add(NoPattern, "ami", $"eksctl has no pattern for {family} images for this group.");
                }

                break;
            default:
                if (!group.Ami.StartsWith("ami-", StringComparison.Ordinal))
                {
                    report.Add(Ami, "ami", $"'{group.Ami}' is no image.");
                }

                break;
        }
    }

    private static void CheckWindows(string family, int minor, ClusterConfig config, Report report)
    {
        if (family.StartsWith("WindowsServer2025", StringComparison.Ordinal) && minor is >= 0 and < 35)
        {
            report.Add(
                Windows2025,
                "amiFamily",
                $"{family} starts at Kubernetes 1.35, not {config.Version(report.Options)}."
            );
        }
        else if (family.StartsWith("WindowsServer2022", StringComparison.Ordinal) && minor is >= 0 and < 23)
        {
            report.Add(
                Windows2022,
                "amiFamily",
                $"{family} starts at Kubernetes 1.23, not {config.Version(report.Options)}."
            );
        }
    }

    private static bool HasParameter(string family, int minor, out RuleInfo rule)
    {
        rule = NoUbuntu[0];
        if (minor < 0)
        {
            return true;
        }

        switch (family)
        {
            case "Ubuntu2004":
                return minor is >= 21 and <= 29;
            case "UbuntuPro2004":
                rule = NoUbuntu[1];
                return minor is >= 27 and <= 29;
            case "Ubuntu2204" or "UbuntuPro2204":
                rule = NoUbuntu[2];
                return minor >= 29;
            case "Ubuntu2404" or "UbuntuPro2404":
                rule = NoUbuntu[3];
                return minor >= 31;
            case "Ubuntu2604" or "UbuntuPro2604":
                rule = NoUbuntu[4];
                return minor >= 35;
            default:
                return true;
        }
    }

    private static RuleInfo Ubuntu(string id, string family)
    {
        var (fails, passes) = family switch
        {
            "Ubuntu2204" => ("1.28", "1.34"),
            "Ubuntu2404" => ("1.30", "1.34"),
            "Ubuntu2604" => ("1.34", "1.35"),
            _ => ("1.34", "1.29"),
        };
        return AwsRule.Warning(
            id,
            $"There may be no {family} image for this Kubernetes version",
            OtherVersion,
            Config(fails, family),
            Config(passes, family),
            "Canonical publishes the image for other versions; eksctl then searches EC2 and finds it only if AWS has one."
        );
    }

    private static string Config(string version, string family) =>
        $"apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: shop\n  region: us-west-2\n  version: \"{version}\"\n"
        + $"{Example.SelfManaged}amiFamily: {family}\n";
}

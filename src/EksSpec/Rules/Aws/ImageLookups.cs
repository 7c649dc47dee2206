namespace EksSpec.Rules;

/// <summary>How eksctl finds the image of a self-managed group.</summary>
internal sealed partial class ImageLookups : NodeGroupRules
{
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
                report.If(
                    !HasParameter(family, minor, out _),
                    NoParameter,
                    "ami",
                    $"There is no {family} image for {config.Version(report.Options)}."
                );

                break;
            case "auto":
                var needsDrivers = EksctlInstanceTypes.IsAccelerated(EksctlInstanceTypes.ImageTypeOf(group));
                report.If(
                    AmiFamilies.IsBottlerocket(family)
                        || (needsDrivers && (AmiFamilies.IsUbuntu(family) || AmiFamilies.IsWindows(family))),
                    NoPattern,
                    "ami",
                    $"eksctl has no pattern for {family} images for this group."
                );

                break;
            default:
                report.If(
                    !group.Ami.StartsWith("ami-", StringComparison.Ordinal),
                    Ami,
                    "ami",
                    $"'{group.Ami}' is no image."
                );

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
        rule = Ubuntu2004;
        if (minor < 0)
        {
            return true;
        }

        switch (family)
        {
            case "Ubuntu2004":
                return minor is >= 21 and <= 29;
            case "UbuntuPro2004":
                rule = UbuntuPro2004;
                return minor is >= 27 and <= 29;
            case "Ubuntu2204" or "UbuntuPro2204":
                rule = Ubuntu2204;
                return minor >= 29;
            case "Ubuntu2404" or "UbuntuPro2404":
                rule = Ubuntu2404;
                return minor >= 31;
            case "Ubuntu2604" or "UbuntuPro2604":
                rule = Ubuntu2604;
                return minor >= 35;
            default:
                return true;
        }
    }
}

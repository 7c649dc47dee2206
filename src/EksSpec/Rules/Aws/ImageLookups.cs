namespace EksSpec.Rules;

/// <summary>How eksctl finds the image of a self-managed group.</summary>
internal sealed partial class ImageLookups : NodeGroupRules
{
    protected override void CheckSelfManaged(NodeGroup group, ClusterConfig config, Report report)
    {
        var family = AmiFamilies.OfNodes(group);
        var version = config.Version(report.Options);
        var minor = EksVersions.MinorOf(version);
        var (rule, oldest, newest) = ImagesOf(family);
        var isMissing = minor >= 0 && (minor < oldest || minor > newest);
        switch (group.Ami)
        {
            case null or "":
                CheckWindows(family, version, minor, report);
                report.If(isMissing, rule, "amiFamily", $"Canonical may have no {family} image for {version}.");
                break;
            case "auto-ssm":
                CheckWindows(family, version, minor, report);
                report.If(isMissing, NoParameter, "ami", $"There is no {family} image for {version}.");
                break;
            case "auto":
                var hasPattern = !AmiFamilies.IsBottlerocket(family) && (IsAmazon(family) || !NeedsDrivers(group));
                report.If(!hasPattern, NoPattern, "ami", $"eksctl has no pattern for {family} images for this group.");
                break;
            default:
                var isImage = group.Ami.StartsWith("ami-", StringComparison.Ordinal);
                report.If(!isImage, Ami, "ami", $"'{group.Ami}' is no image.");
                break;
        }
    }

    private static bool IsAmazon(string family) => !AmiFamilies.IsUbuntu(family) && !AmiFamilies.IsWindows(family);

    private static bool NeedsDrivers(NodeGroup group) =>
        EksctlInstanceTypes.IsAccelerated(EksctlInstanceTypes.ImageTypeOf(group));

    private static void CheckWindows(string family, string version, int minor, Report report)
    {
        Check("WindowsServer2025", 35, Windows2025);
        Check("WindowsServer2022", 23, Windows2022);

        void Check(string prefix, int oldest, RuleInfo rule)
        {
            var isTooOld = family.StartsWith(prefix, StringComparison.Ordinal) && minor >= 0 && minor < oldest;
            report.If(isTooOld, rule, "amiFamily", $"{family} starts at Kubernetes 1.{oldest}, not {version}.");
        }
    }

    // The versions that Canonical has images for, and the rule that says so.
    private static (RuleInfo Rule, int Oldest, int Newest) ImagesOf(string family) =>
        family switch
        {
            "Ubuntu2004" => (Ubuntu2004, 21, 29),
            "UbuntuPro2004" => (UbuntuPro2004, 27, 29),
            "Ubuntu2204" or "UbuntuPro2204" => (Ubuntu2204, 29, int.MaxValue),
            "Ubuntu2404" or "UbuntuPro2404" => (Ubuntu2404, 31, int.MaxValue),
            "Ubuntu2604" or "UbuntuPro2604" => (Ubuntu2604, 35, int.MaxValue),
            _ => (Ubuntu2004, 0, int.MaxValue),
        };
}

using EksSpec.Eksctl;
using EksSpec.Findings;
using EksSpec.GoText;

namespace EksSpec.Rules.Eksctl;

/// <summary>A managed group's launch template, and what else names its machines.</summary>
internal sealed class LaunchTemplates : NodeGroupRules
{
    private const string Template = Example.Managed + "launchTemplate:\n    id: lt-0123456789abcdef0\n";

    private static readonly RuleInfo TypeAndTypes = EksctlRule.Error(
        "EKS0285",
        "instanceType and instanceTypes are both given",
        "Keep instanceTypes.",
        Example.Managed + "instanceType: m5.large\n  instanceTypes: [m5.large]\n",
        Example.Managed + "instanceTypes: [m5.large]\n"
    );

    private static readonly RuleInfo TypeAndSelector = EksctlRule.Error(
        "EKS0286",
        "instanceType and instanceSelector are both given for a managed group",
        "Keep instanceType or instanceSelector.",
        Example.Managed + "instanceType: m5.large\n  instanceSelector:\n    vCPUs: 2\n",
        Example.Managed + "instanceSelector:\n    vCPUs: 2\n"
    );

    private static readonly RuleInfo NoId = EksctlRule.Error(
        "EKS0290",
        "launchTemplate has no id",
        "Write the id, such as lt-0123456789abcdef0.",
        Example.Managed + "launchTemplate:\n    version: \"1\"\n",
        Template + "    version: \"1\"\n"
    );

    private static readonly RuleInfo NoVersion = EksctlRule.Error(
        "EKS0291",
        "launchTemplate.version is no number",
        "Write a number in quotes; leave it out for the default version.",
        Template + "    version: $Latest\n",
        Template + "    version: \"3\"\n"
    );

    private static readonly RuleInfo LowVersion = EksctlRule.Error(
        "EKS0292",
        "launchTemplate.version is below 1",
        "Use 1 or more.",
        Template + "    version: \"0\"\n",
        Template + "    version: \"3\"\n"
    );

    private static readonly RuleInfo Twice = EksctlRule.Error(
        "EKS0293",
        "A field is given that the launch template holds",
        "Remove the field, and set it in the launch template.",
        Template + "  volumeSize: 100\n",
        Template + "  minSize: 1\n"
    );

    public override IReadOnlyList<RuleInfo> Rules =>
        [TypeAndTypes, TypeAndSelector, NoId, NoVersion, LowVersion, Twice];

    protected override void CheckManaged(ManagedNodeGroup group, ClusterConfig config, Report report)
    {
        if (group.InstanceType.IsSet() && group.InstanceTypes.HasItems())
        {
            report.Add(TypeAndTypes, "instanceType", $"'{group.Name}' names {group.InstanceType} and a list of types.");
        }

        if (group.InstanceType.IsSet() && group.HasInstanceSelector())
        {
            report.Add(
                TypeAndSelector,
                "instanceSelector",
                $"'{group.Name}' names {group.InstanceType} and a way to find others."
            );
        }

        if (group.LaunchTemplate is not { } template)
        {
            return;
        }

        if (!template.Id.IsSet())
        {
            report.Add(NoId, "launchTemplate.id", $"The launch template of '{group.Name}' has no id.");
        }

        if (template.Version is { } version)
        {
            CheckVersion(version, report);
        }

        foreach (var field in FieldsOfTemplate(group))
        {
            report.Add(Twice, field, $"'{group.Name}' gives {field}, and a launch template that holds it.");
        }
    }

    private static void CheckVersion(string text, Report report)
    {
        const string path = "launchTemplate.version";
        if (!GoInteger.TryParse(text, out long version))
        {
            report.Add(NoVersion, path, $"'{text}' is no number.");
        }
        else if (version < 1)
        {
            report.Add(LowVersion, path, $"'{text}' is below 1.");
        }
    }

    private static IEnumerable<string> FieldsOfTemplate(ManagedNodeGroup group)
    {
        (string Field, bool IsGiven)[] fields =
        [
            ("instanceType", group.InstanceType.IsSet()),
            ("ami", group.Ami.IsSet()),
            ("ssh", group.AllowsSsh()),
            ("ssh.enableSsm", group.Ssh?.EnableSsm == true),
            ("ssh.sourceSecurityGroupIds", group.Ssh?.SourceSecurityGroupIds.HasItems() == true),
            ("volumeSize", group.VolumeSize is not null),
            ("preBootstrapCommands", group.PreBootstrapCommands.HasItems()),
            ("overrideBootstrapCommand", group.OverrideBootstrapCommand is not null),
            ("securityGroups.attachIDs", group.SecurityGroups?.AttachIds.HasItems() == true),
            ("instanceName", group.InstanceName.IsSet()),
            ("instancePrefix", group.InstancePrefix.IsSet()),
            ("maxPodsPerNode", group.MaxPodsPerNode is not (null or 0)),
            ("disableIMDSv1", group.DisableImdsV1 == false),
            ("disablePodIMDS", group.DisablePodImds == true),
            ("placement", group.Placement is not null),
        ];
        return fields.Where(field => field.IsGiven).Select(field => field.Field);
    }
}

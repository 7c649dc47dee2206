namespace EksSpec.Rules;

/// <summary>A managed group's launch template, and what else names its machines.</summary>
internal sealed partial class LaunchTemplates : NodeGroupRules
{
    protected override void CheckManaged(ManagedNodeGroup group, ClusterConfig config, Report report)
    {
        var type = group.InstanceType;
        var isTwice = type.IsSet() && group.InstanceTypes.HasItems();
        var finds = type.IsSet() && group.HasInstanceSelector();
        report.If(
            isTwice,
            TypeAndTypes,
            "instanceType",
            $"'{group.Name}' names {type} and a list of types.",
            isTwice && group.InstanceTypes!.Contains(type) ? Mend.Remove : default
        );
        report.If(finds, TypeAndSelector, "instanceSelector", $"'{group.Name}' names {type} and a way to find others.");
        if (group.LaunchTemplate is { } template)
        {
            CheckTemplate(group, template, report);
        }
    }

    private static void CheckTemplate(ManagedNodeGroup group, LaunchTemplate template, Report report)
    {
        report.If(!template.Id.IsSet(), NoId, "launchTemplate.id", $"The launch template of '{group.Name}' has no id.");

        if (template.Version is { } text)
        {
            var isNumber = GoInteger.TryParse(text, out long version);
            report.If(!isNumber, NoVersion, "launchTemplate.version", $"'{text}' is no number.");
            report.If(isNumber && version < 1, LowVersion, "launchTemplate.version", $"'{text}' is below 1.");
        }

        foreach (var (field, isGiven) in FieldsOfTemplate(group))
        {
            report.If(isGiven, Twice, field, $"'{group.Name}' gives {field}, and a launch template that holds it.");
        }
    }

    private static (string Field, bool IsGiven)[] FieldsOfTemplate(ManagedNodeGroup group) =>
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
}

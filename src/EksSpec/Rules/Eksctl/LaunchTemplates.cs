namespace EksSpec.Rules;

/// <summary>A managed group's launch template, and what else names its machines.</summary>
internal sealed partial class LaunchTemplates : NodeGroupRules
{
    protected override void CheckManaged(ManagedNodeGroup group, ClusterConfig config, Report report)
    {
        report.If(
            group.InstanceType.IsSet() && group.InstanceTypes.HasItems(),
            TypeAndTypes,
            "instanceType",
            $"'{group.Name}' names {group.InstanceType} and a list of types."
        );

        report.If(
            group.InstanceType.IsSet() && group.HasInstanceSelector(),
            TypeAndSelector,
            "instanceSelector",
            $"'{group.Name}' names {group.InstanceType} and a way to find others."
        );

        if (group.LaunchTemplate is not { } template)
        {
            return;
        }

        report.If(!template.Id.IsSet(), NoId, "launchTemplate.id", $"The launch template of '{group.Name}' has no id.");

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

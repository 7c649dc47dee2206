namespace EksSpec.Rules;

/// <summary>A control plane on AWS Outposts: its own fields, and its instances.</summary>
internal sealed partial class OutpostRules : RuleGroup<ClusterConfig>
{
    public override void Check(ClusterConfig subject, Report report)
    {
        if (subject.Outpost is not { } outpost)
        {
            return;
        }

        CheckArn(outpost.ControlPlaneOutpostArn, report);
        if (!outpost.EtcdInstanceType.IsSet())
        {
            CheckWithoutEtcd(outpost, report);
            return;
        }

        report.If(
            outpost.ControlPlanePlacement?.GroupName.IsSet() == true,
            GroupWithEtcd,
            "outpost.controlPlanePlacement.groupName",
            $"With etcd instances of its own the control plane can't be in a placement group."
        );
        report.If(
            subject.AuthenticationMode() == AccessDefaults.ConfigMap,
            EtcdWithConfigMap,
            "accessConfig.authenticationMode",
            $"Etcd instances of its own don't go with the authentication mode CONFIG_MAP."
        );
    }

    private static void CheckArn(string? text, Report report)
    {
        const string path = "outpost.controlPlaneOutpostARN";
        if (!text.IsSet())
        {
            report.Add(ArnMissing, path, "The Outpost has no ARN.");
        }
        else if (!Arn.TryParse(text, out var arn))
        {
            report.Add(ArnSpelled, path, $"'{text}' is no ARN.");
        }
        else if (arn.Service != "outposts")
        {
            report.Add(ArnOfAnotherService, path, $"{text} is an ARN of the service '{arn.Service}'.");
        }
    }

    private static void CheckWithoutEtcd(Outpost outpost, Report report)
    {
        using var at = report.At("outpost");
        const string spread = "controlPlanePlacement.spreadLevel";
        var placesEtcd = outpost.EtcdPlacement is not null;
        var isSpread = outpost.ControlPlanePlacement?.SpreadLevel.IsSet() == true;
        report.If(placesEtcd, PlacementWithoutEtcd, "etcdPlacement", $"There are no etcd instances to place.");
        report.If(isSpread, SpreadWithoutEtcd, spread, $"A spread level needs etcd instances of its own.");
    }
}

using EksSpec.Eksctl;
using EksSpec.Findings;

namespace EksSpec.Rules.Eksctl;

/// <summary>A control plane on AWS Outposts: its own fields, and its instances.</summary>
internal sealed class OutpostRules : RuleGroup<ClusterConfig>
{
    private const string Outpost =
        "outpost:\n  controlPlaneOutpostARN: arn:aws:outposts:eu-west-1:111122223333:outpost/op-0123456789abcdef0\n";

    private const string WithEtcd = Outpost + "  etcdInstanceType: m5.large\n";

    private static readonly RuleInfo ArnMissing = EksctlRule.Error(
        "EKS0103",
        "The Outpost of the control plane has no ARN",
        "Set outpost.controlPlaneOutpostARN, or remove outpost.",
        "outpost: {controlPlaneInstanceType: m5.large}\n",
        Outpost
    );

    private static readonly RuleInfo ArnSpelled = EksctlRule.Error(
        "EKS0104",
        "The Outpost of the control plane is no ARN",
        "Write the ARN of the Outpost, not its id.",
        "outpost: {controlPlaneOutpostARN: op-0123456789abcdef0}\n",
        Outpost
    );

    private static readonly RuleInfo ArnOfAnotherService = EksctlRule.Error(
        "EKS0105",
        "The ARN of the Outpost belongs to another service",
        "Write the ARN of an Outpost.",
        "outpost: {controlPlaneOutpostARN: \"arn:aws:ec2:eu-west-1:111122223333:outpost/op-0123456789abcdef0\"}\n",
        Outpost
    );

    private static readonly RuleInfo PlacementWithoutEtcd = EksctlRule.Error(
        "EKS0119",
        "A placement for etcd instances that aren't there",
        "Set outpost.etcdInstanceType, or remove etcdPlacement.",
        Outpost + "  etcdPlacement: {spreadLevel: host}\n",
        WithEtcd + "  etcdPlacement: {spreadLevel: host}\n"
    );

    private static readonly RuleInfo SpreadWithoutEtcd = EksctlRule.Error(
        "EKS0120",
        "A spread level of the control plane without etcd instances of its own",
        "Set outpost.etcdInstanceType, or remove the spread level.",
        Outpost + "  controlPlanePlacement: {spreadLevel: host}\n",
        WithEtcd + "  controlPlanePlacement: {spreadLevel: host}\n"
    );

    private static readonly RuleInfo GroupWithEtcd = EksctlRule.Error(
        "EKS0121",
        "A placement group of the control plane beside etcd instances of its own",
        "Remove controlPlanePlacement.groupName, or etcdInstanceType.",
        WithEtcd + "  controlPlanePlacement: {groupName: control-plane}\n",
        Outpost + "  controlPlanePlacement: {groupName: control-plane}\n"
    );

    private static readonly RuleInfo EtcdWithConfigMap = EksctlRule.Error(
        "EKS0122",
        "Etcd instances of its own while the aws-auth ConfigMap alone decides who may sign in",
        "Set accessConfig.authenticationMode to API or API_AND_CONFIG_MAP.",
        WithEtcd + "accessConfig: {authenticationMode: CONFIG_MAP}\n",
        WithEtcd + "accessConfig: {authenticationMode: API}\n"
    );

    /// <inheritdoc/>
    public override IReadOnlyList<RuleInfo> Rules =>
        [
            ArnMissing,
            ArnSpelled,
            ArnOfAnotherService,
            PlacementWithoutEtcd,
            SpreadWithoutEtcd,
            GroupWithEtcd,
            EtcdWithConfigMap,
        ];

    /// <inheritdoc/>
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

        if (outpost.ControlPlanePlacement?.GroupName.IsSet() == true)
        {
            report.Add(
                GroupWithEtcd,
                "outpost.controlPlanePlacement.groupName",
                "With etcd instances of its own the control plane can't be in a placement group."
            );
        }

        if (subject.AuthenticationMode() == EksctlDefaults.ConfigMap)
        {
            report.Add(
                EtcdWithConfigMap,
                "accessConfig.authenticationMode",
                "Etcd instances of its own don't go with the authentication mode CONFIG_MAP."
            );
        }
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
        if (outpost.EtcdPlacement is not null)
        {
            report.Add(PlacementWithoutEtcd, "outpost.etcdPlacement", "There are no etcd instances to place.");
        }

        if (outpost.ControlPlanePlacement?.SpreadLevel.IsSet() == true)
        {
            report.Add(
                SpreadWithoutEtcd,
                "outpost.controlPlanePlacement.spreadLevel",
                "A spread level needs etcd instances of its own."
            );
        }
    }
}

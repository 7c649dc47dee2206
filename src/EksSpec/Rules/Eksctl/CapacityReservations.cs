using EksSpec.Eksctl;
using EksSpec.Findings;

namespace EksSpec.Rules.Eksctl;

/// <summary>Capacity that was reserved before, and blocks of it.</summary>
internal sealed class CapacityReservations : NodeGroupRules
{
    private const string Target =
        "capacityReservation:\n    capacityReservationTarget:\n      capacityReservationID: cr-0123456789abcdef0\n";

    private const string Group =
        "      capacityReservationResourceGroupARN: arn:aws:resource-groups:us-west-2:111122223333:group/reserved\n";

    private static readonly RuleInfo PreferenceAndTarget = EksctlRule.Error(
        "EKS0212",
        "A capacity reservation has both a preference and a target",
        "Keep capacityReservationPreference or capacityReservationTarget.",
        Example.Managed + Target + "    capacityReservationPreference: open\n",
        Example.Managed + Target
    );

    private static readonly RuleInfo Preference = EksctlRule.Error(
        "EKS0213",
        "capacityReservationPreference is neither open nor none",
        "Use open or none, in lower case.",
        Example.Managed + "capacityReservation:\n    capacityReservationPreference: Open\n",
        Example.Managed + "capacityReservation:\n    capacityReservationPreference: open\n"
    );

    private static readonly RuleInfo TwoTargets = EksctlRule.Error(
        "EKS0214",
        "A capacity reservation has two targets",
        "Keep capacityReservationID or capacityReservationResourceGroupARN.",
        Example.Managed + Target + Group,
        Example.Managed + Target
    );

    private static readonly RuleInfo Market = EksctlRule.Error(
        "EKS0215",
        "marketType is not capacity-block",
        "Use capacity-block; spot is a field of the managed group, or instancesDistribution of the other kind.",
        Example.Managed + Target + "  instanceMarketOptions:\n    marketType: spot\n",
        Example.Managed + Target + "  instanceMarketOptions:\n    marketType: capacity-block\n"
    );

    private static readonly RuleInfo MarketAlone = EksctlRule.Error(
        "EKS0216",
        "instanceMarketOptions is given without capacityReservation",
        "Write capacityReservation, or remove instanceMarketOptions.",
        Example.Managed + "instanceMarketOptions:\n    marketType: capacity-block\n",
        Example.Managed + Target + "  instanceMarketOptions:\n    marketType: capacity-block\n"
    );

    public override IReadOnlyList<RuleInfo> Rules => [PreferenceAndTarget, Preference, TwoTargets, Market, MarketAlone];

    protected override void CheckAny(NodeGroupBase group, ClusterConfig config, Report report)
    {
        if (group.CapacityReservation is { } reservation)
        {
            CheckReservation(reservation, report);
        }

        if (group.InstanceMarketOptions is not { } market)
        {
            return;
        }

        if (market.MarketType is not (null or "capacity-block"))
        {
            report.Add(Market, "instanceMarketOptions.marketType", $"'{market.MarketType}' is not capacity-block.");
        }

        if (group.CapacityReservation is null)
        {
            report.Add(MarketAlone, "instanceMarketOptions", $"'{group.Name}' names no capacity reservation.");
        }
    }

    private static void CheckReservation(CapacityReservation reservation, Report report)
    {
        const string path = "capacityReservation.";
        if (reservation.CapacityReservationPreference is { } preference)
        {
            if (reservation.CapacityReservationTarget is not null)
            {
                report.Add(PreferenceAndTarget, path + "capacityReservationPreference", "There is a target as well.");
            }

            if (preference is not ("open" or "none"))
            {
                report.Add(
                    Preference,
                    path + "capacityReservationPreference",
                    $"'{preference}' is neither open nor none."
                );
            }
        }

        if (
            reservation.CapacityReservationTarget is
            { CapacityReservationId: not null, CapacityReservationResourceGroupArn: not null }
        )
        {
            report.Add(
                TwoTargets,
                path + "capacityReservationTarget",
                "Both a reservation and a group of them are named."
            );
        }
    }
}

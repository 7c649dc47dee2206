namespace EksSpec.Rules;

/// <summary>Capacity that was reserved before, and blocks of it.</summary>
internal sealed partial class CapacityReservations : NodeGroupRules
{
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

        report.If(
            market.MarketType is not (null or "capacity-block"),
            Market,
            "instanceMarketOptions.marketType",
            $"'{market.MarketType}' is not capacity-block."
        );

        report.If(
            group.CapacityReservation is null,
            MarketAlone,
            "instanceMarketOptions",
            $"'{group.Name}' names no capacity reservation."
        );
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

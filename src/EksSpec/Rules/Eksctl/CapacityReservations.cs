namespace EksSpec.Rules;

/// <summary>Capacity that was reserved before, and blocks of it.</summary>
internal sealed partial class CapacityReservations : NodeGroupRules
{
    private static readonly string[] Markets = ["capacity-block"];
    private static readonly string[] Preferences = ["open", "none"];

    protected override void CheckAny(NodeGroupBase group, ClusterConfig config, Report report)
    {
        if (group.InstanceMarketOptions is { } market)
        {
            using var at = report.At("instanceMarketOptions");
            var isAlone = group.CapacityReservation is null;
            var isOther = market.MarketType is not null && !Markets.Contains(market.MarketType);
            report.If(
                isOther,
                Market,
                "marketType",
                $"'{market.MarketType}' is not capacity-block.",
                Mend.Word(market.MarketType, Markets)
            );
            report.If(isAlone, MarketAlone, "", $"'{group.Name}' names no capacity reservation.");
        }

        if (group.CapacityReservation is { } reservation)
        {
            using var at = report.At("capacityReservation");
            CheckReservation(reservation.CapacityReservationPreference, reservation.CapacityReservationTarget, report);
        }
    }

    private static void CheckReservation(string? preference, CapacityReservationTarget? target, Report report)
    {
        const string path = "capacityReservationPreference";
        var isBoth = preference is not null && target is not null;
        var isUnknown = preference is not null && !Preferences.Contains(preference);
        var isTwo = target is { CapacityReservationId: not null, CapacityReservationResourceGroupArn: not null };
        report.If(isBoth, PreferenceAndTarget, path, $"There is a target as well.");
        report.If(
            isUnknown,
            Preference,
            path,
            $"'{preference}' is neither open nor none.",
            Mend.Word(preference, Preferences)
        );
        report.If(isTwo, TwoTargets, "capacityReservationTarget", $"Both a reservation and a group of them are named.");
    }
}

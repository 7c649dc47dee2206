namespace EksSpec.LoadBalancing;

/// <summary>The order in which the rules of a group's Ingresses come.</summary>
internal static class GroupOrder
{
    /// <summary>The members by their number, and those of one number by namespace and name.</summary>
    public static GroupMember[] Of(IReadOnlyList<GroupMember> members, FaultLog faults)
    {
        // Most groups are of one Ingress alone.
        if (members is [var only])
        {
            NumberOf(only["group.order"], faults);
            return [only];
        }

        return
        [
            .. members
                .Select(member => (Member: member, Order: NumberOf(member["group.order"], faults)))
                .OrderBy(static item => item.Order)
                .ThenBy(static item => item.Member.Id, StringComparer.Ordinal)
                .Select(static item => item.Member),
        ];
    }

    private static int NumberOf(Setting? said, FaultLog faults)
    {
        var order = faults.Int(said) ?? 0;
        if (order is < -1000 or > 1000)
        {
            faults.Add(
                "explicit Ingress group order must be within [-1000:1000]",
                said!,
                "is not between -1000 and 1000",
                "Write a number between -1000 and 1000."
            );
        }

        return order;
    }
}

namespace EksSpec.LoadBalancing;

/// <summary>The subnets that a group names, by its classes or by its annotations, but not by both.</summary>
internal static class GroupSubnets
{
    private const string Annotation = "subnets";

    /// <summary>Ids or names; empty where nobody says them, or a class chooses them by tags.</summary>
    public static ValueList<string> Of(GroupSettings group, FaultLog faults)
    {
        Setting? ofClass = null;
        Setting? annotated = null;
        foreach (var member in group.Members)
        {
            if (member.ClassParams?[Annotation] is { Kind: InlineDocumentKind.Map } subnets)
            {
                var said = member.OfClass(Annotation, TextOf(subnets));
                ofClass ??= said;
                if (said.Value != ofClass.Value)
                {
                    faults.AddConflict("conflicting IngressClassParams subnet specifications", ofClass, said);
                }
            }
            else
            {
                annotated ??= member[Annotation];
            }
        }

        if (ofClass is not null)
        {
            if (annotated is not null)
            {
                faults.AddConflict(
                    "conflicting subnet specifications: IngressClassParams versus annotation",
                    ofClass,
                    annotated
                );
            }

            return
                group
                    .Members.Select(member => member.ClassParams?[Annotation]?["ids"])
                    .FirstOrDefault(ids => ids is not null)
                    is { } list
                ? list.Items.Select(id => id.Scalar ?? "").ToValueList()
                : [];
        }

        if (group.One("conflicting subnets", Annotation, keyOf: KeyOf) is not { } first)
        {
            return [];
        }

        if (first.Items.Length == 0)
        {
            faults.Add(
                "unable to resolve at least one subnet",
                first,
                "names no subnet",
                "Name two subnets, or leave it out."
            );
        }
        else if (
            first.Items.Length == 1
            && !group.Members.Any(member => member["customer-owned-ipv4-pool"] is not null)
        )
        {
            // One is enough on an Outpost, and in a Local Zone.
            faults.Add(
                "subnets count less than minimal required count",
                first,
                "names one subnet",
                "Name subnets of two zones, or leave the annotation out."
            );
        }
        else if (first.Items.Distinct(StringComparer.Ordinal).Count() < first.Items.Length)
        {
            faults.Add(
                first.Items.All(item => item.StartsWith("subnet-", StringComparison.Ordinal))
                    ? "couldn't find all subnets"
                    : "subnet with Name tag",
                first,
                "names a subnet twice",
                "Name each subnet once."
            );
        }

        return first.Items.ToValueList();
    }

    /// <summary>What is compared: the same subnets in any order are the same.</summary>
    public static string KeyOf(Setting said) => string.Join(',', said.Items.Order(StringComparer.Ordinal));

    private static string TextOf(InlineDocument subnets) =>
        subnets["ids"] is { } ids
            ? string.Join(',', ids.Items.Select(id => id.Scalar))
            : subnets["tags"]?.ToString() ?? "";
}

namespace EksSpec.LoadBalancing;

/// <summary>A path of an Ingress, of which each listener makes a rule.</summary>
/// <param name="Member">The Ingress.</param>
/// <param name="Host">The host of its rule; empty for any.</param>
/// <param name="Path">The path; empty for any.</param>
/// <param name="PathType"><c>Exact</c>, <c>Prefix</c>, or another or none.</param>
/// <param name="At">Where it stands.</param>
/// <param name="Backend">Where it leads to.</param>
internal sealed record RuleDraft(
    GroupMember Member,
    string Host,
    string Path,
    string? PathType,
    SpecPath At,
    Backend Backend
)
{
    private static readonly SpecPath AllRules = SpecPath.Root.Field("spec").Field("rules");

    /// <summary>What all its rules take; absent until the first is made.</summary>
    public RuleConditions? Conditions { get; set; }

    /// <summary>The paths of an Ingress.</summary>
    /// <param name="member">The Ingress.</param>
    /// <param name="order">The places of the paths of a rule, in their order.</param>
    public static RuleDraft[] Of(GroupMember member, Func<IList<V1HTTPIngressPath>, int[]> order)
    {
        if (member.Ingress.Spec?.Rules is not { Count: > 0 } rules)
        {
            return [];
        }

        List<RuleDraft> drafts = new(rules.Count);
        for (var i = 0; i < rules.Count; i++)
        {
            if (rules[i]?.Http?.Paths is { Count: > 0 } paths)
            {
                var at = AllRules.Item(i).Field("http").Field("paths");
                foreach (var place in order(paths))
                {
                    drafts.Add(Of(member, rules[i].Host, paths[place], at.Item(place)));
                }
            }
        }

        return [.. drafts];
    }

    private static RuleDraft Of(GroupMember member, string? host, V1HTTPIngressPath? path, SpecPath at) =>
        new(
            member,
            host ?? "",
            path?.Path ?? "",
            path?.PathType,
            at,
            new(member, path?.Backend?.Service, at.Field("backend"))
        );
}

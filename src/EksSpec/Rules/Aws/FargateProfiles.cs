namespace EksSpec.Rules;

/// <summary>Fargate profiles: which pods run without nodes.</summary>
internal sealed partial class FargateProfiles : RuleGroup<ClusterConfig>
{
    public override void Check(ClusterConfig subject, Report report)
    {
        for (var i = 0; i < subject.FargateProfiles?.Count; i++)
        {
            if (subject.FargateProfiles[i] is { } profile)
            {
                using var at = report.At("fargateProfiles", i);
                CheckName(subject.FargateProfiles, i, profile.Name ?? "", report);
                CheckSelectors(profile.Name, profile.Selectors.Items(), report);
            }
        }
    }

    private static void CheckName(ValueList<FargateProfile> profiles, int index, string name, Report report)
    {
        if (name.Length == 0)
        {
            report.Add(NoName, "name", "The profile has no name.");
            return;
        }

        var isReserved = name.StartsWith("eks-", StringComparison.Ordinal);
        report.If(isReserved, Reserved, "name", $"The name '{name}' begins with eks-.");
        report.If(!CapabilityRules.IsEksName(name), Spelling, "name", $"EKS refuses the name '{name}'.");
        for (var i = 0; i < index; i++)
        {
            if (profiles[i]?.Name == name)
            {
                report.Add(Twice, "name", $"The name '{name}' is that of profile {i} as well.");
                return;
            }
        }
    }

    private static void CheckSelectors(string? name, ReadOnlySpan<FargateProfileSelector> selectors, Report report)
    {
        report.If(selectors.IsEmpty, NoSelector, "selectors", $"'{name}' selects no pods.");
        report.If(selectors.Length > 5, TooMany, "selectors", $"'{name}' has {selectors.Length} selectors.");
        for (var i = 0; i < selectors.Length; i++)
        {
            using var at = report.At("selectors", i);
            var hasNamespace = (selectors[i]?.Namespace).IsSet();
            var labels = selectors[i]?.Labels?.Count;
            report.If(!hasNamespace, NoNamespace, "namespace", $"Selector {i} of '{name}' has no namespace.");
            report.If(labels > 5, TooMany, "labels", $"Selector {i} of '{name}' has {labels} labels.");
        }
    }
}

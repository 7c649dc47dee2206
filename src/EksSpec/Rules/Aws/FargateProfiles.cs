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
                using (report.At("fargateProfiles", i))
                {
                    CheckName(subject.FargateProfiles, i, profile.Name ?? "", report);
                    CheckSelectors(profile, report);
                }
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

        report.If(
            name.StartsWith("eks-", StringComparison.Ordinal),
            Reserved,
            "name",
            $"The name '{name}' begins with eks-."
        );

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

    private static void CheckSelectors(FargateProfile profile, Report report)
    {
        var selectors = profile.Selectors.Items();
        report.If(selectors.Length == 0, NoSelector, "selectors", $"'{profile.Name}' selects no pods.");

        report.If(selectors.Length > 5, TooMany, "selectors", $"'{profile.Name}' has {selectors.Length} selectors.");

        for (var i = 0; i < selectors.Length; i++)
        {
            if (!(selectors[i]?.Namespace).IsSet())
            {
                report.Add(
                    NoNamespace,
                    $"selectors[{i}].namespace",
                    $"Selector {i} of '{profile.Name}' has no namespace."
                );
            }

            if (selectors[i]?.Labels is { Count: > 5 } labels)
            {
                report.Add(
                    TooMany,
                    $"selectors[{i}].labels",
                    $"Selector {i} of '{profile.Name}' has {labels.Count} labels."
                );
            }
        }
    }
}

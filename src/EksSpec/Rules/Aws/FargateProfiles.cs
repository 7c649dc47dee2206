using EksSpec.Eksctl;
using EksSpec.Findings;
using EksSpec.Rules.Eksctl;
using EksSpec.Values;

namespace EksSpec.Rules.Aws;

/// <summary>Fargate profiles: which pods run without nodes.</summary>
internal sealed class FargateProfiles : RuleGroup<ClusterConfig>
{
    private const string Profile = "fargateProfiles:\n- name: web\n  ";

    private const string Good = Profile + "selectors:\n  - namespace: web\n";

    private static readonly RuleInfo NoName = AwsRule.Error(
        "EKS1388",
        "A Fargate profile has no name",
        "Write the name.",
        "fargateProfiles:\n- selectors:\n  - namespace: web\n",
        Good
    );

    private static readonly RuleInfo Reserved = AwsRule.Error(
        "EKS1389",
        "The name of a Fargate profile begins with eks-",
        "Use another name: AWS keeps these.",
        "fargateProfiles:\n- name: eks-web\n  selectors:\n  - namespace: web\n",
        Good
    );

    private static readonly RuleInfo NoSelector = AwsRule.Error(
        "EKS1390",
        "A Fargate profile has no selector",
        "Write at least one selector with a namespace.",
        Profile + "selectors: []\n",
        Good
    );

    private static readonly RuleInfo NoNamespace = AwsRule.Error(
        "EKS1391",
        "A selector of a Fargate profile has no namespace",
        "Write the namespace.",
        Profile + "selectors:\n  - labels: {team: blue}\n",
        Good
    );

    private static readonly RuleInfo Spelling = AwsRule.Error(
        "EKS1420",
        "The name of a Fargate profile is none that EKS accepts",
        "Use up to 100 letters, digits, '-' and '_', beginning with a letter or digit.",
        "fargateProfiles:\n- name: web.site\n  selectors:\n  - namespace: web\n",
        Good
    );

    private static readonly RuleInfo TooMany = AwsRule.Error(
        "EKS1421",
        "A Fargate profile has more than 5 selectors, or a selector more than 5 labels",
        "Keep 5; use wildcards, or a second profile.",
        Profile
            + "selectors: [{namespace: a}, {namespace: b}, {namespace: c}, {namespace: d}, {namespace: e}, {namespace: f}]\n",
        Good
    );

    private static readonly RuleInfo Twice = AwsRule.Error(
        "EKS1422",
        "Two Fargate profiles have one name",
        "Rename one of them.",
        Good + "- name: web\n  selectors:\n  - namespace: api\n",
        Good + "- name: api\n  selectors:\n  - namespace: api\n"
    );

    public override IReadOnlyList<RuleInfo> Rules =>
        [NoName, Reserved, NoSelector, NoNamespace, Spelling, TooMany, Twice];

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

        if (name.StartsWith("eks-", StringComparison.Ordinal))
        {
            report.Add(Reserved, "name", $"The name '{name}' begins with eks-.");
        }

        if (!CapabilityRules.IsEksName(name))
        {
            report.Add(Spelling, "name", $"EKS refuses the name '{name}'.");
        }

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
        if (selectors.Length == 0)
        {
            report.Add(NoSelector, "selectors", $"'{profile.Name}' selects no pods.");
        }

        if (selectors.Length > 5)
        {
            report.Add(TooMany, "selectors", $"'{profile.Name}' has {selectors.Length} selectors.");
        }

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

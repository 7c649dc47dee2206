using EksSpec.Findings;
using EksSpec.Kubernetes;
using k8s.Models;

namespace EksSpec.Rules.Kubernetes;

/// <summary>Selectors that choose nodes: of pods and of persistent volumes.</summary>
internal static class NodeSelectors
{
    private const string Head =
        "apiVersion: v1\nkind: Pod\nmetadata:\n  name: shop\nspec:\n  containers:\n  - name: web\n    image: nginx:1.27\n"
        + "  affinity:\n    nodeAffinity:\n      requiredDuringSchedulingIgnoredDuringExecution:\n        nodeSelectorTerms:";

    private const string Expression = Head + "\n        - matchExpressions:\n";

    private const string Field = Head + "\n        - matchFields:\n";

    private static readonly RuleInfo TermsMissing = KubernetesRule.Error(
        "EKS3124",
        "A node selector has no terms",
        "Write at least one term, or remove the node selector.",
        Head + " []\n",
        Head + "\n        - matchExpressions: [{key: lifecycle, operator: In, values: [Ec2Spot]}]\n"
    );

    private static readonly RuleInfo OperatorKnown = KubernetesRule.Error(
        "EKS3125",
        "The operator of a node selector is unknown",
        "Use In, NotIn, Exists, DoesNotExist, Gt or Lt; matchFields knows In and NotIn only.",
        Expression + "          - {key: lifecycle, operator: Equals, values: [Ec2Spot]}\n",
        Expression + "          - {key: lifecycle, operator: In, values: [Ec2Spot]}\n"
    );

    private static readonly RuleInfo ValuesFit = KubernetesRule.Error(
        "EKS3126",
        "The values of a node selector do not fit its operator",
        "Give In and NotIn at least one value, Gt and Lt exactly one, Exists and DoesNotExist none; in matchFields exactly one.",
        Expression + "          - {key: lifecycle, operator: In}\n",
        Expression + "          - {key: lifecycle, operator: In, values: [Ec2Spot]}\n"
    );

    private static readonly RuleInfo KeySpelled = KubernetesRule.Error(
        "EKS3127",
        "A key of a node selector cannot be a label",
        "Write the key as the node's label has it: [prefix/]name.",
        Expression + "          - {key: life cycle, operator: Exists}\n",
        Expression + "          - {key: lifecycle, operator: Exists}\n"
    );

    private static readonly RuleInfo ValueSpelled = KubernetesRule.Error(
        "EKS3128",
        "A value of a node selector cannot be the value of a label",
        "Use up to 63 letters, digits, '-', '_' and '.', beginning and ending with a letter or digit.",
        Expression + "          - {key: lifecycle, operator: In, values: [Ec2 Spot]}\n",
        Expression + "          - {key: lifecycle, operator: In, values: [Ec2Spot]}\n"
    );

    private static readonly RuleInfo FieldKnown = KubernetesRule.Error(
        "EKS3129",
        "matchFields selects by something other than a node's name",
        "Use the key metadata.name with one node name, or select by labels in matchExpressions.",
        Field + "          - {key: spec.unschedulable, operator: In, values: [\"false\"]}\n",
        Field + "          - {key: metadata.name, operator: In, values: [ip-10-0-0-1.ec2.internal]}\n"
    );

    /// <summary>Every rule of this file.</summary>
    public static IReadOnlyList<RuleInfo> Rules =>
        [TermsMissing, OperatorKnown, ValuesFit, KeySpelled, ValueSpelled, FieldKnown];

    /// <summary>Looks at a node selector.</summary>
    /// <param name="selector">The selector; absent is fine.</param>
    /// <param name="field">The field it is in.</param>
    /// <param name="report">Where to put the findings.</param>
    public static void Check(V1NodeSelector? selector, string field, Report report)
    {
        if (selector is null)
        {
            return;
        }

        using var at = report.At(field);
        if (selector.NodeSelectorTerms is null or { Count: 0 })
        {
            report.Add(TermsMissing, "nodeSelectorTerms", "The node selector has no terms.");
        }

        foreach (var (i, term) in selector.NodeSelectorTerms.Indexed())
        {
            using var item = report.At("nodeSelectorTerms", i);
            CheckTerm(term, required: true, report);
        }
    }

    /// <summary>Looks at one term; values are only judged where the term is required.</summary>
    public static void CheckTerm(V1NodeSelectorTerm term, bool required, Report report)
    {
        foreach (var (i, requirement) in term.MatchExpressions.Indexed())
        {
            using var item = report.At("matchExpressions", i);
            CheckExpression(requirement, required, report);
        }

        foreach (var (i, requirement) in term.MatchFields.Indexed())
        {
            using var item = report.At("matchFields", i);
            CheckField(requirement, report);
        }
    }

    private static void CheckExpression(V1NodeSelectorRequirement requirement, bool required, Report report)
    {
        var count = requirement.Values?.Count ?? 0;
        var (known, fits) = requirement.OperatorProperty switch
        {
            "In" or "NotIn" => (true, count > 0),
            "Exists" or "DoesNotExist" => (true, count == 0),
            "Gt" or "Lt" => (true, count == 1),
            _ => (false, true),
        };
        if (!known)
        {
            report.Add(
                OperatorKnown,
                "operator",
                $"'{requirement.OperatorProperty}' is no operator of node selectors."
            );
        }

        if (!fits)
        {
            report.Add(ValuesFit, "values", $"{requirement.OperatorProperty} has {count} values.");
        }

        FieldChecks.QualifiedName(requirement.Key ?? "", "key", KeySpelled, report);
        foreach (var (i, value) in requirement.Values.Indexed())
        {
            if (required && KubernetesNames.LabelValueError(value) is { } error)
            {
                using var at = report.At("values", i);
                report.Add(ValueSpelled, "", $"The value '{value}' {error}.");
            }
        }
    }

    private static void CheckField(V1NodeSelectorRequirement requirement, Report report)
    {
        if (requirement.OperatorProperty is not ("In" or "NotIn"))
        {
            report.Add(OperatorKnown, "operator", $"'{requirement.OperatorProperty}' is no operator of matchFields.");
        }
        else if (requirement.Values is not { Count: 1 })
        {
            report.Add(ValuesFit, "values", $"matchFields takes one value, not {requirement.Values?.Count ?? 0}.");
        }

        if (requirement.Key != "metadata.name")
        {
            report.Add(FieldKnown, "key", $"Nodes cannot be selected by the field '{requirement.Key}'.");
            return;
        }

        foreach (var (i, value) in requirement.Values.Indexed())
        {
            if (KubernetesNames.DnsSubdomainError(value) is { } error)
            {
                using var at = report.At("values", i);
                report.Add(FieldKnown, "", $"The node name '{value}' {error}.");
            }
        }
    }
}

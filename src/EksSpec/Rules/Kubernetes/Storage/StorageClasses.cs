namespace EksSpec.Rules;

/// <summary>How volumes are made.</summary>
internal sealed partial class StorageClasses : RuleGroup<V1StorageClass>
{
    private static readonly string[] ReclaimPolicies = ["Delete", "Retain"];
    private static readonly string[] BindingModes = ["Immediate", "WaitForFirstConsumer"];

    public override void Check(V1StorageClass subject, Report report)
    {
        var provisioner = subject.Provisioner ?? "";
        var error = KubernetesNames.QualifiedNameError(provisioner.ToLowerInvariant());
        report.Misspelled(error, Provisioner, "provisioner", $"The provisioner '{provisioner}'");
        StorageParameters.Check(subject.Parameters, report);

        report.OneOfIfSet(subject.ReclaimPolicy, ReclaimPolicies, ReclaimPolicy, "reclaimPolicy");
        report.OneOf(subject.VolumeBindingMode ?? "Immediate", BindingModes, BindingMode, "volumeBindingMode");
        CheckTopologies(subject.AllowedTopologies, report);
    }

    private static void CheckTopologies(IList<V1TopologySelectorTerm>? terms, Report report)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var term in report.Each("allowedTopologies", terms))
        {
            var keys = new HashSet<string>(StringComparer.Ordinal);
            foreach (var requirement in report.Each("matchLabelExpressions", term.MatchLabelExpressions))
            {
                CheckRequirement(requirement, keys, report);
            }

            var isEmpty = term.MatchLabelExpressions is not { Count: > 0 };
            var isTwice = !isEmpty && !seen.Add(Describe(term.MatchLabelExpressions!));
            report.If(isEmpty, Topology, "matchLabelExpressions", $"The topology chooses nothing.");
            report.If(isTwice, Topology, "matchLabelExpressions", $"The same topology is given twice.");
        }
    }

    // Terms are compared as sets: neither the order of keys nor that of values counts.
    private static string Describe(IList<V1TopologySelectorLabelRequirement> requirements) =>
        string.Join(
            ';',
            requirements
                .Select(r => $"{r?.Key}={string.Join(',', (r?.Values ?? []).Order(StringComparer.Ordinal))}")
                .Order(StringComparer.Ordinal)
        );

    private static void CheckRequirement(
        V1TopologySelectorLabelRequirement requirement,
        HashSet<string> keys,
        Report report
    )
    {
        var key = requirement.Key ?? "";
        report.Misspelled(KubernetesNames.QualifiedNameError(key), Topology, "key", $"The key '{key}'");
        report.If(!keys.Add(key), Topology, "key", $"The key '{key}' is given twice.");

        var values = requirement.Values;
        report.If(values is not { Count: > 0 }, Topology, "values", $"The key '{key}' has no values.");
        for (var i = 0; i < values?.Count; i++)
        {
            if (values.IndexOf(values[i]) < i)
            {
                report.Add(Topology, $"values[{i}]", $"The value '{values[i]}' is given twice.", mend: Mend.Remove);
            }
        }
    }
}

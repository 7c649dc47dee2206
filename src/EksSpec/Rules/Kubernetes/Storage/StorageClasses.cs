using System.Text;

namespace EksSpec.Rules;

/// <summary>How volumes are made.</summary>
internal sealed partial class StorageClasses : RuleGroup<V1StorageClass>
{
    private const int MaxParameters = 512;
    private const int MaxParameterBytes = 262_144;

    public override void Check(V1StorageClass subject, Report report)
    {
        var provisioner = subject.Provisioner ?? "";
        report.Misspelled(
            KubernetesNames.QualifiedNameError(provisioner.ToLowerInvariant()),
            Provisioner,
            "provisioner",
            $"The provisioner '{provisioner}'"
        );

        CheckParameters(subject.Parameters ?? new Dictionary<string, string>(), report);
        report.If(
            !string.IsNullOrEmpty(subject.ReclaimPolicy) && subject.ReclaimPolicy is not ("Delete" or "Retain"),
            ReclaimPolicy,
            "reclaimPolicy",
            $"The reclaim policy is '{subject.ReclaimPolicy}'."
        );

        report.If(
            subject.VolumeBindingMode is not (null or "Immediate" or "WaitForFirstConsumer"),
            BindingMode,
            "volumeBindingMode",
            $"The mode is '{subject.VolumeBindingMode}'."
        );

        CheckTopologies(subject.AllowedTopologies, report);
    }

    private static void CheckParameters(IDictionary<string, string> parameters, Report report)
    {
        var bytes = 0L;
        foreach (var (name, value) in parameters)
        {
            bytes += Encoding.UTF8.GetByteCount(name) + Encoding.UTF8.GetByteCount(value ?? "");
            report.If(name.Length == 0, Parameters, "parameters", $"A parameter has no name.");
        }

        report.If(
            parameters.Count > MaxParameters || bytes > MaxParameterBytes,
            Parameters,
            "parameters",
            $"There are {parameters.Count} parameters of {bytes} bytes."
        );
    }

    private static void CheckTopologies(IList<V1TopologySelectorTerm>? terms, Report report)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var term in report.Each("allowedTopologies", terms))
        {
            var requirements = (term.MatchLabelExpressions ?? []).Select(r => r ?? new()).ToList();
            var keys = new HashSet<string>(StringComparer.Ordinal);
            foreach (var requirement in report.Each("matchLabelExpressions", requirements))
            {
                CheckRequirement(requirement, keys, report);
            }

            report.If(
                !seen.Add(Describe(requirements)),
                Topology,
                "matchLabelExpressions",
                $"The same topology is given twice."
            );
        }
    }

    // Terms are compared as sets: neither the order of keys nor that of values counts.
    private static string Describe(List<V1TopologySelectorLabelRequirement> requirements) =>
        string.Join(
            ';',
            requirements
                .Select(r => $"{r.Key}={string.Join(',', (r.Values ?? []).Order(StringComparer.Ordinal))}")
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

        if (requirement.Values is not { Count: > 0 } values)
        {
            report.Add(Topology, "values", $"The key '{key}' has no values.");
            return;
        }

        for (var i = 0; i < values.Count; i++)
        {
            if (values.IndexOf(values[i]) < i)
            {
                report.Add(Topology, $"values[{i}]", $"The value '{values[i]}' is given twice.");
            }
        }
    }
}

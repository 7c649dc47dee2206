namespace EksSpec.Rules;

/// <summary>Which objects a ResourceQuota counts.</summary>
internal static partial class QuotaScopes
{
    private static readonly (string, string)[] Contradictions =
    [
        ("BestEffort", "NotBestEffort"),
        ("Terminating", "NotTerminating"),
    ];

    /// <summary>Looks at the scopes of a quota.</summary>
    public static void Check(V1ResourceQuotaSpec spec, Report report)
    {
        var hard = spec.Hard?.Keys ?? [];
        if (spec.Scopes is { Count: > 0 } scopes)
        {
            foreach (var item in report.Each("scopes", scopes))
            {
                CheckScope(item, hard, "", report);
            }

            CheckContradictions(scopes, "scopes", report);
        }

        if (spec.ScopeSelector is not { } selector)
        {
            return;
        }

        using var at = report.At("scopeSelector");
        var requirements = (selector.MatchExpressions ?? []).Select(requirement => requirement ?? new()).ToList();
        foreach (var requirement in report.Each("matchExpressions", requirements))
        {
            CheckScope(requirement.ScopeName, hard, "scopeName", report);
            CheckRequirement(requirement, report);
        }

        CheckContradictions([.. requirements.Select(r => r.ScopeName)], "matchExpressions", report);
    }

    private static void CheckScope(string? scope, IEnumerable<string> hard, string path, Report report)
    {
        report.If(
            scope
                is not (
                    "Terminating"
                    or "NotTerminating"
                    or "BestEffort"
                    or "NotBestEffort"
                    or "PriorityClass"
                    or "CrossNamespacePodAffinity"
                    or "VolumeAttributesClass"
                ),
            ScopeKnown,
            path,
            $"The scope is '{scope}'."
        );

        foreach (var name in hard)
        {
            report.If(
                QuotaResources.IsQuota(name) && !Has(name, scope),
                ScopeKnown,
                path,
                $"'{name}' has no scope '{scope}'."
            );
        }
    }

    // A scope that is unknown is said to have every resource.
    private static bool Has(string name, string? scope) =>
        scope switch
        {
            "BestEffort" => name == "pods",
            "Terminating" or "NotTerminating" or "NotBestEffort" or "PriorityClass" or "CrossNamespacePodAffinity" =>
                name
                    is "pods"
                        or "cpu"
                        or "memory"
                        or "limits.cpu"
                        or "limits.memory"
                        or "requests.cpu"
                        or "requests.memory",
            "VolumeAttributesClass" => name is "persistentvolumeclaims" or "requests.storage",
            _ => true,
        };

    private static void CheckRequirement(V1ScopedResourceSelectorRequirement requirement, Report report)
    {
        var op = requirement.OperatorProperty;
        report.If(
            op != "Exists"
                && requirement.ScopeName
                    is "BestEffort"
                        or "NotBestEffort"
                        or "Terminating"
                        or "NotTerminating"
                        or "CrossNamespacePodAffinity",
            SelectorFits,
            "operator",
            $"The operator of {requirement.ScopeName} is '{op}'."
        );

        var count = requirement.Values?.Count ?? 0;
        switch (op)
        {
            case "In" or "NotIn":
                report.If(count == 0, SelectorFits, "values", $"{op} has no values.");

                break;
            case "Exists" or "DoesNotExist":
                report.If(count > 0, SelectorFits, "values", $"{op} has values.");

                break;
            default:
                report.Add(SelectorFits, "operator", $"The operator is '{op}'.");
                break;
        }
    }

    private static void CheckContradictions(IList<string> scopes, string path, Report report)
    {
        foreach (var (one, other) in Contradictions)
        {
            report.If(
                scopes.Contains(one) && scopes.Contains(other),
                ScopesContradict,
                path,
                $"{one} and {other} exclude each other."
            );
        }
    }
}

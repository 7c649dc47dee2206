namespace EksSpec.Rules;

/// <summary>Which objects a ResourceQuota counts.</summary>
internal static partial class QuotaScopes
{
    private static readonly (string, string)[] Contradictions =
    [
        ("BestEffort", "NotBestEffort"),
        ("Terminating", "NotTerminating"),
    ];

    private static readonly string[] Compute =
    [
        "cpu",
        "memory",
        "limits.cpu",
        "limits.memory",
        "requests.cpu",
        "requests.memory",
    ];

    // The resources that have the scope.
    private static readonly Dictionary<string, string[]> Resources = new(StringComparer.Ordinal)
    {
        ["BestEffort"] = ["pods"],
        ["NotBestEffort"] = ["pods", .. Compute],
        ["Terminating"] = ["pods", .. Compute],
        ["NotTerminating"] = ["pods", .. Compute],
        ["CrossNamespacePodAffinity"] = ["pods", .. Compute],
        ["PriorityClass"] = ["pods", .. Compute],
        ["VolumeAttributesClass"] = ["persistentvolumeclaims", "requests.storage"],
    };

    /// <summary>Looks at the scopes of a quota.</summary>
    public static void Check(V1ResourceQuotaSpec spec, Report report)
    {
        var hard = spec.Hard?.Keys ?? [];
        foreach (var scope in report.Each("scopes", spec.Scopes))
        {
            CheckScope(scope, hard, "", report);
        }

        CheckContradictions(spec.Scopes, "scopes", report);
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
        var isKnown = Resources.TryGetValue(scope ?? "", out var resources);
        report.If(!isKnown, ScopeKnown, path, $"The scope is '{scope}'.");
        foreach (var name in hard)
        {
            // A scope that is unknown is said to have every resource.
            var isWithout = isKnown && QuotaResources.IsQuota(name) && !resources!.Contains(name);
            report.If(isWithout, ScopeKnown, path, $"'{name}' has no scope '{scope}'.");
        }
    }

    private static void CheckRequirement(V1ScopedResourceSelectorRequirement requirement, Report report)
    {
        var (scope, op, count) = (requirement.ScopeName, requirement.OperatorProperty, requirement.Values?.Count ?? 0);
        var isPlain = scope is not ("PriorityClass" or "VolumeAttributesClass") && Resources.ContainsKey(scope ?? "");
        var (takesValues, takesNone) = (op is "In" or "NotIn", op is "Exists" or "DoesNotExist");
        report.If(isPlain && op != "Exists", SelectorFits, "operator", $"The operator of {scope} is '{op}'.");
        report.If(takesValues && count == 0, SelectorFits, "values", $"{op} has no values.");
        report.If(takesNone && count > 0, SelectorFits, "values", $"{op} has values.");
        report.If(!takesValues && !takesNone, SelectorFits, "operator", $"The operator is '{op}'.");
    }

    private static void CheckContradictions(IList<string>? scopes, string path, Report report)
    {
        foreach (var (one, other) in Contradictions)
        {
            var hasBoth = scopes?.Contains(one) == true && scopes.Contains(other);
            report.If(hasBoth, ScopesContradict, path, $"{one} and {other} exclude each other.");
        }
    }
}

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

    private static readonly string[] Operators = ["DoesNotExist", "Exists", "In", "NotIn"];

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
        var meant = isKnown ? null : Meant.Of(scope, [.. Resources.Keys]);
        var isLess =
            meant is not null && hard.Any(name => QuotaResources.IsQuota(name) && !Resources[meant].Contains(name));
        report.If(!isKnown, ScopeKnown, path, $"The scope is '{scope}'.", isLess ? default : Mend.Text(meant));
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
        var mend = isPlain && count == 0 ? Mend.Text("Exists") : default;
        report.If(isPlain && op != "Exists", SelectorFits, "operator", $"The operator of {scope} is '{op}'.", mend);
        report.If(takesValues && count == 0, SelectorFits, "values", $"{op} has no values.");
        // Of scopes that are there or not, nothing can be asked but whether they exist.
        var isExtra = isPlain && op == "Exists";
        report.If(takesNone && count > 0, SelectorFits, "values", $"{op} has values.", isExtra ? Mend.Remove : default);
        var isUnknown = !takesValues && !takesNone;
        mend = isUnknown && !isPlain ? SelectorOperators.Meant(op, count, Operators) : mend;
        report.If(isUnknown, SelectorFits, "operator", $"The operator is '{op}'.", mend);
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

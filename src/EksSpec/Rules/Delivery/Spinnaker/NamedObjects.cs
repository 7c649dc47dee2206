namespace EksSpec.Rules;

/// <summary>Where the objects of a site name ConfigMaps and Secrets, and whether Spinnaker keeps up with their versions there.</summary>
internal static class NamedObjects
{
    public static IEnumerable<NamedObject> Of(Site site) =>
        site
            .Pods.SelectMany(NamedInPods.Of)
            .Concat(site.Objects.SelectMany(InObject))
            .DistinctBy(named => (named.From, named.Path));

    private static IEnumerable<NamedObject> InObject(SpecObject item)
    {
        var all = item.Value switch
        {
            V1ServiceAccount account => InAccount(account),
            V1Ingress ingress => (ingress.Spec?.Tls ?? [])
                .Index()
                .Select(tls => ("Secret", tls.Item?.SecretName, (SpecPath)$"spec.tls[{tls.Index}].secretName")),
            V1Role role => InRules(role.Rules),
            InlineDocument custom => InDocument(custom),
            _ => [],
        };
        return from named in all
            where !string.IsNullOrEmpty(named.Item2)
            select new NamedObject(item, named.Item3, named.Item1, named.Item2, false);
    }

    private static IEnumerable<(string, string?, SpecPath)> InAccount(V1ServiceAccount account) =>
        (account.Secrets ?? [])
            .Index()
            .Select(secret => ("Secret", secret.Item?.Name, (SpecPath)$"secrets[{secret.Index}].name"))
            .Concat(
                (account.ImagePullSecrets ?? [])
                    .Index()
                    .Select(secret => ("Secret", secret.Item?.Name, (SpecPath)$"imagePullSecrets[{secret.Index}].name"))
            );

    private static IEnumerable<(string, string?, SpecPath)> InRules(IList<V1PolicyRule>? rules) =>
        from rule in (rules ?? []).Index()
        from resource in rule.Item?.Resources ?? []
        let kind = resource switch
        {
            "configmaps" => "ConfigMap",
            "secrets" => "Secret",
            _ => null,
        }
        where kind is not null
        from name in (rule.Item!.ResourceNames ?? []).Index()
        select (kind, (string?)name.Item, (SpecPath)$"rules[{rule.Index}].resourceNames[{name.Index}]");

    // What a custom resource means nobody knows, but a name where Secrets are named is one.
    private static List<(string, string?, SpecPath)> InDocument(InlineDocument custom)
    {
        List<(string, string?, SpecPath)> found = [];
        foreach (var (key, value) in custom.Entries)
        {
            if (key is not ("metadata" or "apiVersion" or "kind" or "status"))
            {
                Walk(value, key, SpecPath.Root.Field(key), found);
            }
        }

        return found;
    }

    private static void Walk(InlineDocument value, string key, SpecPath at, List<(string, string?, SpecPath)> found)
    {
        foreach (var (index, item) in value.Items.Index())
        {
            Walk(item, key, at.Item(index), found);
        }

        foreach (var (field, inner) in value.Entries)
        {
            var isName =
                field == "name" ? key
                : field.EndsWith("Name", StringComparison.Ordinal) ? field
                : null;
            if (inner.AsText is { } name && isName is not null && KindOf(isName, value) is { } kind)
            {
                found.Add((kind, name, at.Field(field)));
            }

            Walk(inner, field, at.Field(field), found);
        }
    }

    private static string? KindOf(string key, InlineDocument map) =>
        map["kind"]?.AsText is { } kind
            ? kind is "ConfigMap" or "Secret"
                ? kind
                : null
            : key.Contains("configMap", StringComparison.OrdinalIgnoreCase)
                ? "ConfigMap"
                : key.Contains("secret", StringComparison.OrdinalIgnoreCase)
                    ? "Secret"
                    : null;
}

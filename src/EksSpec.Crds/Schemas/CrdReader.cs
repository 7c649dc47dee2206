namespace EksSpec.Crds;

/// <summary>Reads one definition.</summary>
internal sealed class CrdReader(
    CrdInput input,
    int document,
    Action<string, YamlNode?, string> tell,
    CancellationToken cancellation
)
{
    /// <summary>Adds the kinds of the versions that are wanted.</summary>
    public void Read(YamlNode definition, List<CrdKind> kinds)
    {
        var group = Needed(definition, "spec", "group");
        var kind = group is null ? null : Needed(definition, "spec", "names", "kind");
        if (group is null || kind is null)
        {
            return;
        }

        var versions = definition.Find("spec", "versions")?.Items ?? [];
        var wanted = Wanted(definition, versions);
        foreach (var version in wanted)
        {
            // One is at hand; each further one has a place of its own.
            var name = version["name"]!.Text!;
            var space = ReferenceEquals(version, wanted[0])
                ? input.Namespace
                : $"{input.Namespace}.{Identifiers.Pascal(name)}";
            if (version.Find("schema", "openAPIV3Schema") is not { Kind: YamlKind.Map } schema)
            {
                tell(
                    CrdDiagnostics.Incomplete,
                    version,
                    $"The version {name} of {kind} has no schema.openAPIV3Schema."
                );
                continue;
            }

            var isNamespaced = definition.Find("spec", "scope")?.Text != "Cluster";
            KindHeader header = new(space, group, kind, name, input.Path, document);
            kinds.Add(
                new(header, isNamespaced, new SchemaReader(cancellation).Read(schema), definition)
                {
                    HasStatus = version.Find("subresources", "status") is not null,
                }
            );
        }
    }

    private string? Needed(YamlNode definition, params string[] keys)
    {
        var value = definition.Find(keys);
        var isIdentifier = keys[keys.Length - 1] != "kind" || Identifiers.IsIdentifier(value?.Text ?? "");
        if (value?.Text is { Length: > 0 } text && isIdentifier)
        {
            return text;
        }

        var path = string.Join(".", keys);
        tell(
            CrdDiagnostics.Incomplete,
            value ?? definition,
            $"The CustomResourceDefinition has no {path} that can be used."
        );
        return null;
    }

    /// <summary>The versions that are wanted, the one first that needs no namespace of its own.</summary>
    private List<YamlNode> Wanted(YamlNode definition, List<YamlNode> versions)
    {
        var named = versions.Where(version => version["name"]?.Text is { Length: > 0 }).ToList();
        if (named.Count == 0)
        {
            tell(
                CrdDiagnostics.Incomplete,
                definition,
                "The CustomResourceDefinition has no spec.versions with a name."
            );
            return [];
        }

        var main =
            named.Find(version => IsTrue(version, "served") && IsTrue(version, "storage"))
            ?? named.Find(version => IsTrue(version, "served"))
            ?? named[0];
        var asked = input.Versions.Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries);
        if (asked.Length == 0)
        {
            return [main];
        }

        if (asked.Contains("*"))
        {
            return [main, .. named.Where(version => !ReferenceEquals(version, main))];
        }

        var found = new List<YamlNode>();
        foreach (var name in asked.Distinct())
        {
            if (named.Find(version => version["name"]!.Text == name) is { } version)
            {
                found.Add(version);
                continue;
            }

            var known = string.Join(", ", named.Select(version => version["name"]!.Text));
            tell(CrdDiagnostics.NoVersion, definition, $"There is no version {name}, only {known}.");
        }

        return found;
    }

    private static bool IsTrue(YamlNode version, string field) => version[field]?.IsTrue ?? false;
}

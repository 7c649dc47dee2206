namespace EksSpec.Rules;

/// <summary>Names, name prefixes and namespaces.</summary>
internal static partial class ObjectNames
{
    // A generated name is a prefix, cut to this length, and five letters or digits.
    private const int MaxGeneratedPrefix = 58;

    /// <summary>Looks at the names in the metadata of an object.</summary>
    public static void Check(V1ObjectMeta? metadata, ObjectKind kind, Report report)
    {
        var prefix = metadata?.GenerateName ?? "";
        if (prefix.Length > 0 && PrefixError(prefix, kind.Names) is { } prefixError)
        {
            report.Add(GenerateNameSpelled, "generateName", $"The name prefix '{prefix}' {prefixError}.");
        }

        var name = FinalName(metadata);

        if (name.Length == 0 && kind.NameOptional)
        {
            name = "generated";
        }

        if (name.Length == 0)
        {
            report.Add(NameMissing, "name", "Neither name nor generateName is set.");
        }
        else if (NameError(name, kind.Names) is { } nameError)
        {
            report.Add(NameSpelled, FieldOf(metadata), $"The name '{name}' {nameError}.");
        }

        var space = metadata?.NamespaceProperty ?? "";
        if (space.Length == 0)
        {
            return;
        }

        if (!kind.Namespaced)
        {
            report.Add(
                NamespaceForbidden,
                "namespace",
                $"A {kind.Name} belongs to the whole cluster, not to '{space}'."
            );
        }
        else if (KubernetesNames.DnsLabelError(space) is { } spaceError)
        {
            report.Add(NamespaceSpelled, "namespace", $"The namespace '{space}' {spaceError}.");
        }
    }

    /// <summary>The name the object will have: the one written, or one like the server generates.</summary>
    public static string FinalName(V1ObjectMeta? metadata)
    {
        var name = metadata?.Name ?? "";
        var prefix = metadata?.GenerateName ?? "";
        return name.Length > 0 || prefix.Length == 0
            ? name
            : string.Concat(prefix.AsSpan(0, Math.Min(prefix.Length, MaxGeneratedPrefix)), "00000");
    }

    /// <summary>The field of the metadata that the final name comes from.</summary>
    public static string FieldOf(V1ObjectMeta? metadata) =>
        string.IsNullOrEmpty(metadata?.Name) && !string.IsNullOrEmpty(metadata?.GenerateName) ? "generateName" : "name";

    /// <summary>What is wrong with a name, or <see langword="null"/>.</summary>
    public static string? NameError(string name, NameSpelling spelling) =>
        spelling switch
        {
            NameSpelling.Subdomain => KubernetesNames.DnsSubdomainError(name),
            NameSpelling.Label => KubernetesNames.DnsLabelError(name),
            _ => name is "." or ".." ? "is a path"
            : name.AsSpan().IndexOfAny('/', '%') >= 0 ? "holds a '/' or '%'"
            : null,
        };

    private static string? PrefixError(string prefix, NameSpelling spelling)
    {
        if (spelling == NameSpelling.PathSegment)
        {
            return prefix.AsSpan().IndexOfAny('/', '%') >= 0 ? "holds a '/' or '%'" : null;
        }

        // The server forgives a dash at the end, and with it whatever stands before the dash.
        var name =
            prefix.Length > 1 && prefix[^1] == '-' ? string.Concat(prefix.AsSpan(0, prefix.Length - 2), "a") : prefix;
        return NameError(name, spelling);
    }
}

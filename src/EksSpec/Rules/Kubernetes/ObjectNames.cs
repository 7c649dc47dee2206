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
        var prefixError = prefix.Length > 0 ? PrefixError(prefix, kind.Names) : null;
        report.Misspelled(prefixError, GenerateNameSpelled, "generateName", $"The name prefix '{prefix}'");

        var name = FinalName(metadata);
        var isMissing = name.Length == 0 && !kind.NameOptional;
        var nameError = name.Length > 0 ? NameError(name, kind.Names) : null;
        report.If(isMissing, NameMissing, "name", $"Neither name nor generateName is set.");
        report.Misspelled(nameError, NameSpelled, FieldOf(metadata), $"The name '{name}'");

        if (metadata?.NamespaceProperty is { Length: > 0 } space)
        {
            var error = kind.Namespaced ? KubernetesNames.DnsLabelError(space) : null;
            report.Misspelled(error, NamespaceSpelled, "namespace", $"The namespace '{space}'");
            report.If(
                !kind.Namespaced,
                NamespaceForbidden,
                "namespace",
                $"A {kind.Name} belongs to the whole cluster, not to '{space}'.",
                Mend.Remove
            );
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
            NameSpelling.Address => IpText.CanonicalAddressError(name),
            _ => name is "." or ".." ? "is a path" : SegmentError(name),
        };

    // The server forgives a dash at the end, and with it whatever stands before the dash.
    private static string? PrefixError(string prefix, NameSpelling spelling) =>
        spelling == NameSpelling.PathSegment ? SegmentError(prefix)
        : prefix is [_, .., '-'] ? NameError(string.Concat(prefix.AsSpan(..^2), "a"), spelling)
        : NameError(prefix, spelling);

    private static string? SegmentError(string text) =>
        text.AsSpan().ContainsAny('/', '%') ? "holds a '/' or '%'" : null;
}

using EksSpec.Findings;
using EksSpec.Kubernetes;
using k8s.Models;

namespace EksSpec.Rules.Kubernetes;

/// <summary>Names, name prefixes and namespaces.</summary>
internal static class ObjectNames
{
    // A generated name is a prefix, cut to this length, and five letters or digits.
    private const int MaxGeneratedPrefix = 58;

    private const string Head = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n";

    private static readonly RuleInfo NameMissing = KubernetesRule.Error(
        "EKS3100",
        "The object has no name",
        "Write metadata.name.",
        "apiVersion: v1\nkind: ConfigMap\nmetadata: {}\n",
        Head + "  name: settings\n"
    );

    private static readonly RuleInfo NameSpelled = KubernetesRule.Error(
        "EKS3101",
        "The name is not one the kind allows",
        "Use lower-case letters, digits and '-', beginning and ending with a letter or digit.",
        Head + "  name: Shop_Settings\n",
        Head + "  name: shop-settings\n"
    );

    private static readonly RuleInfo GenerateNameSpelled = KubernetesRule.Error(
        "EKS3102",
        "No name that the kind allows begins with generateName",
        "Use lower-case letters, digits and '-', beginning with a letter or digit.",
        Head + "  name: shop\n  generateName: shop_\n",
        Head + "  generateName: shop-\n"
    );

    private static readonly RuleInfo NamespaceSpelled = KubernetesRule.Error(
        "EKS3103",
        "The namespace is no DNS label",
        "Use up to 63 lower-case letters, digits and '-', beginning and ending with a letter or digit.",
        Head + "  name: settings\n  namespace: Team_A\n",
        Head + "  name: settings\n  namespace: team-a\n"
    );

    private static readonly RuleInfo NamespaceForbidden = KubernetesRule.Error(
        "EKS3104",
        "The kind has no namespaces",
        "Remove metadata.namespace.",
        "apiVersion: v1\nkind: Namespace\nmetadata:\n  name: team-a\n  namespace: default\n",
        "apiVersion: v1\nkind: Namespace\nmetadata:\n  name: team-a\n"
    );

    /// <summary>Every rule of this file.</summary>
    public static IReadOnlyList<RuleInfo> Rules =>
        [NameMissing, NameSpelled, GenerateNameSpelled, NamespaceSpelled, NamespaceForbidden];

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
            report.Add(NameSpelled, "name", $"The name '{name}' {nameError}.");
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

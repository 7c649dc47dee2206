namespace EksSpec.Rules;

/// <summary>The names of the kind that a definition makes.</summary>
internal static partial class DefinitionNames
{
    /// <summary>Looks at the names.</summary>
    public static void Check(V1CustomResourceDefinitionNames names, Report report)
    {
        using var at = report.At("names");
        var kind = names.Kind ?? "";
        var list = names.ListKind is { Length: > 0 } given ? given : $"{kind}List";
        Check(names.Plural ?? "", "plural", report);
        if (names.Singular is { Length: > 0 } singular)
        {
            Check(singular, "singular", report);
        }

        CheckKind(kind, "kind", report);
        CheckKind(list, "listKind", report);
        var isSame = kind.Length > 0 && kind == list;
        report.If(isSame, ListKindDiffers, "listKind", $"kind and listKind are both '{kind}'.", Mend.Remove);
        CheckAll(names.ShortNames, "shortNames", report);
        CheckAll(names.Categories, "categories", report);
    }

    private static void CheckAll(IList<string>? names, string field, Report report)
    {
        foreach (var name in report.Each(field, names))
        {
            Check(name, "", report);
        }
    }

    private static void Check(string name, string field, Report report)
    {
        var error = KubernetesNames.Dns1035LabelError(name);
        var meant = Respelled.Lower(error, name, KubernetesNames.Dns1035LabelError);
        report.Misspelled(error, NameSpelled, field, $"'{name}'", Mend.Text(meant));
    }

    private static void CheckKind(string kind, string field, Report report)
    {
        var error = KubernetesNames.Dns1035LabelError(kind.ToLowerInvariant());
        report.Misspelled(error, NameSpelled, field, $"'{kind}'");
    }
}

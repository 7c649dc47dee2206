using System.Text.RegularExpressions;
using EksSpec.Placement;

namespace EksSpec.Rules;

/// <summary>The fields of an <c>EC2NodeClass</c> of <c>karpenter.k8s.aws/v1</c>, as its definition asks for them.</summary>
internal sealed partial class NodeClasses : RuleGroup<SiteView>
{
    private static readonly string[] Required =
    [
        "amiSelectorTerms",
        "subnetSelectorTerms",
        "securityGroupSelectorTerms",
    ];

    private static readonly string[] Families =
    [
        "al2",
        "al2023",
        "bottlerocket",
        "windows2019",
        "windows2022",
        "windows2025",
    ];

    private static readonly string[] FamilyNames =
    [
        "AL2",
        "AL2023",
        "Bottlerocket",
        "Custom",
        "Windows2019",
        "Windows2022",
        "Windows2025",
    ];

    public override void Check(SiteView site, Report report)
    {
        foreach (var (item, document) in site.Of<InlineDocument>())
        {
            if (
                item.Ref is { Kind: "EC2NodeClass", ApiVersion: $"{KarpenterApi.AwsGroup}/v1" }
                && document["spec"] is { Kind: InlineDocumentKind.Map } spec
            )
            {
                using var at = report.On(item).At("spec");
                CheckTerms(spec, report);
                CheckRole(spec, report);
                CheckImage(spec, report);
            }
        }
    }

    private static void CheckTerms(InlineDocument spec, Report report)
    {
        foreach (var field in Required)
        {
            report.If(
                spec[field] is null or { Kind: InlineDocumentKind.List, Items.Count: 0 },
                TermsMissing,
                field,
                $"{field} is missing or empty."
            );
        }
    }

    private static void CheckRole(InlineDocument spec, Report report)
    {
        var (role, profile) = (spec["role"], spec["instanceProfile"]);
        report.If(
            role is null && profile is null,
            RoleOrProfile,
            "role",
            $"The class has neither role nor instanceProfile."
        );
        report.If(
            role is not null && profile is not null,
            RoleOrProfile,
            "instanceProfile",
            $"The class has a role and an instanceProfile; Karpenter takes one of them."
        );
    }

    private static void CheckImage(InlineDocument spec, Report report)
    {
        var terms = spec["amiSelectorTerms"]?.Items ?? [];
        var hasAlias = false;
        for (var i = 0; i < terms.Count; i++)
        {
            if (terms[i]["alias"]?.AsText is { } alias)
            {
                hasAlias = true;
                using var at = report.At("amiSelectorTerms", i);
                CheckAlias(alias, terms[i], terms.Count, spec["amiFamily"]?.AsText, report);
            }
        }

        if (spec["amiFamily"]?.AsText is { Length: > 0 } family && !family.AsSpan().ContainsAny('$', '{', '<'))
        {
            report.OneOf(family, FamilyNames, ImageUnclear, "amiFamily");
        }

        report.If(
            !hasAlias && terms.Count > 0 && spec["amiFamily"] is null,
            ImageUnclear,
            "amiFamily",
            $"Without an alias in amiSelectorTerms, amiFamily has to say how the nodes join."
        );
    }

    private static void CheckAlias(string alias, InlineDocument term, int terms, string? family, Report report)
    {
        if (alias.AsSpan().ContainsAny('$', '{', '<'))
        {
            return;
        }

        var isSpelled = Alias().IsMatch(alias);
        report.If(!isSpelled, AliasSpelled, "alias", $"'{alias}' is not family@version, such as al2023@v20260801.");
        report.If(
            terms > 1 || term["id"] is not null || term["tags"] is not null || term["name"] is not null,
            ImageUnclear,
            "alias",
            $"An alias stands alone: with it no other term and no id, name or tags."
        );
        if (!isSpelled)
        {
            return;
        }

        var at = alias.IndexOf('@', StringComparison.Ordinal);
        var (name, version) = (alias[..at], alias[(at + 1)..]);
        var meant = Meant.Of(name, Families);
        report.If(
            !Families.Contains(name, StringComparer.Ordinal),
            AliasSpelled,
            "alias",
            $"'{name}' is not one of {string.Join(", ", Families)}.{Meant.Question(meant)}",
            Mend.Text(meant is null ? null : $"{meant}@{version}")
        );
        report.If(
            name.StartsWith("windows", StringComparison.Ordinal) && version != "latest",
            AliasSpelled,
            "alias",
            $"Of {name} there is only @latest.",
            Mend.Text($"{name}@latest")
        );
        report.If(
            Families.Contains(name, StringComparer.Ordinal)
                && family is { Length: > 0 } and not "Custom"
                && !string.Equals(family, name, StringComparison.OrdinalIgnoreCase),
            ImageUnclear,
            "alias",
            $"The alias is of {name}, and amiFamily is {family}."
        );
    }

    [GeneratedRegex(@"\A[a-zA-Z0-9]+@.+\z", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Alias();
}

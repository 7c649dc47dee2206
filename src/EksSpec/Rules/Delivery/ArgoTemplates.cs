using System.Text.RegularExpressions;

namespace EksSpec.Rules;

/// <summary>The two languages of ApplicationSets: what one makes something of, the other leaves or refuses.</summary>
internal sealed partial class ArgoTemplates : RuleGroup<SiteView>
{
    public override void Check(SiteView site, Report report)
    {
        foreach (var item in site.Objects)
        {
            if (
                item is { Ref.Kind: "ApplicationSet", Value: InlineDocument document }
                && ApiGroup.Of(item.Ref.ApiVersion) == "argoproj.io"
                && document["spec"] is { } spec
                && spec["template"] is { } template
            )
            {
                report.On(item, "spec.template");
                Check(template, SpecPath.Root, spec["goTemplate"]?.AsBoolean == true, report);
            }
        }
    }

    private static void Check(InlineDocument value, SpecPath path, bool isGo, Report report)
    {
        if (value.AsText is { } text && text.Contains("{{", StringComparison.Ordinal))
        {
            CheckText(text, path, isGo, report);
        }

        foreach (var entry in value.Entries)
        {
            Check(entry.Value, path.Field(entry.Key), isGo, report);
        }

        for (var i = 0; i < value.Items.Count; i++)
        {
            Check(value.Items[i], path.Item(i), isGo, report);
        }
    }

    private static void CheckText(string text, SpecPath path, bool isGo, Report report)
    {
        if ((isGo ? Plain() : Go()).Match(text) is { Success: true } match)
        {
            report.Add(
                OtherLanguage,
                path,
                isGo
                    ? $"With goTemplate, '{match.Value}' calls a function that isn't there: the set makes no Application."
                    : $"Without goTemplate: true nothing is put in the place of '{match.Value}'."
            );
        }
    }

    // A parameter of a generator without the dot that Go asks for; a function has no dot inside.
    [GeneratedRegex(
        """\{\{-?\s*(?:[A-Za-z]\w*(?:\.\w+)+|name|server|branch|number|cluster|environment|env)\s*-?\}\}""",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Plain();

    [GeneratedRegex("""\{\{-?\s*[.$][^}]*\}\}""", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Go();
}

using System.Globalization;
using System.Text.RegularExpressions;

namespace EksSpec.Rules;

/// <summary>Durations in resources of Flux.</summary>
internal sealed partial class FluxTimes : RuleGroup<SiteView>
{
    private static readonly string[] Fields = ["interval", "retryInterval", "timeout"];

    // Sources take no hours for what is a matter of seconds.
    private static readonly string[] Quick =
    [
        "GitRepository",
        "OCIRepository",
        "HelmRepository",
        "Bucket",
        "ImageRepository",
        "Provider",
    ];

    public override void Check(SiteView site, Report report)
    {
        foreach (var (item, document) in site.Of<InlineDocument>())
        {
            var group = ApiGroup.Of(item.Ref.ApiVersion);
            // A definition says it better.
            if (
                group.EndsWith(".toolkit.fluxcd.io", StringComparison.Ordinal)
                && document["spec"] is { } spec
                && site.CustomKinds.Find(group, item.Ref.Kind) is null
            )
            {
                report.On(item);
                using var at = report.At("spec");
                foreach (var field in Fields)
                {
                    Check(spec[field], field, field == "timeout" && Quick.Contains(item.Ref.Kind), report);
                }
            }
        }
    }

    private static void Check(InlineDocument? value, string field, bool isQuick, Report report)
    {
        if (value?.Scalar is not { Length: > 0 } text || text.AsSpan().ContainsAny('$', '{', '<'))
        {
            return;
        }

        var isRead = value.AsText is not null && (isQuick ? Short() : Any()).IsMatch(text);
        var why = isQuick ? "numbers with ms, s or m" : "numbers with ms, s, m or h";
        report.If(
            !isRead,
            NoDuration,
            field,
            $"'{text}' is no duration: it is {why}.",
            Mend.Text(Meaning(text, isQuick))
        );
    }

    // 1d is a day.
    private static string? Meaning(string text, bool isQuick) =>
        !isQuick
        && Days().Match(text) is { Success: true } days
        && int.Parse(days.Groups["days"].ValueSpan, CultureInfo.InvariantCulture) is var count
            ? $"{count * 24}h"
            : null;

    [GeneratedRegex(
        @"\A([0-9]+(\.[0-9]+)?(ms|s|m|h))+\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Any();

    [GeneratedRegex(
        @"\A([0-9]+(\.[0-9]+)?(ms|s|m))+\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Short();

    [GeneratedRegex(
        @"\A(?<days>[0-9]{1,5})d\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Days();
}

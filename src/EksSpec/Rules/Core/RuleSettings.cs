using System.Globalization;
using EksSpec.Reading;

namespace EksSpec.Rules;

/// <summary>
/// Reads a settings file, the <c>.eksspec.yaml</c> that stands beside the files it is about. It is written as a document of
/// <c>apiVersion: eksspec.io/v1</c> and <c>kind: Settings</c> with <c>profile</c>, <c>asOf</c>, <c>external</c> and <c>suppress</c>.
/// </summary>
public static partial class RuleSettings
{
    /// <summary>Reads settings.</summary>
    /// <param name="yaml">The text of the file.</param>
    /// <param name="findings">What is wrong with it; the options are usable only where there is nothing.</param>
    /// <returns>The options; what the settings leave out has its default.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="yaml"/> is null.</exception>
    public static RuleOptions Read(string yaml, out IReadOnlyList<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(yaml);
        var documents = SpecReader.Read(yaml);
        var found = documents.SelectMany(document => document.Findings).ToList();
        findings = found;
        if (
            documents.Count != 1
            || documents[0]
                is not { ApiVersion: "eksspec.io/v1", Kind: "Settings", Value: InlineDocument settings } document
        )
        {
            found.Add(
                new(
                    NotUnderstood,
                    "",
                    "The file does not hold one document of apiVersion eksspec.io/v1 and kind Settings."
                )
            );
            return RuleOptions.Default;
        }

        var options = RuleOptions.Default;
        foreach (var (key, value) in settings.Entries)
        {
            var changed = key switch
            {
                "apiVersion" or "kind" => options,
                "profile" => ProfileOf(value.AsText) is { } profile ? options with { Profile = profile } : null,
                "asOf" => DateOnly.TryParseExact(
                    value.AsText,
                    "yyyy-MM-dd",
                    CultureInfo.InvariantCulture,
                    default,
                    out var day
                )
                    ? options with
                    {
                        AsOf = day,
                    }
                    : null,
                "external" => Texts(value) is { } external ? options with { External = external } : null,
                "suppress" => Suppressions(value) is { } suppressions
                    ? options with
                    {
                        Suppressions = suppressions,
                    }
                    : null,
                _ => null,
            };
            if (changed is null)
            {
                found.Add(
                    new(NotUnderstood, key, $"The setting '{key}' is not understood.")
                    {
                        Position = document.Locate(key),
                    }
                );
            }

            options = changed ?? options;
        }

        return options;
    }

    // Enum.TryParse takes numbers and lists of names too, so that '7' would be a profile that asks for everything.
    private static RuleProfile? ProfileOf(string? name) =>
        name?.ToUpperInvariant() switch
        {
            "BASELINE" => RuleProfile.Baseline,
            "RECOMMENDED" => RuleProfile.Recommended,
            "STRICT" => RuleProfile.Strict,
            _ => null,
        };

    private static ValueList<string>? Texts(InlineDocument list) =>
        list.Kind == InlineDocumentKind.List && list.Items.All(item => item.AsText is not null)
            ? list.Items.Select(item => item.AsText!).ToValueList()
            : null;

    private static ValueList<Suppression>? Suppressions(InlineDocument list)
    {
        var suppressions = list.Items.Select(SuppressionOf).ToList();
        return list.Kind == InlineDocumentKind.List && !suppressions.Contains(null)
            ? suppressions.OfType<Suppression>().ToValueList()
            : null;
    }

    private static Suppression? SuppressionOf(InlineDocument item)
    {
        var known = item.Entries.All(entry =>
            entry.Key is "rule" or "reason" or "path" or "document" or "site"
            && !string.IsNullOrWhiteSpace(entry.Value.AsText)
        );
        SpecPath? path = null;
        return
            known
            && item["rule"]?.AsText is { } rule
            && item["reason"]?.AsText is { } reason
            && (item["path"]?.AsText is not { } text || SpecPath.TryParse(text, out path))
            ? new(rule, reason)
            {
                Path = path,
                Object = item["document"]?.AsText,
                Site = item["site"]?.AsText,
            }
            : null;
    }
}

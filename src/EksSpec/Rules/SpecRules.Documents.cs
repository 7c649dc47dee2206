using EksSpec.Eksctl;
using EksSpec.Findings;
using EksSpec.Reading;

namespace EksSpec.Rules;

/// <content>Documents as they were read.</content>
public static partial class SpecRules
{
    /// <summary>Judges documents that were read, each by itself and all together.</summary>
    /// <param name="documents">The documents of one cluster, in the order they were read.</param>
    /// <param name="options">What the rules are told from outside.</param>
    /// <param name="filter">Leaves out what is not asked for and what is accepted.</param>
    /// <returns>
    /// The documents in their order, each with what reading and the rules found in it: findings carry the position and the
    /// name of their document, and stand in order of position and rule.
    /// </returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IReadOnlyList<CheckedDocument> Check(
        IReadOnlyList<SpecDocument> documents,
        RuleOptions options,
        FindingFilter filter
    )
    {
        ArgumentNullException.ThrowIfNull(documents);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(filter);
        var together = CheckTogether([.. documents.Select(document => document.Value).OfType<object>()], options)
            .ToLookup(finding => finding.Document, StringComparer.Ordinal);
        return
        [
            .. documents.Select(document => new CheckedDocument(
                document,
                [
                    .. document
                        .Findings.Concat(document.Value is null ? [] : Check(document.Value, options))
                        .Concat(NamesOf(document).SelectMany(name => together[name]))
                        .Select(finding => Placed(finding, document))
                        .Where(filter.Shows)
                        .OrderBy(finding => finding.Position?.Line ?? 0)
                        .ThenBy(finding => finding.Position?.Column ?? 0)
                        .ThenBy(finding => finding.Rule.Id, StringComparer.Ordinal),
                ]
            )),
        ];
    }

    private static Finding Placed(Finding finding, SpecDocument document) =>
        finding with
        {
            Document = finding.Document ?? NamesOf(document).FirstOrDefault() ?? document.Kind,
            Position = finding.Position ?? document.Locate(finding.Path),
        };

    /// <summary>The document as findings name it: kind, then namespace and name. An object may leave out its namespace.</summary>
    private static IEnumerable<string> NamesOf(SpecDocument document) =>
        document switch
        {
            { Name: null } => [],
            { Namespace: null } => [$"{document.Kind} {document.Name}", $"{document.Kind} default/{document.Name}"],
            _ => [$"{document.Kind} {document.Namespace}/{document.Name}"],
        };
}

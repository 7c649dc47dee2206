using System.Globalization;
using EksSpec.Findings;
using EksSpec.Reading;

namespace EksSpec.Cli;

/// <summary>What could not be read of documents: whoever says where pods can run must not be silent about it.</summary>
internal static class Unread
{
    /// <summary>What could not be read of a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="said">What is said of the findings in it.</param>
    public static IEnumerable<string> In(
        SpecDocument document,
        Func<SpecDocument, IEnumerable<Finding>, IReadOnlyList<Finding>>? said = null
    )
    {
        // A text that is nobody's has no pods.
        return document is { ApiVersion: null, Kind: null } && document.Value is not null
            ? []
            : (said?.Invoke(document, document.Findings) ?? document.Findings).Where(IsUnread).Select(Text);
    }

    private static bool IsUnread(Finding finding) =>
        finding.Rule.Id is "EKS0003" or "EKS3000" or "EKS0004" or "EKS3003" or "EKS0005" or "EKS3009";

    private static string Text(Finding finding) =>
        finding.Position is { } at
            ? string.Create(CultureInfo.InvariantCulture, $"line {at.Line} was not read: {finding.Message}")
            : $"not all of it was read: {finding.Message}";
}

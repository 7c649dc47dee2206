using EksSpec.Reading;
using EksSpec.Reading.Binding;

namespace EksSpec.Editing;

/// <summary>A text at one moment: its documents, and what each of them means.</summary>
internal sealed class ReadText
{
    private readonly ReadOptions _options;

    /// <summary>Reads a text.</summary>
    public ReadText(EditedText text, ReadOptions options)
    {
        (Text, _options) = (text, options);
        Documents = SpecReader.Read(text.Bytes, options);
        Meanings = [.. Documents.Select(document => document.Root is { } root ? InlineDocuments.Of(root) : null)];
    }

    /// <summary>The text.</summary>
    public EditedText Text { get; }

    /// <summary>Its documents.</summary>
    public ValueList<SpecDocument> Documents { get; }

    /// <summary>What each means; null for one that can't be read.</summary>
    public IReadOnlyList<InlineDocument?> Meanings { get; }

    /// <summary>The same text with something else in some places.</summary>
    public ReadText With(IEnumerable<Splice> splices) => new(Text.With(splices), _options);

    /// <summary>Whether documents came to mean what was wanted, and all others stayed what they were.</summary>
    /// <param name="other">The text afterwards.</param>
    /// <param name="wanted">What each changed document is to mean.</param>
    public bool Becomes(ReadText other, Dictionary<int, InlineDocument> wanted)
    {
        if (other.Documents.Count != Documents.Count || Faults(other) > Faults(this))
        {
            return false;
        }

        for (var i = 0; i < Documents.Count; i++)
        {
            var (expected, found) = (wanted.GetValueOrDefault(i) ?? Meanings[i], other.Meanings[i]);
            var isSame =
                (Documents[i].Root?.Tree.IsJson != true || other.Documents[i].Root?.Tree.IsJson == true)
                && (
                    expected is null || found is null
                        ? ReferenceEquals(expected, found)
                        : Differences.AreSame(expected, found)
                );
            if (!isSame)
            {
                return false;
            }
        }

        return true;
    }

    // What the meaning doesn't show: a key that stands twice, a text that can't be read to its end.
    private static int Faults(ReadText text) =>
        text.Documents.Sum(document => document.Findings.Count(finding => IsFault(finding.Rule)));

    private static bool IsFault(RuleInfo rule) =>
        rule == Dialect.Eksctl.Syntax
        || rule == Dialect.Kubernetes.Syntax
        || rule == Dialect.Eksctl.DuplicateKey
        || rule == Dialect.Kubernetes.DuplicateKey
        || rule == ReadingRules.TooDeep
        || rule == ReadingRules.TooManyNodes
        || rule == ReadingRules.TooLong;
}

using EksSpec.Reading;
using EksSpec.Values;

namespace EksSpec.Cli.Selection;

/// <summary>Reads a file that nobody named: only what is meant for a cluster, and the rest with the reason to pass it over.</summary>
internal static class FoundFile
{
    /// <summary>Reads it.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="text">Its text.</param>
    /// <param name="options">How to read.</param>
    public static InputFile Read(string name, ReadOnlyMemory<byte> text, ReadOptions options)
    {
        if (FileNature.ReasonToPass(name, text.Span) is { } reason)
        {
            return new(name) { Passed = reason };
        }

        var marks = TemplateMarks.Of(text.Span);
        var documents = SpecReader.Read(text, options);
        if (marks is not null && documents.Any(document => IsBrokenAt(document, marks)))
        {
            return new(name) { Passed = Reason.Template };
        }

        var meant = documents.Where(document => !OtherPrograms.Read(document)).ToValueList();
        return new(name)
        {
            Documents = meant,
            Passed = meant.Count == 0 ? Reason.OtherProgram : null,
            Marks = marks,
            IsEncrypted = marks is not null && Encrypted.Is(text.Span),
        };
    }

    // What is no YAML because of a mark will be when it is filled in.
    private static bool IsBrokenAt(SpecDocument document, TemplateMarks marks) =>
        document.Findings.Any(finding =>
            finding.Rule.Id is "EKS0003" or "EKS3000"
            && finding.Position is { } place
            && (marks.HasLinesOfItsOwn || marks.Touch(place.Line, place.Column))
        );
}

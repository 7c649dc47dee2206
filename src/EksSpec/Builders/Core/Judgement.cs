using EksSpec.Findings;
using EksSpec.Rules;

namespace EksSpec.Builders;

/// <summary>Puts together what rules and builders found in a document, each finding with its line of C#.</summary>
internal static class Judgement
{
    public static IReadOnlyList<Finding> Of(
        string document,
        IEnumerable<Finding> found,
        Origins origins,
        IEnumerable<Finding> problems
    ) =>
        [
            .. found.Select(finding =>
                finding with
                {
                    Document = finding.Document ?? document,
                    Code = finding.Code ?? origins.Find(finding.Path),
                }
            ),
            .. origins.Conflicts.Select(conflict => SetTwice(document, conflict)),
            .. problems,
        ];

    private static Finding SetTwice(string document, Origins.Conflict conflict) =>
        new(
            ProgramRules.SetTwice,
            conflict.Path,
            $"'{conflict.Path}' is '{conflict.First}' at {conflict.FirstAt} and '{conflict.Second}' at {conflict.At}."
        )
        {
            Document = document,
            Code = conflict.At,
        };
}

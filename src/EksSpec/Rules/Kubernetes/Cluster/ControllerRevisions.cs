namespace EksSpec.Rules;

/// <summary>What a controller once made its pods of.</summary>
internal sealed partial class ControllerRevisions : RuleGroup<V1ControllerRevision>
{
    public override void Check(V1ControllerRevision subject, Report report)
    {
        var isObject = subject.Data is not (null or InlineDocument { Kind: not InlineDocumentKind.Map });
        report.If(!isObject, DataNeeded, "data", $"The data is {(subject.Data is null ? "missing" : "no map")}.");
        report.If(subject.Revision < 0, RevisionNegative, "revision", $"The revision is {subject.Revision}.");
    }
}

using EksSpec.CustomResources;

namespace EksSpec;

/// <summary>Somebody who is told when a pipeline fails, and when it waits for a decision.</summary>
/// <param name="Type">How: <c>slack</c>, <c>email</c>, <c>microsoftteams</c>, <c>pubsub</c>.</param>
/// <param name="Address">Where: a channel, an address.</param>
public sealed record SpinnakerNotification(string Type, string Address)
{
    internal InlineDocument OfPipeline => Of("pipeline", "pipeline.failed");

    internal InlineDocument OfJudgment => Of("stage", "manualJudgment");

    private InlineDocument Of(string level, string when) =>
        Fields.Map(
            ("type", Type),
            ("address", Address),
            ("level", level),
            ("when", InlineDocument.OfList([InlineDocument.OfText(when)]))
        );
}

using System.Text;

namespace EksSpec.Rules;

/// <summary>What happened: the checks of both kinds of events.</summary>
internal static partial class EventRules
{
    private const int MaxLength = 128;
    private const int MaxNoteLength = 1024;

    /// <summary>Looks at an event.</summary>
    public static void Check(EventFacts happened, Report report)
    {
        CheckNamespace(happened, report);
        if (!happened.IsTimed)
        {
            return;
        }

        var controller = happened.Controller ?? "";
        report.Required(controller, Needed, happened.ControllerField);
        report.QualifiedName(controller.NullIfEmpty(), Needed, happened.ControllerField);
        CheckText(happened.Instance, "reportingInstance", report);
        CheckText(happened.Action, "action", report);
        CheckText(happened.Reason, "reason", report);
        var bytes = Encoding.UTF8.GetByteCount(happened.Note ?? "");
        report.If(bytes > MaxNoteLength, TooLong, happened.NoteField, $"{happened.NoteField} has {bytes} bytes.");
    }

    private static void CheckText(string? text, string field, Report report)
    {
        report.Required(text, Needed, field);
        var bytes = Encoding.UTF8.GetByteCount(text ?? "");
        report.If(bytes > MaxLength, TooLong, field, $"{field} has {bytes} bytes.");
    }

    // Of objects without a namespace, the events are in that of the cluster.
    private static void CheckNamespace(EventFacts happened, Report report)
    {
        var space = string.IsNullOrEmpty(happened.Space) ? "default" : happened.Space;
        var about = happened.About?.NamespaceProperty ?? "";
        var fits =
            about.Length == 0
                ? space == "default" || (happened.IsTimed && space == "kube-system")
                : happened.IsTimed || about == space;
        report.If(
            !fits,
            NamespaceFits,
            $"{happened.AboutField}.namespace",
            $"The event is in namespace '{space}', and what it is about in '{about}'."
        );
    }
}

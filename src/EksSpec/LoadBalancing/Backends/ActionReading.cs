namespace EksSpec.LoadBalancing;

/// <summary>What the annotation <c>actions.NAME</c> of an Ingress says is done.</summary>
internal static class ActionReading
{
    /// <summary>What is done; an answer with an error where the annotation isn't there, or can't be read.</summary>
    public static BackendAction Of(Setting? said, FaultLog faults)
    {
        if (faults.Json(said, ActionJson.Read) is not { } action)
        {
            return BackendAction.Missing("action");
        }

        switch (action.Type)
        {
            case "fixed-response":
                Check("FixedResponseConfig", action.FixedResponse, action.FixedResponse?.Status, said!, faults);
                return Answer(action.FixedResponse, said!);
            case "redirect":
                Check("RedirectConfig", action.Redirect, action.Redirect?.Status, said!, faults);
                return Answer(action.Redirect, said!);
            case "forward":
                return ForwardReading.Of(action, said!, faults);
            default:
                faults.AddPart(
                    "unknown action type",
                    said!,
                    $"has the type '{action.Type}'",
                    "Write forward, fixed-response or redirect."
                );
                return BackendAction.Missing("action");
        }
    }

    private static BackendAction Answer(ListenerAction? answer, Setting said) =>
        answer is null ? BackendAction.Missing("action") : new() { Answer = answer, Said = said };

    private static void Check(string part, ListenerAction? action, string? status, Setting said, FaultLog faults)
    {
        if (action is null)
        {
            faults.AddPart($"missing {part}", said, $"has no {part}", $"Write the {part}.");
        }
        else if (status!.Length == 0)
        {
            faults.AddPart(
                $"invalid {part}: statusCode is required",
                said,
                $"has a {part} without statusCode",
                "Write the statusCode, as a text."
            );
        }
    }
}

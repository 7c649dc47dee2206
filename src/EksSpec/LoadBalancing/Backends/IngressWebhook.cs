namespace EksSpec.LoadBalancing;

/// <summary>What the webhook for Ingresses refuses, of conditions and backends: it looks at those of rules alone.</summary>
internal static class IngressWebhook
{
    /// <summary>What is refused of an Ingress first; absent where nothing is.</summary>
    public static RefusedObject? Of(GroupMember member)
    {
        foreach (var draft in RuleDraft.Of(member, static paths => [.. Enumerable.Range(0, paths.Count)]))
        {
            if ((draft.Backend.HasService ? OfConditions(member, draft) : OfResource(member, draft)) is { } refused)
            {
                return refused;
            }
        }

        return null;
    }

    private static RefusedObject OfResource(GroupMember member, RuleDraft draft) =>
        new(
            member.Object,
            "PANIC: runtime error: invalid memory address or nil pointer dereference",
            $"A backend of {member.Object} is no Service: the webhook crashes on it, and that is a refusal.",
            draft.Backend.At,
            "Write a service with name and port."
        );

    private static RefusedObject? OfConditions(GroupMember member, RuleDraft draft)
    {
        var faults = new FaultLog();
        _ = AnnotatedCondition.Of(member[$"conditions.{draft.Backend.Name}"], faults);
        return faults.All is [var first, ..]
            ? new(first.Object, first.Error, first.Message, first.Path, first.Fix)
            : null;
    }
}

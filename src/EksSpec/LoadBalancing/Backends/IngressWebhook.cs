namespace EksSpec.LoadBalancing;

/// <summary>What the webhook for Ingresses refuses of their rules: conditions that can't hold, and backends without a Service.</summary>
internal static class IngressWebhook
{
    private const string Crash = "PANIC: runtime error: invalid memory address or nil pointer dereference";

    private const string Conditions = "conditions.";

    private static readonly SpecPath Rules = SpecPath.Root.Field("spec").Field("rules");

    /// <summary>The first that is wrong; absent where nothing is.</summary>
    public static RefusedObject? Of(SpecObject item, V1Ingress ingress)
    {
        var rules = ingress.Spec?.Rules;
        var hasConditions = HasConditions(item);
        for (var i = 0; i < rules?.Count; i++)
        {
            var paths = rules[i]?.Http?.Paths;
            for (var j = 0; j < paths?.Count; j++)
            {
                if (paths[j]?.Backend?.Service is not { } service)
                {
                    return OfNoService(item, Rules.Item(i).Field("http").Field("paths").Item(j).Field("backend"));
                }

                if (
                    hasConditions
                    && Settings.Find(item, Conditions + service.Name) is { } said
                    && OfConditions(said) is { } refusal
                )
                {
                    return refusal;
                }
            }
        }

        return null;
    }

    private static bool HasConditions(SpecObject item)
    {
        foreach (var (key, _) in (item.Metadata?.Annotations).Entries())
        {
            if (key.StartsWith(LoadBalancerAnnotations.Alb + Conditions, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static RefusedObject OfNoService(SpecObject item, SpecPath at) =>
        new(
            item,
            Crash,
            $"{item} has a backend that is no Service, over which the webhook of the controller breaks down.",
            at,
            "Name a Service."
        );

    private static RefusedObject? OfConditions(Setting said)
    {
        var faults = new FaultLog();
        ConditionConfig.Read(said, faults);
        return faults.All is [var fault, ..]
            ? new(said.Owner, fault.Error, fault.Message, fault.Path, fault.Fix)
            : null;
    }
}

namespace EksSpec.LoadBalancing;

/// <summary>Where an annotation <c>actions.NAME</c> of type <c>forward</c> sends requests.</summary>
internal static class ForwardReading
{
    /// <summary>Where requests are sent.</summary>
    public static BackendAction Of(ActionJson action, Setting said, FaultLog faults)
    {
        if (action.Forward is null)
        {
            if (action.TargetGroup is null)
            {
                faults.AddPart(
                    "missing ForwardConfig or TargetGroupARN/TargetGroupName",
                    said,
                    "says not where to",
                    "Write the forwardConfig."
                );
            }

            return new() { Targets = Short(action.TargetGroup), Said = said };
        }

        if (action.TargetGroup is not null)
        {
            faults.AddPart(
                "either ForwardConfig or TargetGroupARN/TargetGroupName can be specified",
                said,
                "has a forwardConfig, and a target group beside it",
                "Write the target group into the forwardConfig."
            );
        }

        return new()
        {
            Targets = Check(action.Forward.Targets, said, faults),
            IsSticky = action.Forward.IsSticky,
            StickySeconds = action.Forward.StickySeconds,
            Said = said,
        };
    }

    private static ValueList<BackendTarget> Short(string? other) => other is null ? [] : [new(null, default, other)];

    private static ValueList<BackendTarget> Check(ValueList<ForwardJson.Target> targets, Setting said, FaultLog faults)
    {
        List<BackendTarget> usable = [];
        foreach (var target in targets)
        {
            var (error, problem, fix) = target switch
            {
                { Other: null, Service: null } => (
                    "missing serviceName or targetGroupARN/targetGroupName",
                    "has a target group without a name",
                    "Write the serviceName and servicePort."
                ),
                { Other: not null, Service: not null } => (
                    "either serviceName or targetGroupARN/targetGroupName can be specified",
                    "has a target group that is a Service, and one that others made",
                    "Keep one of them."
                ),
                { Service: not null, Port: null } => (
                    "missing servicePort",
                    $"names no port of the Service '{target.Service}'",
                    "Write the servicePort."
                ),
                _ => ("", "", ""),
            };
            if (error.Length > 0)
            {
                faults.AddPart($"invalid ForwardConfig: invalid TargetGroupTuple: {error}", said, problem, fix);
            }
            else
            {
                usable.Add(new(target.Service, target.Port ?? default, target.Other, target.Weight));
            }
        }

        if (targets.Count > 1 && targets.Any(static target => target.Weight is null))
        {
            faults.AddPart(
                "invalid ForwardConfig: weight must be set when route to multiple target groups",
                said,
                "has several target groups, and one of them no weight",
                "Write a weight for each."
            );
        }

        return usable.ToValueList();
    }
}

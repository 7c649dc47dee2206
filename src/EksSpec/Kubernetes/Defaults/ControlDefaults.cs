namespace EksSpec.Kubernetes;

/// <summary>The defaults of autoscalers, device claims and flow control.</summary>
internal static class ControlDefaults
{
    public static bool TryFill(object? document)
    {
        switch (document)
        {
            case V2HorizontalPodAutoscaler { Spec: { } spec }:
                AutoscalerDefaults.Fill(spec);
                break;
            case V1HorizontalPodAutoscaler { Spec: { } spec } scaler:
                spec.MinReplicas ??= 1;
                // An annotation holds what this version has no field for.
                if (scaler.Metadata?.Annotations?.ContainsKey("autoscaling.alpha.kubernetes.io/metrics") != true)
                {
                    spec.TargetCPUUtilizationPercentage ??= AutoscalerDefaults.Utilization;
                }

                break;
            case Resourcev1ResourceClaim claim:
                Fill(claim.Spec);
                break;
            case V1ResourceClaimTemplate template:
                Fill(template.Spec?.Spec);
                break;
            case V1FlowSchema { Spec: { } spec }:
                spec.MatchingPrecedence = spec.MatchingPrecedence.Or(1000);
                break;
            case V1PriorityLevelConfiguration { Spec: { } spec }:
                Fill(spec);
                break;
            default:
                return false;
        }

        return true;
    }

    private static void Fill(V1ResourceClaimSpec? claim)
    {
        foreach (var request in Filling.Items(claim?.Devices?.Requests))
        {
            if (request.Exactly is { } exact)
            {
                exact.AllocationMode = exact.AllocationMode.Or("ExactCount");
                exact.Count = exact.AllocationMode == "ExactCount" && exact.Count is null or 0 ? 1 : exact.Count;
            }

            foreach (var each in Filling.Items(request.FirstAvailable))
            {
                each.AllocationMode = each.AllocationMode.Or("ExactCount");
                each.Count = each.AllocationMode == "ExactCount" && each.Count is null or 0 ? 1 : each.Count;
            }
        }
    }

    private static void Fill(V1PriorityLevelConfigurationSpec spec)
    {
        if (spec.Exempt is { } exempt)
        {
            exempt.NominalConcurrencyShares ??= 0;
            exempt.LendablePercent ??= 0;
        }

        if (spec.Limited is { } limited)
        {
            limited.NominalConcurrencyShares ??= 30;
            limited.LendablePercent ??= 0;
            if (limited.LimitResponse?.Queuing is { } queuing)
            {
                queuing.HandSize = queuing.HandSize.Or(8);
                queuing.Queues = queuing.Queues.Or(64);
                queuing.QueueLengthLimit = queuing.QueueLengthLimit.Or(50);
            }
        }
    }
}

namespace EksSpec.Rules;

internal sealed partial class QuotaRun
{
    private readonly List<(PodView Pod, QuotaCharge Charge)> _rolling = [];

    private void CheckRollout(PodView pod, QuotaCharge charge)
    {
        if (pod.Owner.Value is not V1Deployment { Spec: { } spec } || spec.Strategy?.Type == "Recreate")
        {
            return;
        }

        var ledgers = quotas[pod.Owner.Namespace];
        var replicas = PodCounts.Of(pod, site);
        var update = spec.Strategy?.RollingUpdate;
        var surge = IntOrPercent.Of(update?.MaxSurge ?? "25%", replicas, roundUp: true);
        var away = IntOrPercent.Of(update?.MaxUnavailable ?? "25%", replicas, roundUp: false);
        if (surge > 0 && away == 0 && Refusal.Of(charge, 1, isAlone: false, ledgers) is { } refusal)
        {
            // Whether others take part in it.
            var isSum = Refusal.Of(charge, replicas + 1, isAlone: true, ledgers) is null;
            report.On(pod.Owner, "spec.strategy");
            report.Add(
                QuotaAdmission.RolloutStuck,
                SpecPath.Root,
                $"A rollout starts with one pod more than the {replicas} there are, and none of them may go before it is ready. "
                    + refusal.TextLeft(),
                severity: site.IsGuess && isSum ? Severity.Info : null
            );
        }
    }
}

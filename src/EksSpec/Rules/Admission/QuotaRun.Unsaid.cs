namespace EksSpec.Rules;

internal sealed partial class QuotaRun
{
    // Where a quota is on one of these, every container has to say how much of it.
    private static readonly (string Counted, string Resource, bool IsLimit)[] ToBeSaid =
    [
        ("cpu", "cpu", false),
        ("requests.cpu", "cpu", false),
        ("limits.cpu", "cpu", true),
        ("memory", "memory", false),
        ("requests.memory", "memory", false),
        ("limits.memory", "memory", true),
    ];

    /// <summary>Whether a quota asks for more than the containers of a pod say; reports it.</summary>
    private bool AsksForMore(PodView pod, PodCharge charge, RuleInfo rule, List<QuotaLedger> ledgers)
    {
        if (charge.Filled[0].SaysItself)
        {
            return false;
        }

        HashSet<(string, bool)>? asked = null;
        var isUnsaid = false;
        report.On(pod.Owner, pod.Path);
        foreach (var ledger in ledgers)
        {
            foreach (var (counted, resource, isLimit) in ToBeSaid)
            {
                if (ledger.Counts(counted) && ledger.Covers(charge) && (asked ??= []).Add((resource, isLimit)))
                {
                    isUnsaid |= IsUnsaid(charge, resource, isLimit, $"{ledger.Name}' counts {counted}", rule);
                }
            }
        }

        return isUnsaid;
    }

    private bool IsUnsaid(PodCharge charge, string resource, bool isLimit, string why, RuleInfo rule)
    {
        var isUnsaid = false;
        var kind = isLimit ? "limit" : "request";
        for (var i = 0; i < charge.Filled[0].Containers.Count; i++)
        {
            if (Array.TrueForAll(charge.Filled, IsAbsent))
            {
                isUnsaid = true;
                var container = charge.Filled[0].Containers[i];
                report.Add(
                    rule,
                    container.Place.Field(kind + "s"),
                    $"ResourceQuota '{why}, and container '{container.Name}' has no {kind} of {resource}.",
                    $"Give the container a {kind} of {resource}, or the namespace a LimitRange with a default for it."
                );
            }

            bool IsAbsent(FilledPod pod) =>
                (isLimit ? pod.Containers[i].Limits : pod.Containers[i].Requests).Find(resource) is null;
        }

        return isUnsaid;
    }
}

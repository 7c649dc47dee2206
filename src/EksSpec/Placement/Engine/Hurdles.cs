using EksSpec.Isolation;

namespace EksSpec.Placement;

/// <summary>What filters of the scheduler look at beside labels, taints and room, for the workloads that have such a thing.</summary>
internal sealed class Hurdles
{
    private readonly Dictionary<Workload, List<Hurdle>> _all = [];
    private readonly PlacementMatrix _matrix;
    private Neighbours? _neighbours;

    /// <summary>Goes over the workloads of a matrix that knows already where labels and taints let pods in.</summary>
    public Hurdles(PlacementMatrix matrix)
    {
        _matrix = matrix;
        VolumeDemands volumes = new(matrix.Site, matrix.Groups);
        Dictionary<(int Row, string Key, string Because), ExclusionHurdle> exclusions = [];
        Dictionary<(int Port, string Protocol), List<int>> ports = [];
        Dictionary<(string Space, string Claim), List<Workload>> claims = [];
        for (var row = 0; row < matrix.Workloads.Count; row++)
        {
            var workload = matrix.Workloads[row];
            if (workload.NotLookedAt is not null)
            {
                continue;
            }

            Add(workload, DoubtHurdle.Of(workload.Pod));
            Add(workload, ResourceHurdle.Of(workload, matrix.Types));
            Add(workload, CrowdHurdle.Of(matrix, row));
            VolumeDemand[] demands = workload.HasClaims ? [.. volumes.Of(workload)] : [];
            Add(workload, demands.Length == 0 ? null : new VolumeHurdle(workload, demands));
            foreach (var claim in demands.Select(demand => demand.ForOnePod).OfType<string>())
            {
                var key = (workload.Namespace, claim);
                (claims.TryGetValue(key, out var users) ? users : claims[key] = []).Add(workload);
            }

            AddCompany(row, workload.Pod);
            AddExclusions(row, workload.Pod, exclusions);
            foreach (var port in HostPorts.Of(workload.Pod))
            {
                (ports.TryGetValue(port, out var rows) ? rows : ports[port] = []).Add(row);
            }
        }

        foreach (var (port, rows) in ports)
        {
            AddPort(port, rows, exclusions);
        }

        foreach (var ((_, claim), users) in claims.Where(claim => claim.Value.Sum(user => user.Replicas ?? 2) > 1))
        {
            users.ForEach(user =>
                Add(user, new DoubtHurdle($"The claim '{claim}' is ReadWriteOncePod, and more pods than one want it."))
            );
        }

        foreach (var ((row, _, _), hurdle) in exclusions)
        {
            Add(matrix.Workloads[row], hurdle);
        }
    }

    /// <summary>Those of a workload.</summary>
    public IReadOnlyList<Hurdle> Of(Workload workload) =>
        _all.Count > 0 && _all.TryGetValue(workload, out var own) ? own : [];

    /// <summary>What stands most in the way of a workload on a group; <see langword="null"/> where nothing does.</summary>
    public Obstruction? On(Workload workload, PlacementGroup group)
    {
        Obstruction? worst = null;
        foreach (var hurdle in Of(workload))
        {
            var found = hurdle.On(group);
            worst = worst is null || found?.Nodes < worst.Nodes ? found ?? worst : worst;
        }

        return worst;
    }

    private Neighbours Neighbours => _neighbours ??= new(_matrix);

    private void Add(Workload workload, Hurdle? hurdle)
    {
        if (hurdle is not null)
        {
            (_all.TryGetValue(workload, out var own) ? own : _all[workload] = []).Add(hurdle);
        }
    }

    private void AddCompany(int row, V1PodSpec pod)
    {
        if (pod.Affinity?.PodAffinity?.RequiredDuringSchedulingIgnoredDuringExecution is { Count: > 0 } terms)
        {
            var there = terms.Where(term => term is not null).ToList();
            Add(_matrix.Workloads[row], there.Count > 0 ? new CompanyHurdle(_matrix, row, there, Neighbours) : null);
        }

        foreach (var spread in pod.TopologySpreadConstraints ?? [])
        {
            if (spread is not null && spread.WhenUnsatisfiable is not "ScheduleAnyway")
            {
                Add(_matrix.Workloads[row], new SpreadHurdle(_matrix, row, spread, Neighbours));
            }
        }
    }

    // Whom a pod keeps off is kept off from both sides.
    private void AddExclusions(int row, V1PodSpec pod, Dictionary<(int, string, string), ExclusionHurdle> exclusions)
    {
        foreach (var written in pod.Affinity?.PodAntiAffinity?.RequiredDuringSchedulingIgnoredDuringExecution ?? [])
        {
            if (written is null)
            {
                continue;
            }

            var term = PodTerm.Of(written, _matrix.Workloads[row], _matrix.Site);
            foreach (var other in Neighbours.Chosen(term))
            {
                Exclusion(row, term.Key, "Required anti-affinity keeps", exclusions).Add(other);
                Exclusion(other, term.Key, "Required anti-affinity keeps", exclusions).Add(row);
            }
        }
    }

    private void AddPort(
        (int Number, string Protocol) port,
        List<int> rows,
        Dictionary<(int, string, string), ExclusionHurdle> exclusions
    )
    {
        foreach (var row in rows)
        {
            var hurdle = Exclusion(row, NodeLabels.Hostname, $"The host port {port.Number} keeps", exclusions);
            rows.ForEach(hurdle.Add);
        }
    }

    private ExclusionHurdle Exclusion(
        int row,
        string key,
        string because,
        Dictionary<(int, string, string), ExclusionHurdle> exclusions
    )
    {
        if (!exclusions.TryGetValue((row, key, because), out var hurdle))
        {
            exclusions.Add((row, key, because), hurdle = new(_matrix, row, key, because, Neighbours));
        }

        return hurdle;
    }
}

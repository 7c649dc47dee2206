namespace EksSpec.Placement;

/// <summary>
/// Where one workload can run, with statements for tests of any framework:
/// <c>placement.Of("api").IsOnlyOn("develop")</c>. A statement that doesn't hold throws and names the reason.
/// </summary>
public sealed class WorkloadPlacement
{
    private readonly PlacementMatrix _matrix;
    private readonly int _row;

    internal WorkloadPlacement(PlacementMatrix matrix, int row)
    {
        _matrix = matrix;
        _row = row;
    }

    /// <summary>The workload.</summary>
    public Workload Workload => _matrix.Workloads[_row];

    /// <summary>A verdict for each group.</summary>
    public ValueList<PlacementVerdict> Verdicts =>
        Enumerable.Range(0, _matrix.Groups.Count).Select(column => _matrix[_row, column]).ToValueList();

    /// <summary>States that the pods can run on at least one of the groups, and that labels and taints keep them off the others.</summary>
    /// <param name="groups">Names of groups, at least one.</param>
    /// <exception cref="PlacementAssertionException">It isn't so, or can't be known offline.</exception>
    /// <exception cref="ArgumentException">There is no such group.</exception>
    public WorkloadPlacement IsOnlyOn(params ValueList<string> groups)
    {
        var home = Verdicts.Any(verdict => Known(groups).Contains(verdict.Group.Name) && verdict.Fits == true);
        return State("run only on", groups, verdict => groups.Contains(verdict.Group.Name) ? home : IsKeptOff(verdict));
    }

    /// <summary>States that the pods can run on each of the groups, maybe on others too.</summary>
    /// <param name="groups">Names of groups, at least one.</param>
    /// <exception cref="PlacementAssertionException">It isn't so, or can't be known offline.</exception>
    /// <exception cref="ArgumentException">There is no such group.</exception>
    public WorkloadPlacement IsOn(params ValueList<string> groups) =>
        State("run on", Known(groups), verdict => !groups.Contains(verdict.Group.Name) || verdict.Fits == true);

    /// <summary>States that labels and taints let the pods on none of the groups. To be too large for them is not enough.</summary>
    /// <param name="groups">Names of groups, at least one.</param>
    /// <exception cref="PlacementAssertionException">It isn't so, or can't be known offline.</exception>
    /// <exception cref="ArgumentException">There is no such group.</exception>
    public WorkloadPlacement IsNeverOn(params ValueList<string> groups) =>
        State("never run on", Known(groups), verdict => !groups.Contains(verdict.Group.Name) || IsKeptOff(verdict));

    /// <summary>States that the pods can run on every single node of the groups, as a DaemonSet should.</summary>
    /// <param name="groups">Names of groups, at least one.</param>
    /// <exception cref="PlacementAssertionException">It isn't so, or can't be known offline.</exception>
    /// <exception cref="ArgumentException">There is no such group.</exception>
    public WorkloadPlacement Reaches(params ValueList<string> groups) =>
        State(
            "reach every node of",
            Known(groups),
            v => !groups.Contains(v.Group.Name) || v.Nodes == NodeCoverage.Every
        );

    /// <summary>States that the pods can run somewhere.</summary>
    /// <exception cref="PlacementAssertionException">No group takes them for certain.</exception>
    public WorkloadPlacement HasAHome()
    {
        if (Verdicts.Any(verdict => verdict.Fits == true))
        {
            return this;
        }

        var message = $"{Workload} should have a home, but no group takes it for certain. {Reasons(_ => true)}";
        throw new PlacementAssertionException(message.TrimEnd());
    }

    private static bool IsKeptOff(PlacementVerdict verdict) => verdict is { Fits: false, Admits: not true };

    private ValueList<string> Known(ValueList<string> groups)
    {
        ArgumentNullException.ThrowIfNull(groups);
        if (groups.Count == 0)
        {
            throw new ArgumentException("Name at least one group.", nameof(groups));
        }

        foreach (var group in groups)
        {
            _matrix.ColumnOf(group);
        }

        return groups;
    }

    private WorkloadPlacement State(string what, ValueList<string> groups, Func<PlacementVerdict, bool> holds)
    {
        var wrong = Reasons(verdict => !holds(verdict));
        return wrong.Length == 0
            ? this
            : throw new PlacementAssertionException($"{Workload} should {what} {string.Join(", ", groups)}. {wrong}");
    }

    private string Reasons(Func<PlacementVerdict, bool> which) =>
        string.Join(" ", Verdicts.Where(which).Select(verdict => $"{verdict.Group.Name}: {verdict.Reason}"));
}

namespace EksSpec.Placement;

/// <summary>
/// Which nodes send logs and metrics: every agent of a site against every group of its cluster. Agents of add-ons count with
/// what they tolerate as they come, and with what their settings say.
/// </summary>
public sealed class AgentMatrix
{
    private readonly AgentVerdict[][] _rows;

    private AgentMatrix(PlacementMatrix placement)
    {
        Site = placement.Site;
        Groups = placement.Groups;
        List<Agent> agents = [];
        List<AgentVerdict[]> rows = [];
        foreach (var (agent, verdicts) in AgentSearch.In(placement))
        {
            agents.Add(agent);
            rows.Add([
                .. Groups.Select(group => AgentVerdict.Of(agent, group, [.. verdicts.Select(row => row[group.Index])])),
            ]);
        }

        Agents = agents.ToValueList();
        _rows = [.. rows];
    }

    /// <summary>The site it was worked out of.</summary>
    public Site Site { get; }

    /// <summary>The columns, as in <see cref="PlacementMatrix.Groups"/>.</summary>
    public ValueList<PlacementGroup> Groups { get; }

    /// <summary>The rows: the agents of add-ons, then those of manifests, last Fargate's log router.</summary>
    public ValueList<Agent> Agents { get; }

    /// <summary>The verdict of a row and a column.</summary>
    /// <param name="row">Place of the agent in <see cref="Agents"/>.</param>
    /// <param name="column">Place of the group in <see cref="Groups"/>.</param>
    /// <exception cref="IndexOutOfRangeException">There is no such row or column.</exception>
    public AgentVerdict this[int row, int column] => _rows[row][column];

    /// <summary>Every verdict, by row.</summary>
    public IEnumerable<AgentVerdict> Verdicts => _rows.SelectMany(row => row);

    /// <summary>Works out which groups the agents of a site reach.</summary>
    /// <param name="placement">Where the pods of the site can run.</param>
    /// <exception cref="ArgumentNullException"><paramref name="placement"/> is null.</exception>
    public static AgentMatrix Of(PlacementMatrix placement)
    {
        ArgumentNullException.ThrowIfNull(placement);
        return new(placement);
    }

    /// <summary>The groups of which nothing of some kind is sent, whichever agent might.</summary>
    /// <param name="what">What should be sent.</param>
    /// <returns>None where no agent sends such things, for then nobody wanted them.</returns>
    public IEnumerable<PlacementGroup> Silent(Telemetry what)
    {
        var meant = _rows.Where(row => row.Length > 0 && row[0].Agent.Sends.HasFlag(what)).ToList();
        return meant.Count == 0
            ? []
            : Groups.Where(group =>
                MaySend(group, what) && meant.TrueForAll(row => row[group.Index].IsMissed || IsNotMeant(row, group))
            );
    }

    /// <summary>A table for the terminal: a row per agent, a column per group; then why a group isn't reached.</summary>
    public string ToText() => AgentTable.Draw(this);

    /// <summary>
    /// A JSON object per agent and line:
    /// <c>{"site":…,"agent":…,"from":…,"sends":["logs","metrics"],"groups":{"&lt;group&gt;":{"reach":…,"reason":…}}}</c>.
    /// </summary>
    public string ToJsonLines() => AgentJsonLines.Write(this);

    // Fargate's log router sends no numbers, and no DaemonSet does so in its place.
    private static bool MaySend(PlacementGroup group, Telemetry what) =>
        group.Kind != PlacementGroupKind.Fargate || what == Telemetry.Logs;

    private static bool IsNotMeant(AgentVerdict[] row, PlacementGroup group) =>
        row[group.Index].Reach == AgentReach.NotMeant;
}

using EksSpec.Findings;
using EksSpec.Placement;

namespace EksSpec.Rules.Placement;

/// <summary>A group of several types is only as large as its smallest, which is started as soon as any other.</summary>
internal sealed class PodLargerThanSmallestNode : PlacementRule
{
    private const string Mixed = "- {name: mixed, instanceTypes: [m5.large, m5.2xlarge], labels: {size: mixed}}";
    private const string Large = "- {name: mixed, instanceTypes: [m5.2xlarge, m5a.2xlarge], labels: {size: mixed}}";

    private const string Selector = "nodeSelector: {size: mixed}";

    private const string Requests = ", resources: {requests: {cpu: \"3\"}}";

    public override RuleInfo Rule { get; } =
        Info(
            "EKS5021",
            Severity.Warning,
            "A pod doesn't fit on the smallest instance type of a group it can run on",
            "Take instance types of one size into a group.",
            Example.Cluster(Mixed) + Example.Workload(Selector, container: Requests),
            Example.Cluster(Large) + Example.Workload(Selector, container: Requests)
        );

    public override IEnumerable<Finding> Check(PlacementMatrix matrix)
    {
        var room = matrix.Room;
        foreach (var (workload, verdicts) in PlacementFacts.Rows(matrix))
        {
            foreach (var verdict in verdicts.Where(verdict => verdict.Admits == true))
            {
                var group = verdict.Group;
                if (room.Largest(group, workload) > 0 && room.TooSmall(group, workload) is { } type)
                {
                    yield return Found(
                        workload,
                        "containers",
                        $"It asks for {NodeRoom.Text(workload.Requests)}, which a node of type {type} in '{group.Name}' doesn't have left."
                    );
                }
            }
        }
    }
}

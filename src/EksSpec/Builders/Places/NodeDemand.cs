using EksSpec.Isolation;
using EksSpec.Rules;

namespace EksSpec.Builders;

/// <summary>A call that says which nodes pods run on: those of a group, or those of an isolation.</summary>
internal sealed record NodeDemand(string Name, INodeGroup? Group, IReadOnlyList<NodeIsolation> Given, SourcePosition At)
{
    private IReadOnlyList<NodeIsolation> Isolations => Group?.Isolations ?? Given;

    /// <summary>Writes affinity and tolerations. A contradiction is a problem of the program, not an exception.</summary>
    public void ApplyTo(V1PodSpec pod, Scope scope, Problems problems)
    {
        if (Group is not null && scope.Environment is { } environment && Group.Cluster != environment.Cluster)
        {
            var message =
                $"Node group '{Group.Name}' is not in cluster '{environment.Cluster.Name}', where environment '{environment.Name}' lives.";
            problems.Add(ProgramRules.Contradiction, "", message, At, "Run it on a node group of its own cluster.");
            return;
        }

        foreach (var isolation in Isolations)
        {
            try
            {
                isolation.ApplyTo(pod);
            }
            catch (IsolationContradictionException contradiction)
            {
                problems.Add(ProgramRules.Contradiction, "", contradiction.Message, At);
            }
        }
    }
}

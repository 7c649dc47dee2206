using EksSpec.Builders;
using EksSpec.Placement;

namespace EksSpec;

/// <content>Logs and metrics of every node.</content>
public sealed partial class ClusterBuilder
{
    private bool _claimsAgents;

    /// <summary>
    /// Sends logs or metrics of every node, tainted ones too: add-on or manifests, values, permissions, retention and tolerations
    /// in one call.
    /// </summary>
    /// <param name="agent">
    /// What sends them: <see cref="CloudWatchAgent"/>, <see cref="FluentBitAgent"/>, <see cref="OpenTelemetryAgent"/> or
    /// <see cref="PrometheusExporters"/>. Call it again for another.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="agent"/> is null.</exception>
    /// <exception cref="ArgumentException">A value of the agent can't be.</exception>
    /// <exception cref="InvalidOperationException">The agent has manifests, and the cluster was made alone.</exception>
    /// <remarks>
    /// It is a claim as well: building proves that every agent reaches every group, or fails with the group, the taint and the
    /// agent. <see cref="AgentMatrix"/> shows it as a table.
    /// </remarks>
    public ClusterBuilder UseObservability(NodeAgent agent, params CallSite at)
    {
        Guard.Given(agent).AddTo(this, at);
        if (_claimsAgents)
        {
            return this;
        }

        _claimsAgents = true;
        return WithClaim(PlacementClaim.AgentsReach(), at: at);
    }

    /// <summary>Adds alerts and recorded expressions, for the Prometheus operator.</summary>
    /// <param name="name">Name.</param>
    /// <param name="namespace">Namespace, which something else has to make.</param>
    /// <returns>The alerts: say them with <see cref="PrometheusRuleBuilder.WithAlert"/>.</returns>
    /// <exception cref="ArgumentException">A name isn't spelled as Kubernetes asks.</exception>
    /// <exception cref="InvalidOperationException">The cluster was made alone.</exception>
    public PrometheusRuleBuilder AddPrometheusRule(string name, string @namespace = "monitoring", params CallSite at)
    {
        PrometheusRuleBuilder rule = new(name, at);
        Add(new PrometheusRuleManifest(rule, Guard.Label(@namespace)));
        return rule;
    }
}

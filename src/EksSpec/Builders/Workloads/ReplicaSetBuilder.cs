using EksSpec.Builders;
using EksSpec.Kubernetes;
using EksSpec.Rules;

namespace EksSpec;

/// <summary>A ReplicaSet whose versions Spinnaker puts beside each other, with the Service, Ingress, ConfigMap and so on that belong to it.</summary>
/// <remarks>
/// Part of a fleet through <see cref="FleetBuilder.AddReplicaSet"/>, or alone through <c>Build()</c>. Nothing but Spinnaker rolls it
/// out: elsewhere take a <see cref="DeploymentBuilder"/>.
/// </remarks>
public sealed class ReplicaSetBuilder : ScalableWorkloadBuilder<ReplicaSetBuilder, V1ReplicaSet>
{
    private const string TrafficLabel = "traffic.eksspec.dev/";

    private readonly Saying<bool> _traffic = new("traffic");

    /// <summary>Begins a ReplicaSet.</summary>
    /// <param name="name">Name: lower-case letters, digits and <c>-</c>, up to 58, as Spinnaker puts <c>-v000</c> behind it.</param>
    /// <param name="image">Image of the main container, with a tag or digest.</param>
    public ReplicaSetBuilder(string name, string image, params CallSite at)
        : base("apps/v1", "ReplicaSet", name, image, at) { }

    /// <summary>Has Spinnaker send the traffic of the Services from version to version, blue/green.</summary>
    /// <param name="history">How many versions are kept, the new one included, from 2: what has no traffic can have it again.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="history"/> is below 2.</exception>
    /// <remarks>
    /// Writes the annotations <c>traffic.spinnaker.io/load-balancers</c>, with the Services of this ReplicaSet, and
    /// <c>strategy.spinnaker.io/max-version-history</c>. The Services choose pods by a label of their own, which Spinnaker puts on the
    /// pods of a version while it has traffic; budgets, autoscalers and spread choose by the labels that all versions have. The
    /// strategy is <see cref="Spinnaker.Traffic"/>. Source: <c>KubernetesServiceHandler</c> of clouddriver-kubernetes.
    /// </remarks>
    public ReplicaSetBuilder UseTraffic(int history = 2, params CallSite at)
    {
        Guard.AtLeast(history, 2);
        return Say(_traffic, true, at).WithSpinnaker(new() { MaxVersionHistory = history }, at: at);
    }

    /// <summary>The labels by which a Service chooses the pods that have traffic: no pod has them before Spinnaker says so.</summary>
    private protected override IDictionary<string, string> SelectorOf(string service, Scope scope) =>
        SaidIn(scope, _traffic)
            ? new Dictionary<string, string>(StringComparer.Ordinal) { [$"{TrafficLabel}{service}"] = "true" }
            : base.SelectorOf(service, scope);

    private protected override V1ReplicaSet Fresh() =>
        new() { Spec = new() { Selector = new() { MatchLabels = Selector } } };

    private protected override V1PodTemplateSpec PodOf(V1ReplicaSet document) => document.Spec.Template ??= new();

    private protected override void SetReplicas(V1ReplicaSet document, int replicas) =>
        document.Spec.Replicas = replicas;

    private protected override int? ReplicasOf(V1ReplicaSet document) => document.Spec?.Replicas;

    private protected override void Complete(V1ReplicaSet document, Scope scope)
    {
        base.Complete(document, scope);
        if (!SaidIn(scope, _traffic))
        {
            return;
        }

        string[] services = [.. ChildrenIn(scope).OfType<ServiceBuilder>().Select(service => service.Name)];
        if (services.Length == 0)
        {
            var message = $"'{Name}' takes traffic from Spinnaker, and no Service leads to it.";
            ProblemsIn(scope)
                .Add(ProgramRules.Missing, "metadata.annotations", message, Made, $"Call AddService on '{Name}'.");
            return;
        }

        document.Metadata.Annotations.TryAdd(SpinnakerKeys.LoadBalancers, SpinnakerAnnotations.Services(services));
    }
}

using EksSpec.Ec2;
using EksSpec.Findings;
using EksSpec.Placement;
using k8s.Models;

namespace EksSpec.Rules.Placement;

/// <summary>With <c>target-type: instance</c> every node of the cluster takes traffic, spot nodes of other environments included.</summary>
internal sealed class LoadBalancerRegistersForeignSpot : PlacementRule
{
    private const string TargetType = "alb.ingress.kubernetes.io/target-type";
    private const string NodeLabelsAnnotation = "alb.ingress.kubernetes.io/target-node-labels";

    public override RuleInfo Rule { get; } =
        Info(
            "EKS5037",
            Severity.Warning,
            "A load balancer registers spot nodes on which its environment doesn't run",
            "Set alb.ingress.kubernetes.io/target-type: ip, or choose nodes with target-node-labels.",
            Example.Cluster(Example.SpotGroup) + Example.Workload("", ns: "staging") + Ingress("instance"),
            Example.Cluster(Example.SpotGroup) + Example.Workload("", ns: "staging") + Ingress("ip")
        );

    public override IEnumerable<Finding> Check(PlacementMatrix matrix)
    {
        foreach (var (item, ingress) in matrix.Site.Of<V1Ingress>().Where(pair => RegistersNodes(pair.Value)))
        {
            var ns = ingress.Metadata?.NamespaceProperty ?? "default";
            var own = PlacementFacts.Chosen(matrix).Where(row => row.Workload.Namespace == ns).ToList();
            for (var column = 0; own.Count > 0 && column < matrix.Groups.Count; column++)
            {
                if (
                    matrix.Groups[column].Purchase == PurchaseOption.Spot
                    && own.TrueForAll(row => row.Verdicts[column].Admits == false)
                )
                {
                    yield return new Finding(
                        Rule,
                        SpecPath.Parse("metadata.annotations").Entry(TargetType),
                        $"It registers the spot nodes of '{matrix.Groups[column].Name}', where nothing of namespace '{ns}' runs."
                    )
                    {
                        Object = item.Ref,
                    };
                }
            }
        }
    }

    private static bool RegistersNodes(V1Ingress ingress)
    {
        var annotations = ingress.Metadata?.Annotations ?? new Dictionary<string, string>();
        var alb =
            ingress.Spec?.IngressClassName == "alb"
            || annotations.Keys.Any(key => key.StartsWith("alb.ingress.kubernetes.io/", StringComparison.Ordinal));
        // Without the annotation the controller takes instances.
        return alb
            && !annotations.ContainsKey(NodeLabelsAnnotation)
            && (!annotations.TryGetValue(TargetType, out var type) || type == "instance");
    }

    private static string Ingress(string targetType) =>
        "---\napiVersion: networking.k8s.io/v1\nkind: Ingress\n"
        + $"metadata: {{name: web, namespace: staging, annotations: {{{TargetType}: {targetType}}}}}\n"
        + "spec: {ingressClassName: alb, defaultBackend: {service: {name: api, port: {number: 80}}}}\n";
}

using EksSpec.Ec2;
using EksSpec.Findings;
using EksSpec.Placement;
using k8s.Models;

namespace EksSpec.Rules;

/// <summary>With <c>target-type: instance</c> every node of the cluster takes traffic, spot nodes of other environments included.</summary>
internal sealed class LoadBalancerRegistersForeignSpot : PlacementRule
{
    private const string TargetType = "alb.ingress.kubernetes.io/target-type";
    private const string NodeLabelsAnnotation = "alb.ingress.kubernetes.io/target-node-labels";

    public override RuleInfo Rule => SpotRules.ForeignTargets;

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
}

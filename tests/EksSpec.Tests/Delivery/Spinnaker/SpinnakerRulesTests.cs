using EksSpec.Findings;
using EksSpec.Reading;
using EksSpec.Rules;
using EksSpec.Values;

namespace EksSpec.Tests.Deliveries;

/// <summary>The rules about Spinnaker speak where it delivers, and nowhere else.</summary>
public class SpinnakerRulesTests
{
    private const string Pod = """
        apiVersion: v1
        kind: ConfigMap
        metadata: { name: shop, namespace: shop }
        data: { a: x }
        ---
        apiVersion: v1
        kind: Pod
        metadata: { name: shop, namespace: shop }
        spec:
          containers: [{ name: web, image: "shop:1.0", envFrom: [{ configMapRef: { name: shop } }] }]

        """;

    private const string Role = """
        apiVersion: v1
        kind: Secret
        metadata: { name: shop, namespace: shop }
        stringData: { a: x }
        ---
        apiVersion: rbac.authorization.k8s.io/v1
        kind: Role
        metadata: { name: shop, namespace: shop }
        rules: [{ apiGroups: [""], resources: [secrets], resourceNames: [shop], verbs: [get] }]
        ---
        apiVersion: v1
        kind: ServiceAccount
        metadata: { name: shop, namespace: shop }
        imagePullSecrets: [{ name: shop }]

        """;

    private const string Rollout = """
        apiVersion: v1
        kind: ConfigMap
        metadata: { name: shop, namespace: shop }
        data: { a: x }
        ---
        apiVersion: argoproj.io/v1alpha1
        kind: Rollout
        metadata: { name: shop, namespace: shop }
        spec:
          selector: { matchLabels: { app: shop } }
          template:
            metadata: { labels: { app: shop } }
            spec:
              containers: [{ name: web, image: "shop:1.0", envFrom: [{ configMapRef: { name: shop } }] }]

        """;

    [Theory]
    [InlineData(Rollout, "spec.template.spec.containers[0].envFrom[0].configMapRef.name")]
    [InlineData(Pod, "spec.containers[0].envFrom[0].configMapRef.name")]
    [InlineData(Role, "rules[0].resourceNames[0] imagePullSecrets[0].name")]
    public void A_name_that_stays_without_its_version_is_found(string text, string paths) =>
        Assert.Equal(
            paths.Split(' ').Order(),
            Found(text, DeliveryKind.Spinnaker)
                .Where(finding => finding.Rule.Id == "EKS5257")
                .Select(finding => finding.Path.ToString())
                .Order()
        );

    [Fact]
    public void A_Deployment_gets_the_version_of_its_ConfigMap() =>
        Assert.DoesNotContain(
            Found(
                """
                apiVersion: v1
                kind: ConfigMap
                metadata: { name: shop, namespace: shop }
                data: { a: x }
                ---
                apiVersion: apps/v1
                kind: Deployment
                metadata: { name: shop, namespace: shop }
                spec:
                  selector: { matchLabels: { app: shop } }
                  template:
                    metadata: { labels: { app: shop } }
                    spec:
                      containers: [{ name: web, image: "shop:1.0", envFrom: [{ configMapRef: { name: shop } }] }]
                      volumes: [{ name: a, projected: { sources: [{ configMap: { name: shop } }] } }]

                """,
                DeliveryKind.Spinnaker
            ),
            finding => finding.Rule.Id == "EKS5257"
        );

    [Theory]
    [InlineData(Pod)]
    [InlineData(Role)]
    public void Nothing_is_said_where_nobody_knows_of_Spinnaker(string text)
    {
        Assert.DoesNotContain(Found(text, null), IsOfSpinnaker);
        Assert.DoesNotContain(Found(text, DeliveryKind.ArgoCd), IsOfSpinnaker);
    }

    [Theory]
    [InlineData("strategy.spinnaker.io/versioned", "TRUE", "")]
    [InlineData("strategy.spinnaker.io/versioned", "no", "EKS5245")]
    [InlineData("strategy.spinnaker.io/server-side-apply", "force-conflicts", "")]
    [InlineData("strategy.spinnaker.io/server-side-apply", "force", "EKS5245")]
    [InlineData("caching.spinnaker.io/ignore", "TRUE", "EKS5245")]
    [InlineData("strategy.spinnaker.io/max-version-history", "3.0", "EKS5246")]
    [InlineData("strategy.spinnaker.io/max-version-history", "99999999999", "EKS5246")]
    [InlineData("traffic.spinnaker.io/load-balancers", "[\"web\"]", "EKS5250")]
    [InlineData("traffic.spinnaker.io/load-balancers", "[1]", "EKS5250")]
    [InlineData("traffic.spinnaker.io/load-balancers", "{}", "EKS5250")]
    [InlineData("moniker.spinnaker.io/aplication", "shop", "EKS5249")]
    [InlineData("artifact.spinnaker.io/name", "shop", "EKS5248")]
    [InlineData("my.spinnaker.io/thing", "x", "")]
    public void An_annotation_is_read_as_Spinnaker_reads_it(string key, string value, string id) =>
        Assert.Equal(
            id,
            string.Join(
                ' ',
                Found(
                        $"apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: shop\n  namespace: shop\n  annotations: {{ {key}: '{value}' }}\ndata: {{ a: x }}\n",
                        null
                    )
                    .Where(IsOfSpinnaker)
                    .Select(finding => finding.Rule.Id)
            )
        );

    private static bool IsOfSpinnaker(Finding finding) =>
        string.CompareOrdinal(finding.Rule.Id, "EKS5245") >= 0
        && string.CompareOrdinal(finding.Rule.Id, "EKS5264") <= 0;

    private static ValueList<Finding> Found(string text, DeliveryKind? delivery) =>
        SpecRules.Check(Landscape.Of(SpecReader.Read(text)), new() { Delivery = delivery }).Findings;
}

using EksSpec.Reading;
using EksSpec.Values;

namespace EksSpec.Tests.Landscapes;

/// <summary>The pods of custom resources: seen where a table says where they are, said not to be seen elsewhere.</summary>
public sealed class CustomPodsTests
{
    private const string Deployment = """
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: api, namespace: shop}
        spec: {template: {spec: {containers: []}}}
        """;

    [Theory]
    [InlineData("argoproj.io/v1alpha1", "Rollout", "spec.template", 3)]
    [InlineData("apps.kruise.io/v1beta1", "StatefulSet", "spec.template", 3)]
    [InlineData("apps.kruise.io/v1alpha1", "DaemonSet", "spec.template", null)]
    [InlineData("serving.knative.dev/v1", "Service", "spec.template", null)]
    [InlineData("keda.sh/v1alpha1", "ScaledJob", "spec.jobTargetRef.template", null)]
    public void Pods_are_seen_where_their_kind_keeps_them(string apiVersion, string kind, string place, int? replicas)
    {
        var pods = Assert.Single(Of(apiVersion, kind, Nested(place)).Pods);

        Assert.Equal($"{place}.spec", pods.Path.ToString());
        Assert.Equal("special", pods.Spec.NodeSelector["nodes"]);
        Assert.Equal(replicas, pods.Replicas);
    }

    [Fact]
    public void An_object_may_keep_several_templates()
    {
        var pods = Of(
            "ray.io/v1",
            "RayCluster",
            """
            {"headGroupSpec":{"template":{"spec":{}}},
             "workerGroupSpecs":[{"template":{"spec":{}}},{"template":{"spec":{}}}]}
            """
        ).Pods;

        Assert.Equal(
            [
                "spec.headGroupSpec.template.spec",
                "spec.workerGroupSpecs[0].template.spec",
                "spec.workerGroupSpecs[1].template.spec",
            ],
            pods.Select(each => each.Path.ToString())
        );
    }

    [Theory]
    [InlineData("monitoring.coreos.com/v1", "Prometheus", """{"replicas":2}""", "its operator makes them")]
    [InlineData("argoproj.io/v1alpha1", "Workflow", "{}", "each of its steps is a pod")]
    [InlineData("argoproj.io/v1alpha1", "Rollout", "{}", "it has no spec.template")]
    [InlineData("argoproj.io/v1alpha1", "Rollout", """{"template":7}""", "can't be read as a pod template")]
    [InlineData(
        "argoproj.io/v1alpha1",
        "Rollout",
        """{"template":{"spec":{"tolerations":"all"}}}""",
        "can't be read as a pod template"
    )]
    [InlineData(
        "shop.example/v1",
        "Till",
        """{"drawers":[{"podTemplate":{"spec":{"containers":[]}}}]}""",
        "nothing says where"
    )]
    public void What_cannot_be_looked_at_is_said(string apiVersion, string kind, string spec, string reason)
    {
        var site = Of(apiVersion, kind, spec);

        Assert.Empty(site.Pods);
        Assert.Contains(reason, Assert.Single(site.NotLookedAt).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("monitoring.coreos.com/v1", "PrometheusRule", """{"groups":[]}""")]
    [InlineData("karpenter.sh/v1", "NodePool", """{"template":{"spec":{"taints":[]}}}""")]
    [InlineData("shop.example/v1", "Till", """{"containers":[]}""")]
    public void What_makes_no_pods_is_not_mentioned(string apiVersion, string kind, string spec)
    {
        var site = Of(apiVersion, kind, spec);

        Assert.Empty(site.Pods);
        Assert.Empty(site.NotLookedAt);
    }

    [Fact]
    public void A_rollout_of_a_deployment_has_the_pods_of_that()
    {
        const string Rollout = """
            apiVersion: argoproj.io/v1alpha1
            kind: Rollout
            metadata: {name: api, namespace: shop}
            spec: {workloadRef: {apiVersion: apps/v1, kind: Deployment, name: api}}
            """;

        var whole = Landscape.Of(SpecReader.Read($"{Deployment}\n---\n{Rollout}")).Sites[0];
        var half = Landscape.Of(SpecReader.Read(Rollout)).Sites[0];

        Assert.Equal("Deployment", Assert.Single(whole.Pods).Owner.Ref.Kind);
        Assert.Empty(whole.NotLookedAt);
        Assert.Single(half.NotLookedAt);
    }

    [Fact]
    public void A_table_takes_kinds_of_ones_own()
    {
        var templates = PodTemplates
            .Default.With(new("shop.example", "Till", "spec.pod") { Replicas = "spec.drawers" })
            .WithUnseen("shop.example", "Shop", "every shop is different")
            .WithoutPods("monitoring.coreos.com", "Prometheus");

        var site = Landscape
            .Of(
                [
                    Document("shop.example/v1", "Till", """{"drawers":4,"pod":{"spec":{}}}"""),
                    Document("shop.example/v1", "Shop", "{}"),
                    Document("monitoring.coreos.com/v1", "Prometheus", "{}"),
                ],
                templates
            )
            .Sites[0];

        Assert.Equal(4, Assert.Single(site.Pods).Replicas);
        Assert.Equal("every shop is different", Assert.Single(site.NotLookedAt).Reason);
    }

    private static Site Of(string apiVersion, string kind, string spec) =>
        Landscape.Of(Document(apiVersion, kind, spec)).Sites[0];

    private static InlineDocument Document(string apiVersion, string kind, string spec) =>
        InlineDocument.OfMap(
            ("apiVersion", apiVersion),
            ("kind", kind),
            ("metadata", InlineDocument.OfMap(("name", "api"), ("namespace", "shop"))),
            ("spec", InlineDocument.Parse(spec))
        );

    private static string Nested(string place)
    {
        var template = """{"metadata":{},"spec":{"nodeSelector":{"nodes":"special"},"containers":[]}}""";
        var fields = place.Split('.')[1..].Reverse();
        var spec = fields.Aggregate(template, (inner, field) => $$"""{"{{field}}":{{inner}}}""");
        return $$"""{"replicas":3,{{spec[1..]}}""";
    }
}

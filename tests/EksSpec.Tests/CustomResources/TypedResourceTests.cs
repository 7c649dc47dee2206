using EksSpec.CustomResources;
using EksSpec.Findings;
using EksSpec.Tests.Crds;
using EksSpec.Values;
using k8s.Models;

namespace EksSpec.Tests.CustomResources;

public class TypedResourceTests
{
    private readonly TypedShop _shop = new();

    [Fact]
    public void Isolation_reaches_the_pods_of_a_kind_that_no_table_knows()
    {
        _shop.Develop.AddCustomResource("web", new ReleaseSpec { Template = TypedShop.Pods("web") });

        var pod = _shop.Written("release-web.yaml")["spec"]!["template"]!["spec"]!;
        Assert.Equal("spotInstance", pod["tolerations"]!.Items[0]["key"]!.AsText);
        Assert.NotNull(pod["affinity"]!["nodeAffinity"]);
    }

    [Fact]
    public void Its_pods_are_placed_with_all_others()
    {
        _shop.Develop.AddCustomResource("web", new ReleaseSpec { Replicas = 3, Template = TypedShop.Pods("web") });

        var proof = _shop.Fleet.Build().ProvePlacement()["shop"];
        Assert.Contains(proof.Matrix.Workloads, workload => workload.Kind == "Release" && workload.Name == "web");
    }

    [Fact]
    public void What_is_said_of_all_pods_is_said_of_its_pods()
    {
        _shop.Fleet.ForEachPod(pod => pod.Spec.PriorityClassName = "late");
        _shop.Cluster.AddPriorityClass("late", 10);
        _shop.Develop.AddCustomResource("web", new ReleaseSpec { Template = TypedShop.Pods("web") });

        var pod = _shop.Written("release-web.yaml")["spec"]!["template"]!["spec"]!;
        Assert.Equal("late", pod["priorityClassName"]!.AsText);
    }

    [Fact]
    public void What_its_pods_refer_to_has_to_be_there()
    {
        var template = TypedShop.Pods("web");
        template.Spec.Containers[0].EnvFrom = [new() { ConfigMapRef = new() { Name = "settings" } }];
        _shop.Develop.AddCustomResource("web", new ReleaseSpec { Template = template });

        _shop.Fleet.TryBuild(out _, out var findings);

        var missing = Assert.Single(findings, each => each.Message.Contains("settings", StringComparison.Ordinal));
        Assert.Equal("Release", missing.Object!.Kind);
    }

    [Fact]
    public void It_is_judged_by_its_own_definition()
    {
        ReleaseStrategy strategy = new() { Canary = new() { Steps = [new() { SetWeight = 120 }] } };
        _shop.Develop.AddCustomResource(
            "web",
            new ReleaseSpec { Strategy = strategy, Template = TypedShop.Pods("web") }
        );

        Assert.False(_shop.Fleet.TryBuild(out _, out var findings));
        var error = Assert.Single(findings, finding => finding.Severity == Severity.Error);
        Assert.Equal("spec.strategy.canary.steps[0].setWeight", error.Path.ToString());
    }

    [Fact]
    public void A_table_that_was_given_wins_over_the_definition()
    {
        _shop.Fleet.UsePodTemplates(PodTemplates.Default.WithoutPods("delivery.example.com", "Release"));
        _shop.Develop.AddCustomResource("web", new ReleaseSpec { Template = TypedShop.Pods("web") });

        Assert.Null(_shop.Written("release-web.yaml")["spec"]!["template"]!["spec"]!["tolerations"]);
    }

    [Fact]
    public void A_pod_that_is_changed_after_it_was_given_changes_nothing()
    {
        var template = TypedShop.Pods("web");
        _shop.Develop.AddCustomResource("web", new ReleaseSpec { Template = template });
        template.Spec.Containers[0].Image = "registry.example.com/other:1";

        var pod = _shop.Written("release-web.yaml")["spec"]!["template"]!["spec"]!;
        Assert.Equal("registry.example.com/web:1.4.2", pod["containers"]!.Items[0]["image"]!.AsText);
    }

    [Fact]
    public void An_object_of_the_whole_cluster_gets_no_namespace()
    {
        _shop.Develop.AddCustomResource("tokyo", new RegionSpec { Zones = ["1a"] });
        _shop.Develop.AddCustomResource("web", new ReleaseSpec { Template = TypedShop.Pods("web") });

        Assert.Null(_shop.Written("region-tokyo.yaml")["metadata"]!["namespace"]);
        Assert.Equal("develop", _shop.Written("release-web.yaml")["metadata"]!["namespace"]!.AsText);
    }

    [Fact]
    public void Labels_of_its_own_win()
    {
        _shop.Develop.AddCustomResource(
            new Region { Name = "tokyo", Labels = ValueMap.Of(("app.kubernetes.io/part-of", "world")) }
        );

        var labels = _shop.Written("region-tokyo.yaml")["metadata"]!["labels"]!;
        Assert.Equal("world", labels["app.kubernetes.io/part-of"]!.AsText);
        Assert.Equal("eksspec", labels["app.kubernetes.io/managed-by"]!.AsText);
    }

    [Fact]
    public void A_resource_without_a_name_is_refused() =>
        Assert.Throws<ArgumentNullException>(() => _shop.Develop.AddCustomResource(new Region()));

    [Fact]
    public void A_cluster_alone_takes_none() =>
        Assert.Throws<InvalidOperationException>(() =>
            new ClusterBuilder("alone", "ap-northeast-1").AddCustomResource(new Region { Name = "tokyo" })
        );

    [Fact]
    public void Resources_are_equal_when_they_are_written_alike()
    {
        Release Make(int weight) =>
            new()
            {
                Name = "web",
                Spec = new()
                {
                    Template = TypedShop.Pods("web"),
                    Strategy = new()
                    {
                        MaxUnavailable = 1,
                        Canary = new() { Steps = [new() { SetWeight = weight }] },
                    },
                },
            };

        Assert.Equal(Make(20), Make(20));
        Assert.Equal(Make(20).GetHashCode(), Make(20).GetHashCode());
        Assert.NotEqual(Make(20), Make(30));
    }

    [Fact]
    public void What_is_read_is_written_again()
    {
        var document = InlineDocument.Parse(
            """
            {"apiVersion":"delivery.example.com/v1","kind":"Release","metadata":{"name":"web","finalizers":["example.com/a"]},
             "spec":{"replicas":2,"strategy":{"type":"BlueGreen","maxUnavailable":1},
               "template":{"metadata":{"labels":{"app":"web"}},"spec":{"containers":[{"image":"web:1","name":"web"}]}},
               "budgets":{"a":"1Gi"},"settings":{"any":[1,null]}},
             "status":{"phase":"Done"}}
            """
        );

        var release = Release.FromDocument(document);

        Assert.Equal(ReleaseStrategyType.BlueGreen, release.Spec!.Strategy!.Type);
        Assert.Equal("1Gi", release.Spec.Budgets!["a"]);
        Assert.Equal(Sorted(document), Sorted(release.ToDocument()));
    }

    [Theory]
    [InlineData("""{"replicas":"two"}""", "spec.replicas is not a number.")]
    [InlineData("""{"replicas":1.5}""", "spec.replicas is no whole number of 64 bits.")]
    [InlineData("""{"replicas":3000000000}""", "spec.replicas is no whole number of 32 bits.")]
    [InlineData("""{"strategy":[]}""", "spec.strategy is not a map.")]
    [InlineData("""{"strategy":{"type":"Slow"}}""", "spec.strategy.type is none of 'Canary', 'BlueGreen'.")]
    [InlineData(
        """{"strategy":{"maxUnavailable":{}}}""",
        "spec.strategy.maxUnavailable is neither a number nor a text."
    )]
    [InlineData(
        """{"strategy":{"canary":{"steps":[{"weight":1}]}}}""",
        "spec.strategy.canary.steps[0].weight is no field of this kind."
    )]
    [InlineData("""{"strategy":{"canary":{"steps":[null]}}}""", "spec.strategy.canary.steps[0] is not a map.")]
    [InlineData(
        """{"template":{"spec":{"containers":[{"nmae":"x"}]}}}""",
        "spec.template.spec.containers[0].nmae: There is no field 'nmae' here."
    )]
    public void What_does_not_fit_is_refused_with_its_path(string spec, string message)
    {
        var document = InlineDocument.Parse(
            $$"""{"apiVersion":"delivery.example.com/v1","kind":"Release","spec":{{spec}}}"""
        );

        var refused = Assert.Throws<FormatException>(() => Release.FromDocument(document));

        Assert.StartsWith(message, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_of_another_kind_is_refused() =>
        Assert.Throws<FormatException>(() => Release.FromDocument(new Region { Name = "tokyo" }.ToDocument()));

    [Fact]
    public void An_enum_has_no_other_values() =>
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            new ReleaseStrategy { Type = (ReleaseStrategyType)9 }.ToDocument()
        );

    private static string Sorted(InlineDocument document) =>
        document.Kind switch
        {
            InlineDocumentKind.Map =>
                $"{{{string.Join(",", document.Entries.OrderBy(e => e.Key, StringComparer.Ordinal).Select(e => e.Key + ":" + Sorted(e.Value)))}}}",
            InlineDocumentKind.List => $"[{string.Join(",", document.Items.Select(Sorted))}]",
            _ => document.Scalar!,
        };
}

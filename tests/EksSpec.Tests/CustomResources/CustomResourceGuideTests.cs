#region usings
using EksSpec;
using EksSpec.Tests.Crds; // MyApp.Crds in a project whose root namespace is MyApp
using k8s.Models;

#endregion

namespace EksSpec.Tests.CustomResources;

/// <summary>What docs/guides/custom-resources.md shows.</summary>
public class CustomResourceGuideTests
{
    private readonly TypedShop _shop = new();

    [Fact]
    public void A_resource_by_its_spec()
    {
        var develop = _shop.Develop;
        #region spec
        develop.AddCustomResource(
            "web",
            new ReleaseSpec
            {
                Replicas = 2,
                Strategy = new()
                {
                    Type = ReleaseStrategyType.Canary,
                    MaxUnavailable = "25%",
                    Canary = new() { Steps = [new() { SetWeight = 20, Pause = "10m" }, new() { SetWeight = 100 }] },
                },
                Template = new()
                {
                    Spec = new() { Containers = [new() { Name = "web", Image = "registry.example.com/web:1.4.2" }] },
                },
            }
        );
        #endregion

        Assert.Equal(
            "Ec2Spot",
            _shop.Written("release-web.yaml")["spec"]!["template"]!["spec"]!["affinity"]!["nodeAffinity"]![
                "requiredDuringSchedulingIgnoredDuringExecution"
            ]!["nodeSelectorTerms"]!.Items[0]["matchExpressions"]!.Items[0]["values"]!
                .Items[0]
                .AsText
        );
    }

    [Fact]
    public void A_whole_resource()
    {
        var (cluster, develop) = (_shop.Cluster, _shop.Develop);
        #region resource
        cluster.AddCustomResource(
            new Region
            {
                Name = "tokyo",
                Spec = new() { Zones = ["1a", "1c"], Share = 0.5 },
            }
        );

        develop.AddCustomResource(
            new Release
            {
                Name = "api",
                Annotations = new Dictionary<string, string> { ["example.com/owner"] = "shop" },
                Spec = new() { Template = TypedShop.Pods("api") },
            }
        );
        #endregion

        Assert.Equal(
            "shop",
            _shop.Written("release-api.yaml")["metadata"]!["annotations"]!["example.com/owner"]!.AsText
        );
    }

    [Fact]
    public void A_resource_that_is_read()
    {
        var text = new Release
        {
            Name = "api",
            Spec = new() { Template = TypedShop.Pods("api") },
        }.ToDocument();
        #region read
        var release = Release.FromDocument(text);
        var slower = release with { Spec = release.Spec! with { Replicas = 1 } };
        Console.WriteLine(CanonicalYaml.Serialize(slower.ToDocument()));
        #endregion

        Assert.Equal(release, Release.FromDocument(text));
        Assert.NotEqual(release, slower);
    }

    [Fact]
    public void Files_judged_by_the_definitions()
    {
        #region judge
        var options = new EksSpec.Rules.RuleOptions { Definitions = Definitions.All };
        #endregion

        Assert.Equal(["Region", "Release"], options.Definitions.Select(each => each.Spec.Names.Kind));
    }
}

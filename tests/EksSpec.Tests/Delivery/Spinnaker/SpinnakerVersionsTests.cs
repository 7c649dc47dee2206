using EksSpec.Values;

namespace EksSpec.Tests.Deliveries;

/// <summary>Which ConfigMaps and Secrets keep their names, as Spinnaker doesn't write their versions where they are named.</summary>
public class SpinnakerVersionsTests
{
    private const string Mark = "strategy.spinnaker.io/versioned: \"false\"";

    private readonly SpinnakerShop _shop = new();

    [Fact]
    public void What_only_pods_name_gets_versions()
    {
        _shop.AddApi();

        Assert.DoesNotContain(Mark, Api(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_custom_resource_names_as_well_keeps_its_name()
    {
        _shop.AddApi();
        _shop
            .Environments[0]
            .AddCustomResource(
                "example.com/v1",
                "Reader",
                "x",
                InlineDocument.Parse("""{"configMapRef":{"name":"api"}}""")
            );

        Assert.Contains(Mark, Api(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_nobody_names_keeps_its_name()
    {
        _shop.AddApi();
        _shop.Environments[0].AddConfigMap("boards").WithValue("board.json", "{}");

        Assert.Contains(Mark, Text("test/develop/configmap-boards.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_Job_is_made_anew_by_each_release()
    {
        _shop.Fleet.AddJob("import", $"{SpinnakerShop.Image}:1.2").In(_shop.Environments[0]);

        Assert.Contains(
            "strategy.spinnaker.io/recreate: \"true\"",
            Text("test/develop/import.yaml"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void What_the_user_said_stays()
    {
        _shop.AddApi();
        _shop
            .Environments[0]
            .AddConfigMap("boards")
            .WithValue("board.json", "{}")
            .WithSpinnaker(new() { Versioned = true, MaxVersionHistory = 3 });

        var text = Text("test/develop/configmap-boards.yaml");

        Assert.DoesNotContain(Mark, text, StringComparison.Ordinal);
        Assert.Contains("strategy.spinnaker.io/max-version-history: \"3\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_annotation_is_spelled_as_Spinnaker_reads_it()
    {
        SpinnakerAnnotations all = new()
        {
            Versioned = true,
            MaxVersionHistory = 3,
            Recreate = false,
            Replace = false,
            ServerSideApply = true,
            ForceConflicts = true,
            UseSourceCapacity = true,
            LoadBalancers = ["web"],
            Application = "shop",
            Cluster = "web",
            Stack = "blue",
            Detail = "x",
            IgnoredByCache = false,
        };
        _shop.AddApi().WithSpinnaker(all);

        var annotations = _shop.Fleet.DeliverWith(new Spinnaker("shop")).TryBuild(out _, out var findings);

        Assert.False(annotations);
        // Of a Deployment there is one version, and there is no Service 'web': nothing else is wrong with them.
        Assert.Equal(
            ["EKS5251", "EKS5253"],
            findings
                .Select(finding => finding.Rule.Id)
                .Where(id => id.StartsWith("EKS52", StringComparison.Ordinal))
                .Distinct()
                .Order()
        );
        Assert.Throws<ArgumentOutOfRangeException>(() => new SpinnakerAnnotations { MaxVersionHistory = 0 });
    }

    private string Api() => Text("test/develop/api.yaml");

    private string Text(string path) =>
        _shop.Fleet.DeliverWith(new Spinnaker("shop")).Build().Files.Single(file => file.Path == path).Text;
}

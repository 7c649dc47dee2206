using EksSpec.Eksctl;
using EksSpec.Findings;
using EksSpec.Values;

namespace EksSpec.Tests.Builders;

/// <summary>What a person writes first compiles, means the same, and is known by its line.</summary>
public class WaysToWriteTests
{
    private static readonly string[] Array = ["m5.large", "m5a.large"];
    private readonly FleetBuilder _fleet = new("shop", "eu-central-1", "1.34");
    private readonly ClusterBuilder _cluster;

    public WaysToWriteTests() => _cluster = _fleet.AddCluster("shop").AllowApiFrom("203.0.113.10/32");

    [Fact]
    public void Lists_are_taken_in_every_form()
    {
        List<string> list = [.. Array];
        ValueList<string> value = list;
        NodeGroupBuilder[] groups =
        [
            Group("a").WithInstanceTypes("m5.large", "m5a.large"),
            Group("b").WithInstanceTypes(["m5.large", "m5a.large"]),
            Group("c").WithInstanceTypes(Array),
            Group("d").WithInstanceTypes(list),
            Group("e").WithInstanceTypes(value),
            Group("f").WithInstanceTypes(list.Where(type => type.Length > 0)),
            _cluster.AddSpotNodeGroup("g", "m5.large", "m5a.large"),
            _cluster.AddSpotNodeGroup("h", Array),
            Group("i").Configure(group => group with { InstanceTypes = Array }),
            Group("j").Configure(group => group with { InstanceTypes = list }),
        ];

        var built = _cluster.Build().ManagedNodeGroups!;

        Assert.Equal(groups.Length, built.Count);
        Assert.All(built, group => Assert.Equal<string>(Array, group.InstanceTypes!));
        Group("one").WithInstanceTypes("m5.large");
        Group("single").Configure(group => group with { InstanceTypes = "m5.large" });
        Assert.All(_cluster.Build().ManagedNodeGroups!.TakeLast(2), group => Assert.Single(group.InstanceTypes!));
    }

    [Fact]
    public void Blocks_of_addresses_are_taken_as_text_and_as_values()
    {
        Cidr office = "198.51.100.0/24";
        _cluster
            .AllowApiFrom("203.0.113.20/32", "203.0.113.30/32")
            .AllowApiFrom(office)
            .AllowApiFrom(["203.0.113.40/32"])
            .AllowApiFrom([office, "203.0.113.50/32"])
            .AllowApiFrom(new List<Cidr> { "203.0.113.60/32" })
            .WithVpc("10.0.0.0/16");
        _fleet.AllowApiFrom("203.0.113.70/32", office);

        Assert.Equal(8, _cluster.Build().Vpc!.PublicAccessCidrs!.Count);
        Assert.Throws<FormatException>(() => _cluster.AllowApiFrom("203.0.113.10/8"));
    }

    [Fact]
    public void Maps_are_taken_in_every_form()
    {
        Dictionary<string, string> map = new() { ["team"] = "shop", ["tier"] = "web" };
        Group("a").WithLabels(("team", "shop"), ("tier", "web")).WithTags(map);
        Group("b")
            .WithLabels(new() { ["team"] = "shop", ["tier"] = "web" })
            .WithTags([("team", "shop"), ("tier", "web")]);
        Group("c").WithLabels(map).WithTags(map.Where(entry => entry.Key.Length > 0));
        Group("d").Configure(group => group with { Labels = map, Tags = map });

        Assert.All(
            _cluster.Build().ManagedNodeGroups!,
            group => Assert.Equal((ValueMap.From(map), ValueMap.From(map)), (group.Labels, group.Tags))
        );
    }

    [Fact]
    public void Workloads_take_labels_annotations_and_variables_in_every_form()
    {
        Dictionary<string, string> map = new() { ["B"] = "2" };
        var api = _fleet
            .AddDeployment("api", "shop/api:1")
            .WithLabels(("team", "shop"))
            .WithAnnotations(new() { ["example.com/owner"] = "shop" })
            .WithPodLabels(("tier", "web"))
            .WithPodAnnotations(new Dictionary<string, string> { ["example.com/seen"] = "yes" })
            .WithEnv("A", "1")
            .WithEnv(map)
            .WithEnv(("C", "3"), ("D", "4"))
            .WithEnv(new() { ["E"] = "5" })
            .WithCommand("dotnet", "api.dll")
            .WithArgs("--urls")
            .RequireNodes(("disktype", "ssd"), NodeMatch.In("kubernetes.io/arch", "arm64", "amd64"));
        api.AddConfigMap().WithValues(("a", "1")).WithValues(new() { ["b"] = "2" });
        api.AddRole().Allow("get", "pods").AllowRead(["services", "endpoints"]);

        Assert.True(api.TryBuild(out var deployment, out var findings), string.Join("\n", findings));
        var container = deployment.Spec.Template.Spec.Containers[0];
        Assert.Equal(["A", "B", "C", "D", "E"], container.Env.Select(variable => variable.Name));
        Assert.Equal(["dotnet", "api.dll"], container.Command);
        Assert.Equal("shop", deployment.Metadata.Labels["team"]);
        Assert.Equal("web", deployment.Spec.Template.Metadata.Labels["tier"]);
        Assert.Equal("shop", deployment.Metadata.Annotations["example.com/owner"]);
    }

    [Fact]
    public void A_list_of_values_is_known_by_its_line()
    {
        var group = Group("a").WithInstanceTypes("m5.large");
        var (first, second, third) = (Line(), Line(), Line());
        group.WithInstanceTypes(new List<string> { "m5a.large" });
        group.WithLabels(("tier", "web")).WithLabels(new() { ["tier"] = "db" });

        _cluster.TryBuild(out _, out var findings);

        Assert.Equal((first, first, first), (first, second, third));
        Assert.Equal(
            [first + 1, first + 2],
            findings.Where(finding => finding.Rule.Id == "EKS7001").Select(finding => finding.Position!.Line)
        );
    }

    [Fact]
    public void Nothing_given_is_said_at_once()
    {
        var group = Group("a");

        Assert.Throws<ArgumentException>(() => group.WithInstanceTypes());
        Assert.Throws<ArgumentException>(() => group.WithInstanceTypes(new List<string>()));
        Assert.Throws<ArgumentException>(() => _cluster.AllowApiFrom());
        Assert.Throws<ArgumentNullException>(() => group.WithLabels((Dictionary<string, string>)null!));
    }

    private static int Line([System.Runtime.CompilerServices.CallerLineNumber] int line = 0) => line;

    private NodeGroupBuilder Group(string name) => _cluster.AddNodeGroup(name);
}

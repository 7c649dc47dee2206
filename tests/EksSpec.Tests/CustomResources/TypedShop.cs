using EksSpec.Reading;
using EksSpec.Values;
using k8s.Models;

namespace EksSpec.Tests.CustomResources;

/// <summary>A cluster whose environment runs on spot nodes, for resources that the compiler made records of.</summary>
internal sealed class TypedShop
{
    public TypedShop()
    {
        Fleet = new("shop", region: "ap-northeast-1", kubernetesVersion: "1.34");
        Fleet.AllowApiFrom("203.0.113.10/32");
        Cluster = Fleet.AddCluster("shop");
        Cluster.AddNodeGroup("system").WithInstanceTypes("m5.large").WithSize(min: 1, max: 2);
        var spot = Cluster
            .AddSpotNodeGroup("develop", "m5.large", "m5a.large", "m6i.large")
            .WithSize(min: 0, max: 5)
            .Isolate(NodeIsolation.Ec2Spot);
        Develop = Cluster.AddEnvironment("develop").RunsOn(spot).WithPodSecurity(PodSecurity.Baseline);
    }

    public FleetBuilder Fleet { get; }

    public ClusterBuilder Cluster { get; }

    public EnvironmentBuilder Develop { get; }

    /// <summary>A pod template with one container.</summary>
    public static V1PodTemplateSpec Pods(string name) =>
        new() { Spec = new() { Containers = [new() { Name = name, Image = $"registry.example.com/{name}:1.4.2" }] } };

    /// <summary>A document of a file that the fleet writes for the environment.</summary>
    public InlineDocument Written(string file)
    {
        var text = Fleet.Build().Files.Single(each => each.Path.EndsWith("/" + file, StringComparison.Ordinal)).Text;
        return (InlineDocument)SpecReader.Read(text)[0].Value!;
    }
}

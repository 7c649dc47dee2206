using EksSpec.Findings;
using EksSpec.Reading;
using k8s;
using k8s.Models;

namespace EksSpec.Tests.Builders;

/// <summary>A fleet in which nothing is found, with a develop environment on spot nodes that branches follow.</summary>
public abstract class BranchFleet
{
    protected BranchFleet()
    {
        Cluster = Fleet
            .AddCluster("shop")
            .AllowApiFrom("203.0.113.10/32")
            .WithCoreAddons()
            .WithLogs(ControlPlaneLogs.All);
        var spot = Cluster
            .AddSpotNodeGroup("develop", "m5.large", "m5a.large", "m5n.large", "m6i.large")
            .Isolate(NodeIsolation.Ec2Spot)
            .WithSize(min: 1, max: 9);
        Cluster.AddNodeGroup("general").WithInstanceTypes(["m5.large", "m5a.large"]).WithSize(min: 2, max: 3);
        Develop = Cluster.AddEnvironment("develop").RunsOn(spot).WithDomain("develop.example.com");
    }

    protected FleetBuilder Fleet { get; } = new("shop", "eu-central-1", "1.34");

    protected ClusterBuilder Cluster { get; }

    protected EnvironmentBuilder Develop { get; }

    /// <summary>A workload of which nothing is found.</summary>
    protected DeploymentBuilder Add(string name) =>
        Fleet
            .AddDeployment(name, $"shop/{name}:1")
            .WithPort(8080)
            .WithRequests("250m", "256Mi")
            .WithLimits(memory: "512Mi")
            .WithReadinessProbe(Probe.Http("/health"))
            .In(Develop);

    /// <summary>Every Kubernetes object that is written.</summary>
    protected IEnumerable<IKubernetesObject<V1ObjectMeta>> All() =>
        Fleet
            .Build()
            .Files.SelectMany(file => SpecReader.Read(file.Text))
            .Select(document => document.Value)
            .OfType<IKubernetesObject<V1ObjectMeta>>();

    /// <summary>What is written into a namespace.</summary>
    protected IEnumerable<IKubernetesObject<V1ObjectMeta>> In(string name) =>
        All().Where(each => each.Metadata.NamespaceProperty == name);

    /// <summary>What is found above info.</summary>
    protected IReadOnlyList<Finding> Loud()
    {
        Fleet.TryBuild(out _, out var findings);
        return [.. findings.Where(finding => finding.Severity != Severity.Info)];
    }

    protected void AssertQuiet() => Assert.True(Loud().Count == 0, string.Join("\n", Loud()));
}

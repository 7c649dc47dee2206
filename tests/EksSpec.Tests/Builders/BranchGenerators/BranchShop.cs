using EksSpec.Reading;
using EksSpec.Values;
using EksSpec.Writing;

namespace EksSpec.Tests.Builders;

/// <summary>A shop whose develop environment is the blueprint of branches.</summary>
internal sealed class BranchShop
{
    public BranchShop()
    {
        Cluster = Fleet.AddCluster("shop").AllowApiFrom("203.0.113.10/32");
        var spot = Cluster
            .AddSpotNodeGroup("develop", "m5.large", "m5a.large", "m5n.large", "m6i.large")
            .Isolate(NodeIsolation.Ec2Spot)
            .WithSize(min: 1, max: 9);
        Cluster.AddNodeGroup("general").WithInstanceTypes(["m5.large", "m5a.large"]).WithSize(min: 2, max: 3);
        Develop = Cluster.AddEnvironment("develop").RunsOn(spot).WithDomain("develop.example.com");
        Web = Fleet.AddDeployment("web", "shop/web:1").WithPort(8080).In(Develop);
        Web.AddService().AddIngress().WithSubdomain("web");
        Web.AddConfigMap("texts")
            .WithValue("SCRIPT", "cat <<-EOF\n${HOME} {{ .Name }}\nEOF\n")
            .WithValue("SIGNS", "<< a >> {{ b }} ${c} `d`");
        Develop.UseImagesOfCommits(Web).AddRole("reader").Allow("get", "pods");
    }

    public FleetBuilder Fleet { get; } = new("shop", "eu-central-1", "1.34");

    public ClusterBuilder Cluster { get; }

    public EnvironmentBuilder Develop { get; }

    public DeploymentBuilder Web { get; }

    /// <summary>The documents of a file.</summary>
    public List<InlineDocument> Documents(string path) =>
        Documents(Fleet.Build().Files.Single(file => file.Path == path));

    /// <summary>The documents of a folder, without the list of its files.</summary>
    public List<InlineDocument> Folder(string name) =>
        [
            .. Fleet
                .Build()
                .Files.Where(file => file.Path.StartsWith($"shop/{name}/", StringComparison.Ordinal))
                .Where(file => !file.Path.EndsWith("/kustomization.yaml", StringComparison.Ordinal))
                .SelectMany(Documents),
        ];

    /// <summary>What is found beside what is told of any small fleet.</summary>
    public List<EksSpec.Findings.Finding> Findings(params string[] ids)
    {
        Fleet.TryBuild(out _, out var findings);
        return [.. findings.Where(finding => ids.Contains(finding.Rule.Id))];
    }

    /// <summary>Objects in a form in which they can be compared: as they are written, by what they are.</summary>
    public static SortedDictionary<string, string> Canonical(IEnumerable<InlineDocument> objects) =>
        new(
            objects
                .Select(item => SpecReader.Read(CanonicalYaml.Serialize(item))[0])
                .ToDictionary(
                    document => $"{document.Kind} {document.Namespace}/{document.Name}",
                    document => CanonicalYaml.Serialize(document.Value!)
                ),
            StringComparer.Ordinal
        );

    private static List<InlineDocument> Documents(FleetFile file) =>
        [
            .. SpecReader
                .Read(file.Text)
                .Select(document => InlineDocument.Parse(CanonicalJson.Serialize(document.Value!))),
        ];
}

using EksSpec.Delivery;
using EksSpec.Findings;
using EksSpec.Kubernetes;
using EksSpec.Reading;
using EksSpec.Rules;
using EksSpec.Tests.Builders;
using EksSpec.Tests.Cli;
using EksSpec.Values;
using EksSpec.Writing;
using LabBase;

namespace EksSpec.Tests.Deliveries;

/// <summary>kubectl and kustomize: nothing is changed, and what others need comes first.</summary>
public class PlainDeliveryTests
{
    public static TheoryData<string> Fleets =>
        [
            "labbase",
            "two-regions",
            .. LoadBalancerPrograms.All.Keys,
            .. Enumerable.Range(1, 12).Select(n => $"made-{n}"),
        ];

    public static TheoryData<string> Scripts =>
        [.. FilesOf(LabBaseFleet.Describe(), new Kubectl()).Concat(FilesOf(LabBaseFleet.Describe(), new Kustomize()))];

    [Theory]
    [MemberData(nameof(Scripts))]
    public void LabBase_gets_files_as_reviewed(string path)
    {
        DeliveryTool tool = path.EndsWith(".sh", StringComparison.Ordinal) ? new Kubectl() : new Kustomize();
        var file = LabBaseFleet.Describe().DeliverWith(tool).Build().Files.Single(file => file.Path == path);

        Snapshot.Match(file.Text, Path.GetExtension(path)[1..], $"path={path.Replace('/', '_')}");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void LabBase_is_the_same_with_it_and_reads_back_without_a_finding(bool withKustomize)
    {
        DeliveryTool tool = withKustomize ? new Kustomize() : new Kubectl();
        var plain = LabBaseFleet.Describe().Build();
        var fleet = LabBaseFleet.Describe().DeliverWith(tool).Build();

        Assert.Empty(fleet.Findings);
        Assert.All(plain.Files, file => Assert.Equal(file.Text, TextOf(fleet, file.Path)));
        Assert.Equal(Proofs(plain), Proofs(fleet));
        using TemporaryFolder folder = new();
        fleet.WriteTo(folder.Path);
        var run = ToolRun.Of("validate", "--fail-on", "info", folder.Path);
        Assert.True(run.Code == 0, run.Output);
    }

    [Theory]
    [MemberData(nameof(Fleets))]
    public void After_each_file_nothing_is_there_that_refers_to_what_comes_later(string name)
    {
        var fleet = Fleet(name).DeliverWith(new Kubectl()).Build();
        var compared = 0;
        foreach (var site in fleet.Landscape.Sites)
        {
            List<string> texts = [TextOf(fleet, $"{site.Name}/cluster.yaml")];
            foreach (var path in OrderOf(TextOf(fleet, $"{site.Name}/apply.sh")))
            {
                texts.Add(TextOf(fleet, $"{site.Name}/{path}"));
                var applied = texts.SelectMany(text => SpecReader.Read(text)).ToValueList();
                var missing = SpecRules
                    .Check(Landscape.Of(applied), RuleOptions.Default)
                    .Findings.Where(finding => finding.Message.StartsWith("The set has no ", StringComparison.Ordinal));
                Assert.Empty(
                    missing.Where(finding => !IsMissingAtLast(fleet, finding)).Select(each => each.ToString())
                );
                compared++;
            }
        }

        Assert.NotEqual(0, compared);
    }

    [Theory]
    [MemberData(nameof(Fleets))]
    public void Kinds_are_applied_in_an_order_that_meets_every_need(string name)
    {
        var fleet = Fleet(name).DeliverWith(new Kustomize()).Build();
        var compared = 0;
        foreach (var site in fleet.Landscape.Sites)
        {
            var kinds = TextOf(fleet, $"{site.Name}/kustomization.yaml").Split("orderFirst:\n")[1].Split('\n');
            var places = kinds.Select((line, index) => (line.Trim(' ', '-'), index)).ToDictionary();
            Needs needs = new(site);
            var listed = site.Objects.Where(item => places.ContainsKey(item.Ref.Kind));
            foreach (var (item, need) in listed.SelectMany(needs.Of, (item, need) => (item, need)))
            {
                Assert.True(
                    need.Object.Ref.Kind == item.Ref.Kind || places[need.Object.Ref.Kind] < places[item.Ref.Kind],
                    $"{item} comes before {need.Object}."
                );
                compared++;
            }
        }

        Assert.NotEqual(0, compared);
    }

    [Fact]
    public void LabBase_with_explicit_defaults_is_judged_and_placed_the_same_and_reads_back_equal()
    {
        var plain = LabBaseFleet.Describe().Build();
        var fleet = LabBaseFleet.Describe().WithExplicitDefaults().Build();

        Assert.Empty(fleet.Findings);
        Assert.Equal(Proofs(plain), Proofs(fleet));
        Assert.Equal(plain.Files.Select(file => file.Path), fleet.Files.Select(file => file.Path));
        foreach (var file in fleet.Files)
        {
            var documents = SpecReader.Read(file.Text).Select(document => document.Value!).ToList();
            Assert.Equal(file.Text, CanonicalYaml.SerializeAll(documents));
            ServerDefaults.Fill(documents);
            Assert.Equal(file.Text, CanonicalYaml.SerializeAll(documents));
        }
    }

    private static IEnumerable<string> Proofs(Fleet fleet) =>
        fleet.ProvePlacement().Values.Select(proof => proof.ToString());

    [Fact]
    public void The_cluster_config_is_never_applied()
    {
        var fleet = LabBaseFleet.Describe().DeliverWith(new Kubectl()).Build();
        var kustomized = LabBaseFleet.Describe().DeliverWith(new Kustomize()).Build();
        var added = fleet.Files.Concat(kustomized.Files).Where(file => IsAdded(file.Path)).ToList();

        Assert.NotEmpty(added);
        Assert.All(added, file => Assert.DoesNotContain("cluster.yaml", file.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_branch_is_applied_by_its_own_folder_alone()
    {
        var fleet = LabBaseFleet.Describe().DeliverWith(new Kubectl()).Build();
        var branch = fleet.Files.First(file => file.Path.Contains("/develop-", StringComparison.Ordinal)).Path;
        var folder = branch[..(branch.LastIndexOf('/') + 1)];

        Assert.Contains(fleet.Files, file => file.Path == $"{folder}apply.sh");
        Assert.DoesNotContain(
            folder.Split('/')[1],
            TextOf(fleet, "labbase-nonprod/apply.sh"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Definitions_are_established_before_their_objects_are_applied()
    {
        FleetBuilder fleet = new("shop", "eu-central-1", "1.34");
        var cluster = fleet.AddCluster("shop");
        cluster.AddNodeGroup("nodes").WithInstanceTypes("m5.large");
        cluster.AddCustomResource("example.com/v1", "Widget", "a", InlineDocument.OfMap(("size", 1)));
        cluster.AddManifest(SpecReader.Read(Definition)[0].Value!);

        Assert.Equal(
            """
            #!/bin/sh
            # Brings cluster shop its objects, what others need first.
            # Arguments go to kubectl: --context=NAME, --dry-run=server.
            set -eu
            cd "$(dirname "$0")"

            kubectl apply \
              -f customresourcedefinition-widgets.example.com.yaml "$@"
            kubectl wait --for=condition=Established --timeout=60s crd/widgets.example.com "$@"

            kubectl apply \
              -f widget-a.yaml "$@"

            """,
            TextOf(fleet.DeliverWith(new Kubectl { ServerSide = false }).Build(), "shop/apply.sh")
        );
    }

    private const string Definition =
        "apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: {name: widgets.example.com}\n"
        + "spec:\n  group: example.com\n  scope: Cluster\n  names: {kind: Widget, plural: widgets}\n  versions:\n"
        + "  - {name: v1, served: true, storage: true, schema: {openAPIV3Schema: {type: object, "
        + "x-kubernetes-preserve-unknown-fields: true}}}\n";

    internal static FleetBuilder Fleet(string name) =>
        name switch
        {
            "labbase" => LabBaseFleet.Describe(),
            "two-regions" => RegionPrograms.TwoRegions(),
            _ when LoadBalancerPrograms.All.ContainsKey(name) => LoadBalancerPrograms.Fleet(name),
            _ => MadeFleet.Of(int.Parse(name.Split('-')[1], System.Globalization.CultureInfo.InvariantCulture)),
        };

    private static IEnumerable<string> OrderOf(string script) =>
        script
            .Split('\n')
            .Where(line => line.StartsWith("  -f ", StringComparison.Ordinal))
            .Select(line => line.Split(' ')[3]);

    // What is nowhere in the fleet is another matter.
    private static bool IsMissingAtLast(Fleet fleet, Finding finding) =>
        fleet.Findings.Any(other => other.Message == finding.Message);

    private static IEnumerable<string> FilesOf(FleetBuilder fleet, DeliveryTool tool) =>
        fleet.DeliverWith(tool).Build().Files.Select(file => file.Path).Where(IsAdded);

    private static bool IsAdded(string path) => Path.GetFileName(path) is "apply.sh" or "kustomization.yaml";

    private static string TextOf(Fleet fleet, string path) => fleet.Files.Single(file => file.Path == path).Text;
}

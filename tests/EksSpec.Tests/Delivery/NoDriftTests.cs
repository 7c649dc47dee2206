using EksSpec.Delivery;
using EksSpec.Findings;
using EksSpec.Reading;
using EksSpec.Rules;
using EksSpec.Values;

namespace EksSpec.Tests.Deliveries;

/// <summary>Forms that a server stores otherwise: found in files, and written by no builder.</summary>
public class NoDriftTests
{
    private static readonly string[] Drifting =
    [
        "EKS5266",
        "EKS5267",
        "EKS5268",
        "EKS5269",
        "EKS5270",
        "EKS5271",
        "EKS5273",
        "EKS5274",
        "EKS5275",
        "EKS5276",
        "EKS5277",
        "EKS5278",
    ];

    public static TheoryData<string> Fleets => [.. PlainDeliveryTests.Fleets, "quickstart", "stateful"];

    [Theory]
    [MemberData(nameof(Fleets))]
    public void What_builders_write_has_no_form_that_drifts_in_any_tool(string name)
    {
        DeliveryTool[] tools =
        [
            new ArgoCd("https://git.example.com/shop/deploy.git"),
            new FluxCd("https://git.example.com/shop/deploy.git"),
            new Spinnaker("shop"),
            new Kustomize(),
            new Kubectl(),
        ];
        foreach (var tool in tools)
        {
            var fleet = FleetOf(name).DeliverWith(tool).Build();
            var written = fleet.Files.Where(file => Path.GetExtension(file.Path) is ".yaml");
            var read = written.SelectMany(file => SpecReader.Read(file.Text, new() { File = file.Path }));
            var site = Landscape.Of(read.ToValueList());
            var again = SpecRules.Check(site, RuleOptions.Default with { Delivery = tool.Kind });

            Assert.DoesNotContain(fleet.Findings, IsOfDrift);
            Assert.DoesNotContain(again.Findings, IsOfDrift);
        }
    }

    [Theory]
    [InlineData("EKS5273", "ArgoCd", Set)]
    [InlineData("EKS5274", "ArgoCd Flux Kubectl Kustomize Spinnaker", Claim)]
    [InlineData("EKS5275", "Kubectl Kustomize", Secret)]
    [InlineData("EKS5276", "ArgoCd", Empty)]
    [InlineData("EKS5276", "ArgoCd", EmptyVariable)]
    [InlineData("EKS5277", "ArgoCd Flux Kubectl Kustomize Spinnaker", Ports)]
    [InlineData("EKS5278", "ArgoCd Spinnaker", Names)]
    [InlineData("EKS5272", "ArgoCd Flux", Secret)]
    public void A_form_is_told_of_where_the_tool_finds_it(string id, string tools, string yaml)
    {
        var told = Enum.GetValues<DeliveryKind>().Where(tool => Find(yaml, tool).Contains(id));

        Assert.Equal(tools.Split(' '), told.Select(tool => tool.ToString()).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(id, Find(yaml, null));
    }

    [Theory]
    [InlineData("{color: '${COLOR}'}", false, false)]
    [InlineData("{color: ''}", false, false)]
    [InlineData("{color: blue, password: open-sesame}", false, true)]
    [InlineData("{color: blue, password: '<password>'}", true, false)]
    public void A_value_in_a_file_is_told_of_by_one_rule(string texts, bool isValue, bool isCredential)
    {
        var found = Find(
            $"apiVersion: v1\nkind: Secret\nmetadata: {{name: a}}\nstringData: {texts}\n",
            DeliveryKind.Flux
        );

        Assert.Equal(isValue, found.Contains("EKS5272"));
        Assert.Equal(isCredential, found.Contains("EKS4402"));
    }

    [Theory]
    [InlineData("affinity: {}", true)]
    [InlineData("securityContext: {}", true)]
    [InlineData("tolerations: []", true)]
    [InlineData("nodeSelector: null", false)]
    [InlineData("volumes: [{name: tmp, emptyDir: {}}]", false)]
    [InlineData("terminationGracePeriodSeconds: 5", false)]
    public void An_empty_field_counts_where_an_absent_one_says_the_same(string line, bool isTold) =>
        Assert.Equal(
            isTold,
            Find(
                    $"apiVersion: v1\nkind: Pod\nmetadata: {{name: a}}\nspec: {{containers: [{{name: a, image: 'a:1'}}], {line}}}\n",
                    DeliveryKind.ArgoCd
                )
                .Contains("EKS5276")
        );

    [Fact]
    public void A_quota_in_the_file_of_its_pods_comes_after_them_in_spinnaker()
    {
        const string Quota =
            "apiVersion: v1\nkind: ResourceQuota\nmetadata: {name: all, namespace: shop}\nspec: {hard: {pods: 5}}\n---\n";

        Assert.Contains("EKS5261", Find(Quota + Ports, DeliveryKind.Spinnaker));
        Assert.DoesNotContain("EKS5261", Find(Quota + Ports, DeliveryKind.ArgoCd));
        Assert.DoesNotContain("EKS5261", Find(Quota + Claim, DeliveryKind.Spinnaker));
    }

    private const string Set = """
        apiVersion: apps/v1
        kind: StatefulSet
        metadata: {name: db, namespace: shop}
        spec:
          serviceName: db
          selector: {matchLabels: {app: db}}
          template: {metadata: {labels: {app: db}}, spec: {containers: [{name: db, image: 'db:1'}]}}
          volumeClaimTemplates:
          - metadata: {name: data}
            spec: {accessModes: [ReadWriteOnce], storageClassName: gp3, resources: {requests: {storage: 1Gi}}}
        """;

    private const string Claim = """
        apiVersion: v1
        kind: PersistentVolumeClaim
        metadata: {name: data, namespace: shop}
        spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}
        """;

    private const string Secret =
        "apiVersion: v1\nkind: Secret\nmetadata: {name: shop, namespace: shop}\nstringData: {color: blue}\n";

    private const string Empty = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a, labels: {}}\ndata: {a: x}\n";

    private const string EmptyVariable =
        "apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {containers: [{name: a, image: 'a:1', env: [{name: A, value: ''}]}]}\n";

    private const string Ports = """
        apiVersion: v1
        kind: Pod
        metadata: {name: web, namespace: shop}
        spec:
          containers:
          - {name: web, image: 'web:1', ports: [{containerPort: 80}, {containerPort: 80, name: http}]}
        """;

    private const string Names = """
        apiVersion: v1
        kind: Service
        metadata: {name: names, namespace: shop}
        spec:
          selector: {app: names}
          ports: [{name: dns, port: 53, protocol: UDP}, {name: dns-tcp, port: 53}]
        """;

    private static bool IsOfDrift(Finding finding) => Drifting.Contains(finding.Rule.Id);

    private static List<string> Find(string yaml, DeliveryKind? tool) =>
        [
            .. SpecRules
                .Check(Landscape.Of(SpecReader.Read(yaml)), RuleOptions.Default with { Delivery = tool })
                .Findings.Select(finding => finding.Rule.Id),
        ];

    private static FleetBuilder FleetOf(string name) =>
        name switch
        {
            "quickstart" => Quickstart(),
            "stateful" => Stateful(),
            _ => PlainDeliveryTests.Fleet(name),
        };

    private static FleetBuilder Quickstart()
    {
        FleetBuilder fleet = new("shop", "eu-central-1", "1.34");
        var shared = fleet.AddCluster("shop-nonprod");
        shared.AddNodeGroup("staging").WithInstanceTypes("m5.large").WithSize(min: 2, max: 4);
        var spot = shared.AddSpotNodeGroup("develop", "m5.large", "m6i.large").Isolate(NodeIsolation.Ec2Spot);
        var develop = shared.AddEnvironment("develop").RunsOn(spot);
        var api = fleet
            .AddDeployment("api", "111122223333.dkr.ecr.eu-central-1.amazonaws.com/api:2.4.1")
            .WithPort(8080)
            .WithRequests(cpu: "250m", memory: "256Mi")
            .WithReadinessProbe(Probe.Http("/health/ready"))
            .WithEnv("FEATURES", "")
            .In(develop, replicas: 1);
        api.AddService();
        return fleet;
    }

    private static FleetBuilder Stateful()
    {
        FleetBuilder fleet = new("shop", "eu-central-1", "1.34");
        var cluster = fleet.AddCluster("shop");
        cluster.AddNodeGroup("nodes").WithInstanceTypes("m5.large");
        var environment = cluster.AddEnvironment("production");
        environment.AddSecret("shop").WithValue("COLOR", "blue");
        var database = fleet.AddStatefulSet("db", "postgres:17.2").WithPort(5432).In(environment);
        database.AddVolumeClaimTemplate("data", "20Gi").WithStorageClass("gp3").WithMountPath("/data");
        database.AddVolumeClaim("backup", "20Gi").WithStorageClass("gp3").WithMountPath("/backup");
        return fleet;
    }
}

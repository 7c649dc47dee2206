using EksSpec.Findings;
using EksSpec.Isolation;
using EksSpec.Placement;
using EksSpec.Reading;
using EksSpec.Values;
using k8s.Models;

namespace EksSpec.Tests.Builders;

/// <summary>An isolated environment reaches every pod template in it, however that came.</summary>
public sealed class EnvironmentPodsTests
{
    private const string Deployment = """
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: given}
        spec:
          selector: {matchLabels: {app: given}}
          template:
            metadata: {labels: {app: given}}
            spec:
              containers: [{name: app, image: "shop/given:1"}]
        """;

    private const string CronJob = """
        apiVersion: batch/v1
        kind: CronJob
        metadata: {name: given}
        spec:
          schedule: "@daily"
          jobTemplate:
            spec:
              template:
                spec:
                  restartPolicy: Never
                  containers: [{name: app, image: "shop/given:1"}]
        """;

    private const string Pod = """
        apiVersion: v1
        kind: Pod
        metadata: {name: given}
        spec:
          containers: [{name: app, image: "shop/given:1"}]
        """;

    private const string Rollout = """
        apiVersion: argoproj.io/v1alpha1
        kind: Rollout
        metadata:
          name: given
          namespace: develop
        spec:
          replicas: 3
          strategy:
            canary:
              steps:
                - setWeight: 20
          template:
            metadata:
              labels:
                app: given
            spec:
              containers:
                - image: shop/given:1
                  name: app
              fieldOfTomorrow:
                kept: true
              topologySpreadConstraints:
                - fieldOfTomorrow: kept
                  maxSkew: 1
                  topologyKey: topology.kubernetes.io/zone
                  whenUnsatisfiable: ScheduleAnyway
        """;

    private readonly FleetBuilder _fleet = new("shop", "eu-central-1", "1.34");
    private readonly ClusterBuilder _cluster;
    private readonly EnvironmentBuilder _develop;

    public EnvironmentPodsTests()
    {
        _cluster = _fleet.AddCluster("shop").AllowApiFrom(Cidr.Parse("203.0.113.0/24"));
        _cluster.AddNodeGroup("main").WithInstanceTypes(["m5.large"]).WithSize(2, 4);
        var spot = _cluster
            .AddSpotNodeGroup("spot", ["m5.large", "m5a.large"])
            .WithSize(0, 4)
            .Isolate(NodeIsolation.Ec2Spot);
        _develop = _cluster.AddEnvironment("develop").RunsOn(spot).WithPodSecurity(PodSecurity.Privileged);
    }

    [Theory]
    [InlineData(Deployment)]
    [InlineData(CronJob)]
    [InlineData(Pod)]
    [InlineData(Rollout)]
    public void A_given_object_gets_affinity_and_toleration_and_the_proof_covers_it(string yaml)
    {
        _develop.AddManifest(Read(yaml));

        var fleet = _fleet.Build();
        var pods = Assert.Single(fleet.Landscape.Sites[0].Pods);

        Assert.Equal("spotInstance", Assert.Single(pods.Spec.Tolerations).Key);
        Assert.True(fleet.ProvePlacement()["shop"].IsProven);
        Assert.Contains(
            fleet.ProvePlacement()["shop"].Results,
            result => result.Claim.ToString() == $"{pods.Owner.Ref.Kind}/develop/given only on spot"
        );
    }

    [Theory]
    [InlineData(Deployment, "spotInstance")]
    [InlineData(CronJob, "spotInstance")]
    [InlineData(Pod, "spotInstance")]
    [InlineData(Rollout, "spotInstance")]
    [InlineData(Deployment, "lifecycle")]
    [InlineData(CronJob, "lifecycle")]
    [InlineData(Pod, "lifecycle")]
    [InlineData(Rollout, "lifecycle")]
    public void A_given_object_that_loses_one_half_is_refuted(string yaml, string lost)
    {
        _develop.AddManifest(Read(yaml));
        _develop.ForEachPod(pod =>
        {
            if (lost == "lifecycle")
            {
                pod.Spec.Affinity = null;
            }
            else
            {
                pod.Spec.Tolerations = [];
            }
        });

        Assert.False(_fleet.TryBuild(out _, out var findings));

        Assert.Contains(findings, finding => finding is { Rule.Id: "EKS5001", Object.Name: "given" });
    }

    [Fact]
    public void A_custom_resource_keeps_everything_else_as_it_was()
    {
        _develop.AddManifest(Read(Rollout));

        var written = _fleet.Build().Files.Single(file => file.Path == "shop/develop/rollout-given.yaml").Text;
        var (before, after) = (Read<InlineDocument>(Rollout), Read<InlineDocument>(written));

        Assert.Equal(WithoutPods(before), WithoutPods(after));
        Assert.Equal(
            ["affinity", "containers", "fieldOfTomorrow", "tolerations", "topologySpreadConstraints"],
            PodOf(after).Entries.Select(entry => entry.Key).Order(StringComparer.Ordinal)
        );
        Assert.Equal(PodOf(before)["containers"], PodOf(after)["containers"]);
        Assert.Equal(PodOf(before)["fieldOfTomorrow"], PodOf(after)["fieldOfTomorrow"]);
        var spread = Assert.Single(PodOf(after)["topologySpreadConstraints"]!.Items);
        Assert.Equal("Honor", spread["nodeTaintsPolicy"]?.AsText);
        Assert.Equal("kept", spread["fieldOfTomorrow"]?.AsText);
    }

    [Fact]
    public void A_custom_resource_of_a_node_is_reached_too()
    {
        _develop.AddCustomResource("argoproj.io/v1alpha1", "Rollout", "made", Read<InlineDocument>(Rollout)["spec"]!);

        Assert.Contains(
            "key: spotInstance",
            _fleet.Build().Files.Single(file => file.Path == "shop/develop/rollout-made.yaml").Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_kind_of_ones_own_is_reached_once_the_table_has_it()
    {
        _fleet.UsePodTemplates(PodTemplates.Default.With(new("shop.example", "Till", "spec.drawers[*].pod")));
        _develop.AddCustomResource(
            "shop.example/v1",
            "Till",
            "front",
            InlineDocument.Parse("""{"drawers":[{"pod":{"spec":{"containers":[]}}},{"pod":{}}]}""")
        );

        var site = _fleet.Build().Landscape.Sites[0];

        Assert.All(site.Pods, pods => Assert.Equal("spotInstance", Assert.Single(pods.Spec.Tolerations).Key));
        Assert.Equal(
            ["Till/develop/front/spec.drawers[0].pod", "Till/develop/front/spec.drawers[1].pod"],
            PlacementMatrix.Compute(site).Workloads.Select(workload => workload.Id)
        );
    }

    [Theory]
    [InlineData(Deployment)]
    [InlineData(Rollout)]
    public void A_given_object_that_wants_other_nodes_contradicts_the_environment(string yaml)
    {
        _develop.AddManifest(
            Read(
                yaml.Replace(
                    "      containers:",
                    "      nodeSelector: {lifecycle: OnDemand}\n      containers:",
                    StringComparison.Ordinal
                )
            )
        );

        Assert.False(_fleet.TryBuild(out _, out var findings));

        Assert.Contains(findings, finding => finding is { Rule.Id: "EKS7002", Object.Name: "given" });
    }

    [Fact]
    public void Pods_that_nobody_sees_are_never_proven()
    {
        _fleet.AddDeployment("api", "shop/api:1").WithReplicas(2).In(_develop);
        _develop.AddManifest(
            InlineDocument.Parse(
                """{"apiVersion":"monitoring.coreos.com/v1","kind":"Prometheus","metadata":{"name":"main","namespace":"develop"},"spec":{}}"""
            )
        );
        _cluster.WithClaim(PlacementClaim.NeverOn(WorkloadSelection.InNamespace("develop"), "main"));

        Assert.True(_fleet.TryBuild(out var fleet, out var findings));
        var proof = fleet.ProvePlacement()["shop"];

        Assert.False(proof.IsProven);
        Assert.Equal(
            ["Prometheus/develop/main only on spot", "every workload of namespace 'develop' never on main"],
            findings
                .Where(finding => finding.Rule.Id == "EKS5007")
                .Select(finding => finding.Message.Split('\'', 2)[1].Split("' can't")[0])
                .Order(StringComparer.Ordinal)
        );
        Assert.Contains("Nobody looked at its pods", proof.ToString(), StringComparison.Ordinal);
        Assert.Contains(findings, finding => finding is { Rule.Id: "EKS5024", Severity: Severity.Info });
    }

    private static object Read(string yaml) => Read<object>(yaml);

    private static T Read<T>(string yaml) => Assert.IsAssignableFrom<T>(Assert.Single(SpecReader.Read(yaml)).Value);

    private static InlineDocument PodOf(InlineDocument rollout) => rollout["spec"]!["template"]!["spec"]!;

    private static string WithoutPods(InlineDocument rollout) =>
        InlinePaths.Replace(rollout, "spec.template.spec", InlineDocument.Null).ToString();
}

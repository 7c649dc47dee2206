using EksSpec.Placement;
using EksSpec.Reading;

namespace EksSpec.Tests.Placement;

/// <summary>What filters of the scheduler look at beside labels, taints and room, one scenario each.</summary>
public sealed class ScenarioTests
{
    private const string Cluster = """
        apiVersion: eksctl.io/v1alpha5
        kind: ClusterConfig
        metadata: {name: labbase, region: ap-northeast-1}
        availabilityZones: [ap-northeast-1a, ap-northeast-1c]
        addons: [{name: aws-ebs-csi-driver}]
        managedNodeGroups:
        - {name: workers, instanceType: m5.large, minSize: 2, maxSize: 3}
        - {name: closed, instanceType: m5.large, minSize: 1, maxSize: 3, taints: [{key: closed, value: "yes", effect: NoSchedule}]}
        fargateProfiles: [{name: jobs, selectors: [{namespace: jobs}]}]
        """;

    private const string Volume = """
        apiVersion: v1
        kind: PersistentVolume
        metadata: {name: old}
        spec:
          capacity: {storage: 8Gi}
          accessModes: [ReadWriteOnce]
          storageClassName: ""
          csi: {driver: ebs.csi.aws.com, volumeHandle: vol-0123456789abcdef0}
          nodeAffinity: {required: {nodeSelectorTerms: [{matchExpressions: [{key: ZONEKEY, operator: In, values: [ZONE]}]}]}}
        ---
        """;

    private const string Claimed = "volumes: [{name: data, persistentVolumeClaim: {claimName: data}}]";

    [Theory]
    [InlineData(
        "[{name: example.com/wait}]",
        "It waits until somebody takes the scheduling gates 'example.com/wait' away."
    )]
    [InlineData("[]", null)]
    public void A_gate_makes_it_wait(string gates, string? doubt) =>
        Matches(Of(Pods($"schedulingGates: {gates}")), doubt is null ? true : null, doubt);

    [Fact]
    public void Claimed_devices_are_known_while_nodes_run() =>
        Matches(
            Of(Pods("resourceClaims: [{name: gpu, resourceClaimName: gpu}]")),
            null,
            "It claims devices, and which nodes have those is known only while they run."
        );

    [Theory]
    [InlineData("rack: one", false, "It asks for nodeSelector rack=one; the nodes don't have that label.")]
    [InlineData("kubernetes.io/os: linux", true, null)]
    public void The_scheduling_of_a_runtime_class_is_merged(string label, bool fits, string? reason) =>
        Matches(
            Of($"{Runtime($"scheduling: {{nodeSelector: {{{label}}}}}")}\n---\n{Pods("runtimeClassName: kata")}"),
            fits,
            reason
        );

    [Fact]
    public void The_tolerations_and_the_overhead_of_a_runtime_class_count()
    {
        var tolerating = Runtime("scheduling: {tolerations: [{operator: Exists}]}");
        var pods = Pods("runtimeClassName: kata");

        Assert.True(Of($"{tolerating}\n---\n{pods}", "closed").Fits);
        Assert.False(Of(pods.Replace("runtimeClassName: kata", "", StringComparison.Ordinal), "closed").Fits);
        Assert.False(Of($"{Runtime("overhead: {podFixed: {cpu: '64'}}")}\n---\n{pods}").Fits);
    }

    [Theory]
    [InlineData("workers")]
    [InlineData("closed")]
    public void A_runtime_class_that_is_not_there_may_add_anything(string group) =>
        Matches(
            Of(Pods("runtimeClassName: kata"), group),
            null,
            "The runtime class 'kata' isn't among the manifests, and may add demands and tolerations."
        );

    [Theory]
    [InlineData("resources: {requests: {cpu: '64'}}", false)]
    [InlineData("resources: {limits: {memory: 64Gi}}", false)]
    [InlineData("resources: {requests: {cpu: '1'}}", true)]
    public void What_the_pod_asks_for_as_a_whole_counts(string resources, bool fits) =>
        Assert.Equal(fits, Of(Pods(resources)).Fits);

    [Theory]
    [InlineData("ephemeral-storage: 70Gi", true, null)]
    [InlineData(
        "ephemeral-storage: 75Gi",
        null,
        "It asks for 75 GiB of ephemeral storage, and how much a node has left"
    )]
    [InlineData(
        "ephemeral-storage: 81Gi",
        false,
        "It asks for 81 GiB of ephemeral storage, and the volume of a node has 80"
    )]
    [InlineData(
        "nvidia.com/mig-1g.5gb: 1",
        false,
        "It asks for nvidia.com/mig-1g.5gb, and no machine of the group has that."
    )]
    [InlineData(
        "aws.amazon.com/neuron: 1",
        false,
        "It asks for aws.amazon.com/neuron, and no machine of the group has that."
    )]
    [InlineData("example.com/dongle: 1", null, "It asks for example.com/dongle, which nodes have only where somebody")]
    [InlineData("hugepages-2Mi: 4Mi", null, "It asks for hugepages-2Mi, which nodes have only where somebody gives it")]
    [InlineData("example.com/dongle: 0", true, null)]
    public void Devices_and_disk_are_where_machines_have_them(string asked, bool? fits, string? reason) =>
        Matches(Of(Pods("", container: $"resources: {{limits: {{{asked}}}}}")), fits, reason);

    [Theory]
    [InlineData("kubernetes.io/hostname", 3, true, null)]
    [InlineData(
        "kubernetes.io/hostname",
        4,
        null,
        "Required anti-affinity keeps its 4 pods on different nodes, and there are 3"
    )]
    [InlineData("topology.kubernetes.io/zone", 2, true, null)]
    [InlineData(
        "topology.kubernetes.io/zone",
        3,
        null,
        "Required anti-affinity keeps its 3 pods on different zones, and there"
    )]
    [InlineData("example.com/rack", 9, true, null)]
    public void Pods_that_keep_apart_need_as_many_places(string key, int replicas, bool? fits, string? reason) =>
        Matches(Of(Pods(Affinity("podAntiAffinity", "app: api", key), replicas: replicas)), fits, reason);

    [Theory]
    [InlineData(1, 1, true, true)]
    [InlineData(1, 2, null, true)]
    [InlineData(2, 1, true, null)]
    public void Pods_that_keep_off_others_depend_on_these(int replicas, int others, bool? fits, bool? othersFit)
    {
        var pods = Pods(Affinity("podAntiAffinity", "app: web", "kubernetes.io/hostname"), replicas: replicas);
        var both = $"{pods}\n---\n{Pods("", name: "web", replicas: others)}";

        Assert.Equal(fits, Of(both).Fits);
        Assert.Equal(othersFit, Of(both, workload: "web").Fits);
    }

    [Theory]
    [InlineData(80, 3, true)]
    [InlineData(80, 4, null)]
    [InlineData(0, 4, true)]
    public void A_host_port_is_there_once_on_a_node(int port, int replicas, bool? fits) =>
        Matches(
            Of(Pods("", replicas: replicas, container: $"ports: [{{containerPort: 80, hostPort: {port}}}]")),
            fits,
            fits is null ? "The host port 80 keeps its 4 pods on different nodes, and there are 3 at most" : null
        );

    [Fact]
    public void Pods_on_the_network_of_the_node_take_the_ports_they_name()
    {
        var pods = Pods("hostNetwork: true", replicas: 2, container: "ports: [{containerPort: 8080}]");

        Assert.True(Of(pods).Fits);
        Assert.Null(Of($"{pods}\n---\n{pods.Replace("name: api", "name: web", StringComparison.Ordinal)}").Fits);
    }

    [Theory]
    [InlineData("app: api", "kubernetes.io/hostname", true, null)]
    [InlineData("app: api", "example.com/rack", false, "It has to run beside other pods by the label example.com/rack")]
    [InlineData(
        "app: nobody",
        "kubernetes.io/hostname",
        null,
        "It has to run beside other pods, and none of the manifests"
    )]
    [InlineData(
        "app: web",
        "topology.kubernetes.io/zone",
        null,
        "It has to run beside Deployment/shop/web, and where that"
    )]
    [InlineData("app: agent", "kubernetes.io/hostname", true, null)]
    public void Company_is_its_own_or_on_every_node_or_depends(string label, string key, bool? fits, string? reason)
    {
        var agent = """
            apiVersion: apps/v1
            kind: DaemonSet
            metadata: {name: agent, namespace: shop}
            spec: {template: {metadata: {labels: {app: agent}}, spec: {containers: [{name: app}]}}}
            """;
        var pods = Pods(Affinity("podAffinity", label, key), replicas: 2);

        Matches(Of($"{pods}\n---\n{Pods("", name: "web")}\n---\n{agent}"), fits, reason);
    }

    [Fact]
    public void Pods_that_have_to_share_a_node_must_have_room_there()
    {
        const string Large = "resources: {requests: {cpu: '1'}}";
        var affinity = Affinity("podAffinity", "app: api", "kubernetes.io/hostname");

        Assert.True(Of(Pods(affinity, replicas: 1, container: Large)).Fits);
        Matches(
            Of(Pods(affinity, replicas: 2, container: Large)),
            null,
            "Its 2 pods have to share one node, which has room for 1."
        );
    }

    [Theory]
    [InlineData("namespaces: [elsewhere]", null)]
    [InlineData("namespaces: [shop]", true)]
    [InlineData("namespaceSelector: {}", true)]
    [InlineData("namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: elsewhere}}", null)]
    [InlineData("matchLabelKeys: [app]", true)]
    [InlineData("mismatchLabelKeys: [app]", null)]
    public void A_term_is_about_its_namespaces_and_keys(string more, bool? fits) =>
        Assert.Equal(fits, Of(Pods(Affinity("podAffinity", "app: api", "kubernetes.io/hostname", more))).Fits);

    [Theory]
    [InlineData("topologyKey: topology.kubernetes.io/zone", 9, true, null)]
    [InlineData("topologyKey: topology.kubernetes.io/zone, minDomains: 2", 9, true, null)]
    [InlineData("topologyKey: topology.kubernetes.io/zone, minDomains: 3", 2, true, null)]
    [InlineData(
        "topologyKey: topology.kubernetes.io/zone, minDomains: 3",
        3,
        null,
        "DoNotSchedule spreads its 3 pods by"
    )]
    [InlineData("topologyKey: example.com/rack", 1, false, "It has to be spread by the label example.com/rack, which")]
    [InlineData("topologyKey: kubernetes.io/hostname", 3, true, null)]
    [InlineData(
        "topologyKey: kubernetes.io/hostname",
        4,
        null,
        "DoNotSchedule spreads its 4 pods by kubernetes.io/hostname"
    )]
    [InlineData("topologyKey: kubernetes.io/hostname, nodeTaintsPolicy: Honor", 9, true, null)]
    public void A_spread_has_places_that_count_and_places_that_take_pods(
        string spread,
        int replicas,
        bool? fits,
        string? reason
    ) => Matches(Of(Pods(Spread(spread), replicas: replicas)), fits, reason);

    [Theory]
    [InlineData("ap-northeast-1a", true, NodeCoverage.Some)]
    [InlineData("ap-northeast-1d", false, NodeCoverage.None)]
    public void A_pod_runs_where_its_volume_is(string zone, bool fits, NodeCoverage nodes)
    {
        foreach (var key in new[] { "topology.kubernetes.io/zone", "topology.ebs.csi.aws.com/zone" })
        {
            var verdict = Of(InZone(zone, key) + Claim("volumeName: old, storageClassName: ''") + Pods(Claimed));

            Assert.Equal(fits, verdict.Fits);
            Assert.Equal(nodes, verdict.Nodes);
        }
    }

    [Fact]
    public void A_volume_and_a_demand_of_the_pod_hold_together()
    {
        var selecting = $"{Claimed}\n      nodeSelector: {{topology.kubernetes.io/zone: ap-northeast-1c}}";

        Matches(
            Of(InZone("ap-northeast-1a") + Claim("volumeName: old, storageClassName: ''") + Pods(selecting)),
            false,
            "Its pods need the volume 'old', which is topology.kubernetes.io/zone In [ap-northeast-1a]; no node"
        );
    }

    [Theory]
    [InlineData("", "storageClassName: fast", null, "The claim 'data' asks for the storage class 'fast', which isn't")]
    [InlineData("", "{}", null, "The claim 'data' names no storage class, and none of the manifests is the default.")]
    [InlineData("", "volumeName: gone", null, "The claim 'data' is bound to the volume 'gone', which isn't among")]
    [InlineData(
        "",
        "storageClassName: ''",
        null,
        "The claim 'data' waits for a volume, and none of the manifests fits it."
    )]
    [InlineData("provisioner: ebs.csi.aws.com", "storageClassName: fast", true, null)]
    [InlineData(
        "provisioner: ebs.csi.aws.com, volumeBindingMode: Immediate, allowedTopologies: [{matchLabelExpressions: [{key: topology.ebs.csi.aws.com/zone, values: [ap-northeast-1a]}]}]",
        "storageClassName: fast",
        null,
        "Its pods need the claim 'data', which is made before them, maybe in another zone."
    )]
    [InlineData(
        "provisioner: ebs.csi.aws.com, volumeBindingMode: WaitForFirstConsumer, allowedTopologies: [{matchLabelExpressions: [{key: topology.kubernetes.io/zone, values: [ap-northeast-1d]}]}]",
        "storageClassName: fast",
        false,
        "Its pods need the claim 'data', which is topology.kubernetes.io/zone In [ap-northeast-1d]; no node"
    )]
    [InlineData("provisioner: kubernetes.io/no-provisioner", "storageClassName: fast", null, "The claim 'data' waits")]
    [InlineData("provisioner: efs.csi.aws.com", "storageClassName: fast", true, null)]
    public void A_claim_is_followed_to_its_class(string named, string claim, bool? fits, string? reason)
    {
        var storage =
            named.Length == 0
                ? ""
                : $"{{apiVersion: storage.k8s.io/v1, kind: StorageClass, metadata: {{name: fast}}, {named}}}\n---\n";

        Matches(Of(storage + Claim(claim == "{}" ? "" : claim) + Pods(Claimed)), fits, reason);
    }

    [Theory]
    [InlineData("storageClassName: ''", true)]
    [InlineData("storageClassName: '', resources: {requests: {storage: 8Gi}}", true)]
    [InlineData("storageClassName: '', resources: {requests: {storage: 9Gi}}", null)]
    [InlineData("storageClassName: '', accessModes: [ReadWriteMany]", null)]
    [InlineData("storageClassName: fast", null)]
    public void A_claim_gets_the_volume_it_names_only_if_that_fits(string claim, bool? fits) =>
        Assert.Equal(fits, Of(InZone("ap-northeast-1a") + Claim($"volumeName: old, {claim}") + Pods(Claimed)).Fits);

    [Fact]
    public void What_a_LimitRange_gives_containers_that_say_nothing_counts()
    {
        const string Range =
            "{apiVersion: v1, kind: LimitRange, metadata: {name: usual, namespace: shop}, spec: {limits: [{type: Container, default: {cpu: '8'}}]}}\n---\n";

        Assert.False(Of(Range + Pods("")).Fits);
        Assert.True(Of(Range + Pods("", container: "resources: {requests: {cpu: 100m}}")).Fits);
    }

    [Theory]
    [InlineData(3, true)]
    [InlineData(4, null)]
    public void A_workload_needs_room_for_all_its_pods(int replicas, bool? fits) =>
        Matches(
            Of(Pods("", replicas: replicas, container: "resources: {requests: {cpu: '1'}}")),
            fits,
            fits is null ? "It wants 4 pods, and all the nodes that it can run on have room for 3 at most." : null
        );

    [Fact]
    public void A_claim_that_is_not_there_is_a_doubt() =>
        Matches(Of(Pods(Claimed)), null, "The claim 'data' isn't among the manifests.");

    [Theory]
    [InlineData("ReadWriteOncePod", 1, true)]
    [InlineData("ReadWriteOncePod", 2, null)]
    [InlineData("ReadWriteMany", 2, true)]
    public void A_claim_for_one_pod_takes_one(string mode, int replicas, bool? fits) =>
        Assert.Equal(
            fits,
            Of(
                "{apiVersion: storage.k8s.io/v1, kind: StorageClass, metadata: {name: fast}, provisioner: efs.csi.aws.com}\n---\n"
                    + Claim($"storageClassName: fast, accessModes: [{mode}]")
                    + Pods(Claimed, replicas: replicas)
            ).Fits
        );

    [Theory]
    [InlineData("resources: {requests: {cpu: '16', memory: 119Gi}}", true, null)]
    [InlineData(
        "resources: {requests: {cpu: '16', memory: 120Gi}}",
        false,
        "Fargate can't run it: it asks for 16000m CPU"
    )]
    [InlineData("resources: {requests: {cpu: '17'}}", false, "Fargate can't run it: it asks for 17000m CPU")]
    [InlineData(
        "resources: {limits: {nvidia.com/gpu: 1}}",
        false,
        "Fargate can't run it: it asks for 1 GPU, and Fargate"
    )]
    [InlineData(
        "resources: {limits: {example.com/dongle: 1}}",
        false,
        "Fargate can't run it: it asks for example.com/dongle"
    )]
    [InlineData("resources: {requests: {ephemeral-storage: 175Gi}}", true, null)]
    [InlineData(
        "resources: {requests: {ephemeral-storage: 176Gi}}",
        false,
        "Fargate can't run it: it asks for more than 175"
    )]
    public void Fargate_has_so_much(string container, bool fits, string? reason) =>
        Matches(Of(Pods("", space: "jobs", container: container), "fargate/jobs"), fits, reason);

    [Fact]
    public void Fargate_attaches_no_block_storage() =>
        Matches(
            Of(
                "{apiVersion: storage.k8s.io/v1, kind: StorageClass, metadata: {name: fast}, provisioner: ebs.csi.aws.com}\n---\n"
                    + Claim("storageClassName: fast", "jobs")
                    + Pods(Claimed, space: "jobs"),
                "fargate/jobs"
            ),
            false,
            "Fargate attaches no EBS volume, and its pods need one: the claim 'data'."
        );

    [Theory]
    [InlineData("ip-192-168-3-4", null)]
    [InlineData("ip-192-168-3-4.ap-northeast-1.compute.internal", null)]
    [InlineData("ip-192-168-3-4.eu-west-1.compute.internal", false)]
    [InlineData("ip-192-168-3-4.ec2.internal", false)]
    [InlineData("ip-10-0-0-1", false)]
    [InlineData("worker-1", null)]
    public void The_name_of_a_node_may_be_one_of_this_cluster(string name, bool? fits) =>
        Assert.Equal(fits, Of(Pods($"nodeSelector: {{kubernetes.io/hostname: {name}}}")).Fits);

    private static void Matches(PlacementVerdict verdict, bool? fits, string? reason)
    {
        Assert.Equal(fits, verdict.Fits);
        Assert.StartsWith(reason ?? "Fits", verdict.Reason, StringComparison.Ordinal);
    }

    private static PlacementVerdict Of(string manifests, string group = "workers", string workload = "api")
    {
        var objects = SpecReader.Read($"{Cluster}\n---\n{manifests}").Select(document => document.Value!);
        return PlacementMatrix.Compute(Landscape.Of(objects).Sites[0])[workload, group];
    }

    private static string Pods(
        string spec,
        string name = "api",
        int replicas = 1,
        string space = "shop",
        string container = ""
    ) =>
        $$"""
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: {{name}}, namespace: {{space}}}
            spec:
              replicas: {{replicas}}
              template:
                metadata: { labels: { app: {{name}} } }
                spec:
                  containers: [{name: app, {{container}}}]
                  {{spec}}
            """;

    private static string Affinity(string kind, string label, string key, string more = "") =>
        $"affinity: {{{kind}: {{requiredDuringSchedulingIgnoredDuringExecution: [{{topologyKey: {key}, labelSelector: {{matchLabels: {{{label}}}}}{(more.Length > 0 ? ", " : "")}{more}}}]}}}}";

    private static string Spread(string spread) =>
        $"topologySpreadConstraints: [{{maxSkew: 1, whenUnsatisfiable: DoNotSchedule, labelSelector: {{matchLabels: {{app: api}}}}, {spread}}}]";

    private static string Runtime(string more) =>
        $"{{apiVersion: node.k8s.io/v1, kind: RuntimeClass, metadata: {{name: kata}}, handler: kata, {more}}}";

    private static string Claim(string spec, string space = "shop") =>
        $"{{apiVersion: v1, kind: PersistentVolumeClaim, metadata: {{name: data, namespace: {space}}}, spec: {{{spec}}}}}\n---\n";

    private static string InZone(string zone, string key = "topology.kubernetes.io/zone") =>
        $"{Volume}\n".Replace("ZONEKEY", key, StringComparison.Ordinal).Replace("ZONE", zone, StringComparison.Ordinal);
}

using EksSpec.Reading;
using EksSpec.Values;

namespace EksSpec.Tests.Landscapes;

/// <summary>The pods of custom resources: seen where a table says where they are, said not to be seen elsewhere.</summary>
public sealed class CustomPodsTests
{
    private const string Deployment = """
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: api, namespace: shop}
        spec: {template: {spec: {containers: []}}}
        """;

    [Theory]
    [InlineData("argoproj.io/v1alpha1", "Rollout", "spec.template", 3)]
    [InlineData("apps.kruise.io/v1beta1", "StatefulSet", "spec.template", 3)]
    [InlineData("apps.kruise.io/v1alpha1", "DaemonSet", "spec.template", null)]
    [InlineData("serving.knative.dev/v1", "Service", "spec.template", null)]
    [InlineData("keda.sh/v1alpha1", "ScaledJob", "spec.jobTargetRef.template", null)]
    public void Pods_are_seen_where_their_kind_keeps_them(string apiVersion, string kind, string place, int? replicas)
    {
        var pods = Assert.Single(Of(apiVersion, kind, Nested(place)).Pods);

        Assert.Equal($"{place}.spec", pods.Path.ToString());
        Assert.Equal("special", pods.Spec.NodeSelector["nodes"]);
        Assert.Equal(replicas, pods.Replicas);
    }

    [Theory]
    [InlineData("argoproj.io", "Rollout", "spec.template*")]
    [InlineData("apps.kruise.io", "CloneSet", "spec.template*")]
    [InlineData("apps.kruise.io", "StatefulSet", "spec.template*")]
    [InlineData("apps.kruise.io", "DaemonSet", "spec.template")]
    [InlineData("apps.kruise.io", "BroadcastJob", "spec.template")]
    [InlineData("serving.knative.dev", "Service", "spec.template")]
    [InlineData("serving.knative.dev", "Configuration", "spec.template")]
    [InlineData("keda.sh", "ScaledJob", "spec.jobTargetRef.template")]
    [InlineData("jobset.x-k8s.io", "JobSet", "spec.replicatedJobs[*].template.spec.template")]
    [InlineData(
        "leaderworkerset.x-k8s.io",
        "LeaderWorkerSet",
        "spec.leaderWorkerTemplate.leaderTemplate",
        "spec.leaderWorkerTemplate.workerTemplate"
    )]
    [InlineData("batch.volcano.sh", "Job", "spec.tasks[*].template")]
    [InlineData("ray.io", "RayCluster", "spec.headGroupSpec.template", "spec.workerGroupSpecs[*].template")]
    [InlineData(
        "ray.io",
        "RayService",
        "spec.rayClusterConfig.headGroupSpec.template",
        "spec.rayClusterConfig.workerGroupSpecs[*].template"
    )]
    [InlineData("kubeflow.org", "PyTorchJob", "spec.pytorchReplicaSpecs[*].template")]
    [InlineData("kubeflow.org", "TFJob", "spec.tfReplicaSpecs[*].template")]
    [InlineData("kubeflow.org", "MPIJob", "spec.mpiReplicaSpecs[*].template")]
    [InlineData("kubeflow.org", "Notebook", "spec.template")]
    public void The_table_knows_where_templates_are_and_which_are_replicated(
        string group,
        string kind,
        params string[] places
    ) =>
        Assert.Equal(
            places,
            PodTemplates
                .Default.Find($"{group}/v1", kind)!
                .Places.Select(place => place.Template + (place.Replicas is null ? "" : "*"))
        );

    [Theory]
    [InlineData("argoproj.io", "steps", "Workflow", "CronWorkflow")]
    [InlineData("argoproj.io", "operator", "ArgoCD", "EventSource", "Sensor")]
    [InlineData("tekton.dev", "steps", "PipelineRun", "TaskRun")]
    [InlineData("ray.io", "operator", "RayJob")]
    [InlineData("sparkoperator.k8s.io", "operator", "SparkApplication", "ScheduledSparkApplication")]
    [InlineData("flink.apache.org", "operator", "FlinkDeployment")]
    [InlineData("serving.kserve.io", "operator", "InferenceService")]
    [InlineData("monitoring.coreos.com", "operator", "Prometheus", "PrometheusAgent", "Alertmanager", "ThanosRuler")]
    [InlineData("operator.victoriametrics.com", "operator", "VMAgent", "VMAlert", "VMAlertmanager", "VMAuth")]
    [InlineData("operator.victoriametrics.com", "operator", "VMCluster", "VMSingle")]
    [InlineData("opentelemetry.io", "operator", "OpenTelemetryCollector")]
    [InlineData("jaegertracing.io", "operator", "Jaeger")]
    [InlineData("grafana.integreatly.org", "operator", "Grafana")]
    [InlineData("loki.grafana.com", "operator", "LokiStack")]
    [InlineData("tempo.grafana.com", "operator", "TempoMonolithic", "TempoStack")]
    [InlineData("kafka.strimzi.io", "operator", "Kafka", "KafkaNodePool", "KafkaConnect", "KafkaBridge")]
    [InlineData("kafka.strimzi.io", "operator", "KafkaMirrorMaker2")]
    [InlineData("rabbitmq.com", "operator", "RabbitmqCluster")]
    [InlineData("postgresql.cnpg.io", "operator", "Cluster", "Pooler")]
    [InlineData("acid.zalan.do", "operator", "postgresql")]
    [InlineData("postgres-operator.crunchydata.com", "operator", "PostgresCluster")]
    [InlineData("mysql.oracle.com", "operator", "InnoDBCluster")]
    [InlineData("pxc.percona.com", "operator", "PerconaXtraDBCluster")]
    [InlineData("psmdb.percona.com", "operator", "PerconaServerMongoDB")]
    [InlineData("mongodbcommunity.mongodb.com", "operator", "MongoDBCommunity")]
    [InlineData("k8s.mariadb.com", "operator", "MariaDB", "MaxScale")]
    [InlineData("databases.spotahome.com", "operator", "RedisFailover")]
    [InlineData("redis.redis.opstreelabs.in", "operator", "Redis", "RedisCluster", "RedisReplication", "RedisSentinel")]
    [InlineData("scylla.scylladb.com", "operator", "ScyllaCluster")]
    [InlineData("cassandra.datastax.com", "operator", "CassandraDatacenter")]
    [InlineData("clickhouse.altinity.com", "operator", "ClickHouseInstallation")]
    [InlineData("elasticsearch.k8s.elastic.co", "operator", "Elasticsearch")]
    [InlineData("kibana.k8s.elastic.co", "operator", "Kibana")]
    [InlineData("logstash.k8s.elastic.co", "operator", "Logstash")]
    [InlineData("beat.k8s.elastic.co", "operator", "Beat")]
    [InlineData("agent.k8s.elastic.co", "operator", "Agent")]
    [InlineData("apm.k8s.elastic.co", "operator", "ApmServer")]
    [InlineData("solr.apache.org", "operator", "SolrCloud")]
    [InlineData("minio.min.io", "operator", "Tenant")]
    [InlineData("ceph.rook.io", "operator", "CephCluster", "CephFilesystem", "CephObjectStore")]
    [InlineData("k8s.keycloak.org", "operator", "Keycloak")]
    public void The_table_knows_who_makes_pods_of_other_fields(string group, string maker, params string[] kinds)
    {
        foreach (var kind in kinds)
        {
            var known = PodTemplates.Default.Find($"{group}/v1", kind)!;

            Assert.Empty(known.Places);
            Assert.Contains(maker, known.Unseen, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_template_is_recognised_by_the_field_it_stands_in()
    {
        foreach (var field in new[] { "template", "podTemplate", "podSpec" })
        {
            var site = Of("shop.example/v1", "Till", $$$$"""{"{{{{field}}}}":{"spec":{"containers":[]}}}""");

            Assert.Single(site.NotLookedAt);
        }

        Assert.Empty(Of("shop.example/v1", "Till", """{"drawer":{"spec":{"containers":[]}}}""").NotLookedAt);
    }

    [Fact]
    public void One_template_is_the_object_and_each_of_several_is_a_part_of_it()
    {
        var one = Assert.Single(Of("argoproj.io/v1alpha1", "Rollout", """{"template":{"spec":{}}}""").Pods);
        var several = Of(
            "ray.io/v1",
            "RayCluster",
            """{"headGroupSpec":{"template":{}},"workerGroupSpecs":[{"template":{}}]}"""
        ).Pods;

        Assert.Null(one.Part);
        Assert.Equal(1, one.Replicas);
        Assert.True(one.IsKeptRunning);
        Assert.Equal(
            ["spec.headGroupSpec.template", "spec.workerGroupSpecs[0].template"],
            several.Select(pods => $"{pods.Part}")
        );
        Assert.DoesNotContain(several, pods => pods.IsKeptRunning);
    }

    [Fact]
    public void A_place_said_again_takes_the_place_of_the_earlier_and_another_stands_beside_it()
    {
        var templates = PodTemplates
            .Default.With(new("argoproj.io", "Rollout", "spec.template") { Replicas = "spec.size" })
            .With(new("argoproj.io", "Rollout", "spec.canary"));

        Assert.Equal(
            ["spec.template spec.size", "spec.canary "],
            templates.Find("argoproj.io/v1", "Rollout")!.Places.Select(place => $"{place.Template} {place.Replicas}")
        );
    }

    [Fact]
    public void A_table_refuses_what_is_no_kind()
    {
        Assert.Throws<ArgumentNullException>("place", () => PodTemplates.Default.With(null!));
        Assert.Throws<ArgumentException>("reason", () => PodTemplates.Default.WithUnseen("a.example", "Till", ""));
        Assert.Throws<ArgumentException>("group", () => PodTemplates.Default.WithoutPods("", "Till"));
        Assert.Throws<ArgumentException>("kind", () => PodTemplates.Default.WithoutPods("a.example", ""));
    }

    [Fact]
    public void An_object_may_keep_several_templates()
    {
        var pods = Of(
            "ray.io/v1",
            "RayCluster",
            """
            {"headGroupSpec":{"template":{"spec":{}}},
             "workerGroupSpecs":[{"template":{"spec":{}}},{"template":{"spec":{}}}]}
            """
        ).Pods;

        Assert.Equal(
            [
                "spec.headGroupSpec.template.spec",
                "spec.workerGroupSpecs[0].template.spec",
                "spec.workerGroupSpecs[1].template.spec",
            ],
            pods.Select(each => each.Path.ToString())
        );
    }

    [Theory]
    [InlineData("monitoring.coreos.com/v1", "Prometheus", """{"replicas":2}""", "its operator makes them")]
    [InlineData("argoproj.io/v1alpha1", "Workflow", "{}", "each of its steps is a pod")]
    [InlineData("argoproj.io/v1alpha1", "Rollout", "{}", "it has no spec.template")]
    [InlineData("argoproj.io/v1alpha1", "Rollout", """{"template":7}""", "can't be read as a pod template")]
    [InlineData(
        "argoproj.io/v1alpha1",
        "Rollout",
        """{"template":{"spec":{"tolerations":"all"}}}""",
        "can't be read as a pod template"
    )]
    [InlineData(
        "shop.example/v1",
        "Till",
        """{"drawers":[{"podTemplate":{"spec":{"containers":[]}}}]}""",
        "nothing says where"
    )]
    public void What_cannot_be_looked_at_is_said(string apiVersion, string kind, string spec, string reason)
    {
        var site = Of(apiVersion, kind, spec);

        Assert.Empty(site.Pods);
        Assert.Contains(reason, Assert.Single(site.NotLookedAt).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("monitoring.coreos.com/v1", "PrometheusRule", """{"groups":[]}""")]
    [InlineData("karpenter.sh/v1", "NodePool", """{"template":{"spec":{"taints":[]}}}""")]
    [InlineData("shop.example/v1", "Till", """{"containers":[]}""")]
    public void What_makes_no_pods_is_not_mentioned(string apiVersion, string kind, string spec)
    {
        var site = Of(apiVersion, kind, spec);

        Assert.Empty(site.Pods);
        Assert.Empty(site.NotLookedAt);
    }

    [Fact]
    public void A_rollout_of_a_deployment_has_the_pods_of_that()
    {
        const string Rollout = """
            apiVersion: argoproj.io/v1alpha1
            kind: Rollout
            metadata: {name: api, namespace: shop}
            spec: {workloadRef: {apiVersion: apps/v1, kind: Deployment, name: api}}
            """;

        var whole = Landscape.Of(SpecReader.Read($"{Deployment}\n---\n{Rollout}")).Sites[0];
        var half = Landscape.Of(SpecReader.Read(Rollout)).Sites[0];

        Assert.Equal("Deployment", Assert.Single(whole.Pods).Owner.Ref.Kind);
        Assert.Empty(whole.NotLookedAt);
        Assert.Single(half.NotLookedAt);
    }

    [Fact]
    public void A_table_takes_kinds_of_ones_own()
    {
        var templates = PodTemplates
            .Default.With(new("shop.example", "Till", "spec.pod") { Replicas = "spec.drawers" })
            .WithUnseen("shop.example", "Shop", "every shop is different")
            .WithoutPods("monitoring.coreos.com", "Prometheus");

        var site = Landscape
            .Of(
                [
                    Document("shop.example/v1", "Till", """{"drawers":4,"pod":{"spec":{}}}"""),
                    Document("shop.example/v1", "Shop", "{}"),
                    Document("monitoring.coreos.com/v1", "Prometheus", "{}"),
                ],
                templates
            )
            .Sites[0];

        Assert.Equal(4, Assert.Single(site.Pods).Replicas);
        Assert.Equal("every shop is different", Assert.Single(site.NotLookedAt).Reason);
    }

    private static Site Of(string apiVersion, string kind, string spec) =>
        Landscape.Of(Document(apiVersion, kind, spec)).Sites[0];

    private static InlineDocument Document(string apiVersion, string kind, string spec) =>
        InlineDocument.OfMap(
            ("apiVersion", apiVersion),
            ("kind", kind),
            ("metadata", InlineDocument.OfMap(("name", "api"), ("namespace", "shop"))),
            ("spec", InlineDocument.Parse(spec))
        );

    private static string Nested(string place)
    {
        var template = """{"metadata":{},"spec":{"nodeSelector":{"nodes":"special"},"containers":[]}}""";
        var fields = place.Split('.')[1..].Reverse();
        var spec = fields.Aggregate(template, (inner, field) => $$"""{"{{field}}":{{inner}}}""");
        return $$"""{"replicas":3,{{spec[1..]}}""";
    }
}

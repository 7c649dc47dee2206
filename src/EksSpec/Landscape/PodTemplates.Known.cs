namespace EksSpec;

/// <content>The kinds that are known without anybody saying so.</content>
public sealed partial class PodTemplates
{
    private const string Operator = "its operator makes them, and no field of it is their pod template";
    private const string Steps = "each of its steps is a pod of its own";

    private static PodTemplatePlace[] KnownPlaces =>
        [
            new("argoproj.io", "Rollout", "spec.template")
            {
                Replicas = "spec.replicas",
                Reference = "spec.workloadRef",
            },
            new("apps.kruise.io", "CloneSet", "spec.template") { Replicas = "spec.replicas" },
            new("apps.kruise.io", "StatefulSet", "spec.template") { Replicas = "spec.replicas" },
            new("apps.kruise.io", "DaemonSet", "spec.template"),
            new("apps.kruise.io", "BroadcastJob", "spec.template"),
            // Knative takes affinity and tolerations once its feature flags kubernetes.podspec-… are on.
            new("serving.knative.dev", "Service", "spec.template"),
            new("serving.knative.dev", "Configuration", "spec.template"),
            new("keda.sh", "ScaledJob", "spec.jobTargetRef.template"),
            new("jobset.x-k8s.io", "JobSet", "spec.replicatedJobs[*].template.spec.template"),
            new("leaderworkerset.x-k8s.io", "LeaderWorkerSet", "spec.leaderWorkerTemplate.leaderTemplate"),
            new("leaderworkerset.x-k8s.io", "LeaderWorkerSet", "spec.leaderWorkerTemplate.workerTemplate"),
            new("batch.volcano.sh", "Job", "spec.tasks[*].template"),
            new("ray.io", "RayCluster", "spec.headGroupSpec.template"),
            new("ray.io", "RayCluster", "spec.workerGroupSpecs[*].template"),
            new("ray.io", "RayService", "spec.rayClusterConfig.headGroupSpec.template"),
            new("ray.io", "RayService", "spec.rayClusterConfig.workerGroupSpecs[*].template"),
            new("kubeflow.org", "PyTorchJob", "spec.pytorchReplicaSpecs[*].template"),
            new("kubeflow.org", "TFJob", "spec.tfReplicaSpecs[*].template"),
            new("kubeflow.org", "MPIJob", "spec.mpiReplicaSpecs[*].template"),
            new("kubeflow.org", "Notebook", "spec.template"),
        ];

    private static (string Group, string Reason, string[] Kinds)[] KnownUnseen =>
        [
            ("argoproj.io", Steps, ["Workflow", "CronWorkflow"]),
            ("argoproj.io", Operator, ["ArgoCD", "EventSource", "Sensor"]),
            ("tekton.dev", Steps, ["PipelineRun", "TaskRun"]),
            ("ray.io", "the pod that submits the job is made by its operator", ["RayJob"]),
            ("sparkoperator.k8s.io", Operator, ["SparkApplication", "ScheduledSparkApplication"]),
            ("flink.apache.org", Operator, ["FlinkDeployment"]),
            ("serving.kserve.io", Operator, ["InferenceService"]),
            ("monitoring.coreos.com", Operator, ["Prometheus", "PrometheusAgent", "Alertmanager", "ThanosRuler"]),
            (
                "operator.victoriametrics.com",
                Operator,
                ["VMAgent", "VMAlert", "VMAlertmanager", "VMAuth", "VMCluster", "VMSingle"]
            ),
            ("opentelemetry.io", Operator, ["OpenTelemetryCollector"]),
            ("jaegertracing.io", Operator, ["Jaeger"]),
            ("grafana.integreatly.org", Operator, ["Grafana"]),
            ("loki.grafana.com", Operator, ["LokiStack"]),
            ("tempo.grafana.com", Operator, ["TempoMonolithic", "TempoStack"]),
            (
                "kafka.strimzi.io",
                Operator,
                ["Kafka", "KafkaNodePool", "KafkaConnect", "KafkaBridge", "KafkaMirrorMaker2"]
            ),
            ("rabbitmq.com", Operator, ["RabbitmqCluster"]),
            ("postgresql.cnpg.io", Operator, ["Cluster", "Pooler"]),
            ("acid.zalan.do", Operator, ["postgresql"]),
            ("postgres-operator.crunchydata.com", Operator, ["PostgresCluster"]),
            ("mysql.oracle.com", Operator, ["InnoDBCluster"]),
            ("pxc.percona.com", Operator, ["PerconaXtraDBCluster"]),
            ("psmdb.percona.com", Operator, ["PerconaServerMongoDB"]),
            ("mongodbcommunity.mongodb.com", Operator, ["MongoDBCommunity"]),
            ("k8s.mariadb.com", Operator, ["MariaDB", "MaxScale"]),
            ("databases.spotahome.com", Operator, ["RedisFailover"]),
            ("redis.redis.opstreelabs.in", Operator, ["Redis", "RedisCluster", "RedisReplication", "RedisSentinel"]),
            ("scylla.scylladb.com", Operator, ["ScyllaCluster"]),
            ("cassandra.datastax.com", Operator, ["CassandraDatacenter"]),
            ("clickhouse.altinity.com", Operator, ["ClickHouseInstallation"]),
            ("elasticsearch.k8s.elastic.co", Operator, ["Elasticsearch"]),
            ("kibana.k8s.elastic.co", Operator, ["Kibana"]),
            ("logstash.k8s.elastic.co", Operator, ["Logstash"]),
            ("beat.k8s.elastic.co", Operator, ["Beat"]),
            ("agent.k8s.elastic.co", Operator, ["Agent"]),
            ("apm.k8s.elastic.co", Operator, ["ApmServer"]),
            ("solr.apache.org", Operator, ["SolrCloud"]),
            ("minio.min.io", Operator, ["Tenant"]),
            ("ceph.rook.io", Operator, ["CephCluster", "CephFilesystem", "CephObjectStore"]),
            ("k8s.keycloak.org", Operator, ["Keycloak"]),
        ];

    /// <summary>
    /// The kinds of Argo Rollouts, OpenKruise, Knative, KEDA, JobSet, LeaderWorkerSet, Volcano, Ray and Kubeflow that keep a pod
    /// template; and those of widespread operators that keep none.
    /// </summary>
    public static PodTemplates Default { get; } =
        new(new Lazy<Dictionary<string, Entry>>(Known), DefinedTemplates.None);

    // Only asked for where there are custom resources.
    private static Dictionary<string, Entry> Known()
    {
        Dictionary<string, Entry> kinds = [];
        foreach (var places in KnownPlaces.GroupBy(place => Key(place.Group, place.Kind)))
        {
            kinds.Add(places.Key, new([.. places], null));
        }

        foreach (var (group, reason, names) in KnownUnseen)
        {
            foreach (var kind in names)
            {
                kinds.Add(Key(group, kind), new([], reason));
            }
        }

        return kinds;
    }
}

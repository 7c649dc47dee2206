using EksSpec.Builders;
using EksSpec.CustomResources;
using EksSpec.Isolation;
using EksSpec.Writing;

namespace EksSpec;

/// <summary>
/// The OpenTelemetry collector on every node, tainted ones too. Without a configuration of its own it asks the pods of its node
/// for metrics that carry the annotation <c>prometheus.io/scrape: "true"</c>, and writes them to Amazon Managed Prometheus.
/// </summary>
/// <remarks>
/// Writes a Namespace, a ClusterRole with its binding, a ConfigMap and a DaemonSet to
/// <c>&lt;cluster&gt;/daemonset-otel.yaml</c>, and an item of <c>iam.serviceAccounts</c>, from which eksctl makes role and service
/// account (IRSA). With <see cref="UseOperator"/> an <c>OpenTelemetryCollector</c> takes the place of ConfigMap and DaemonSet.
/// </remarks>
public sealed record OpenTelemetryAgent : NodeAgent
{
    private const string Name = "otel";

    /// <summary>Image of the collector, with a tag or digest, such as <c>public.ecr.aws/aws-observability/aws-otel-collector:v0.43.3</c>.</summary>
    public required string Image { get; init; }

    /// <summary>Where metrics are written: the remote write URL of a workspace of Amazon Managed Prometheus.</summary>
    /// <value><see langword="null"/> where <see cref="Config"/> says it.</value>
    public string? RemoteWriteUrl { get; init; }

    /// <summary>The collector's whole configuration: receivers, exporters, pipelines.</summary>
    /// <value><see langword="null"/> for the one that writes to <see cref="RemoteWriteUrl"/>.</value>
    public InlineDocument? Config { get; init; }

    /// <summary>Whether the operator of the add-on <c>adot</c> makes the DaemonSet.</summary>
    /// <value>
    /// Writes the add-ons <c>adot</c> and <c>cert-manager</c>, which it needs, and an <c>OpenTelemetryCollector</c> of
    /// <c>opentelemetry.io/v1beta1</c> with <c>mode: daemonset</c>. Without it: the DaemonSet is written itself.
    /// </value>
    public bool UseOperator { get; init; }

    /// <summary>Namespace of the collector.</summary>
    /// <value>Without it: <c>opentelemetry</c>.</value>
    public string Namespace { get; init; } = "opentelemetry";

    /// <summary>What its pods tolerate.</summary>
    /// <value>Without it: every taint.</value>
    public ValueList<V1Toleration> Tolerations { get; init; } = TolerationList.Everything;

    /// <summary>ARNs of the policies of its role.</summary>
    /// <value><see langword="null"/> for AmazonPrometheusRemoteWriteAccess.</value>
    public ValueList<string>? Policies { get; init; }

    /// <summary>CPU that a pod asks for.</summary>
    /// <value>Without it: <c>100m</c>.</value>
    public string CpuRequest { get; init; } = "100m";

    /// <summary>Memory that a pod asks for, and may use at most.</summary>
    /// <value>Without it: <c>256Mi</c>.</value>
    public string Memory { get; init; } = "256Mi";

    internal override void AddTo(ClusterBuilder cluster, CallSite at)
    {
        Guard.Spelled(Image, ImageName.Error, nameof(Image));
        var config = Config ?? CollectorConfig.RemoteWrite(Guard.Text(RemoteWriteUrl), cluster.Region);
        cluster
            .AddIamServiceAccount(Guard.Label(Namespace), Name, at: at)
            .WithPolicies(
                Policies ?? [AgentPolicies.Managed("AmazonPrometheusRemoteWriteAccess", cluster.Region)],
                at: at
            );
        if (UseOperator)
        {
            cluster.Imply("cert-manager");
            cluster.AddAddon("adot", at: at);
        }

        cluster.Add(new NodeAgentManifest(Name, at, labels => Documents(config, labels)));
    }

    private IEnumerable<object> Documents(InlineDocument config, InlineDocument labels)
    {
        yield return AgentManifests.Namespace(Namespace);
        foreach (
            var document in AgentManifests.Reader(
                Name,
                Namespace,
                AgentManifests.MayRead("", "nodes", "pods", "services", "endpoints")
            )
        )
        {
            yield return document;
        }

        if (UseOperator)
        {
            yield return Collector(config).ToDocument(labels);
            yield break;
        }

        Dictionary<string, string> data = new() { [CollectorConfig.File] = CanonicalYaml.Serialize(config) };
        var map = AgentManifests.Config(Name, Namespace, data);
        yield return map;
        yield return AgentManifests.DaemonSet(Name, Namespace, map, Pod());
    }

    private OpenTelemetryCollector Collector(InlineDocument config) =>
        new()
        {
            Name = Name,
            Namespace = Namespace,
            Mode = "daemonset",
            Image = Image,
            ServiceAccount = Name,
            Config = config,
            Tolerations = TolerationList.Write(Tolerations),
            NodeSelector = ValueMap.From([KeyValuePair.Create(NodeLabels.Os, "linux")]),
            Env = CollectorConfig.Variables,
            Cpu = CpuRequest,
            Memory = Memory,
        };

    private V1PodSpec Pod() =>
        new()
        {
            ServiceAccountName = Name,
            PriorityClassName = "system-node-critical",
            Tolerations = [.. Tolerations],
            Containers =
            [
                new()
                {
                    Name = Name,
                    Image = Image,
                    Args = [$"--config={CollectorConfig.Path}/{CollectorConfig.File}"],
                    Env = [AgentManifests.NodeName(CollectorConfig.NodeName)],
                    Resources = AgentManifests.Resources(CpuRequest, Memory),
                    // What a configuration of one's own answers isn't known.
                    LivenessProbe = Config is null ? AgentManifests.Probe("/", CollectorConfig.HealthPort) : null,
                    SecurityContext = AgentManifests.Locked(asRoot: false),
                    VolumeMounts =
                    [
                        new()
                        {
                            Name = "config",
                            MountPath = CollectorConfig.Path,
                            ReadOnlyProperty = true,
                        },
                    ],
                },
            ],
            Volumes =
            [
                new()
                {
                    Name = "config",
                    ConfigMap = new() { Name = Name },
                },
            ],
        };
}

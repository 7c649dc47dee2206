using EksSpec.Builders;
using k8s;

namespace EksSpec;

/// <summary>Logs to CloudWatch by a Fluent Bit of one's own: a DaemonSet on every node, tainted ones too.</summary>
/// <remarks>
/// Writes a Namespace, a ClusterRole with its binding, a ConfigMap and a DaemonSet to
/// <c>&lt;cluster&gt;/daemonset-fluent-bit.yaml</c>, and an item of <c>iam.serviceAccounts</c> with the permissions, from which eksctl
/// makes role and service account (IRSA). In a cluster with Fargate profiles also the ConfigMap <c>aws-logging</c> by which Fargate
/// sends logs; the pods' execution role needs the permission for it, which eksctl has no field for.
/// </remarks>
public sealed record FluentBitAgent : NodeAgent
{
    /// <summary>AWS' image of Fluent Bit, as of August 2026.</summary>
    public const string DefaultImage = "public.ecr.aws/aws-observability/aws-for-fluent-bit:3.4.8";

    private const string Name = "fluent-bit";
    private const string ConfigPath = "/fluent-bit/etc";

    /// <summary>Image, with a tag or digest.</summary>
    /// <value>Without it: <see cref="DefaultImage"/>.</value>
    public string Image { get; init; } = DefaultImage;

    /// <summary>Namespace of the DaemonSet.</summary>
    /// <value>Without it: <c>logging</c>.</value>
    public string Namespace { get; init; } = "logging";

    /// <summary>How long CloudWatch keeps the logs, in days: 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731 and so on.</summary>
    /// <value>
    /// <c>log_retention_days</c> of Fluent Bit's output; <see langword="null"/> for ever. It counts for log groups that Fluent Bit makes;
    /// groups that are there already keep what they have.
    /// </value>
    public int? LogRetentionDays { get; init; }

    /// <summary>What its pods tolerate.</summary>
    /// <value>Without it: every taint.</value>
    public ValueList<V1Toleration> Tolerations { get; init; } = TolerationList.Everything;

    /// <summary>ARN of a role that exists already, instead of one that eksctl makes.</summary>
    /// <value><c>attachRoleARN</c>; <see langword="null"/> leaves it out.</value>
    public string? RoleArn { get; init; }

    /// <summary>CPU that a pod asks for.</summary>
    /// <value>Without it: <c>50m</c>.</value>
    public string CpuRequest { get; init; } = "50m";

    /// <summary>Memory that a pod asks for, and may use at most.</summary>
    /// <value>Without it: <c>128Mi</c>.</value>
    public string Memory { get; init; } = "128Mi";

    internal override void AddTo(ClusterBuilder cluster, CallSite at)
    {
        Guard.Spelled(Image, ImageName.Error, nameof(Image));
        var days = LogRetention.Checked(LogRetentionDays);
        var account = cluster.AddIamServiceAccount(Guard.Label(Namespace), Name, at: at);
        if (RoleArn is null)
        {
            account.WithPolicy(AgentPolicies.Logs(cluster.Region), at: at);
        }
        else
        {
            account.UseRole(RoleArn, at: at);
        }

        cluster.Add(new NodeAgentManifest(Name, at, _ => Documents(cluster, days)));
        cluster.Add(new FargateLogging(cluster, days, at));
    }

    private IEnumerable<IKubernetesObject<V1ObjectMeta>> Documents(ClusterBuilder cluster, int? days)
    {
        var files = FluentBitConfig.Files(days).ToList();
        var data = files.ToDictionary(file => file.File, file => file.Text, StringComparer.Ordinal);
        data["fluent-bit.conf"] = FluentBitConfig.Main(files.Select(file => file.File));
        yield return AgentManifests.Namespace(Namespace);
        foreach (
            var document in AgentManifests.Reader(Name, Namespace, AgentManifests.MayRead("", "namespaces", "pods"))
        )
        {
            yield return document;
        }

        var config = AgentManifests.Config(Name, Namespace, data);
        yield return config;
        yield return AgentManifests.DaemonSet(Name, Namespace, config, Pod(cluster));
    }

    private V1PodSpec Pod(ClusterBuilder cluster) =>
        new()
        {
            ServiceAccountName = Name,
            PriorityClassName = "system-node-critical",
            TerminationGracePeriodSeconds = 40,
            Tolerations = [.. Tolerations],
            Containers =
            [
                new()
                {
                    Name = Name,
                    Image = Image,
                    Env =
                    [
                        AgentManifests.Variable("AWS_REGION", cluster.Region),
                        AgentManifests.Variable("CLUSTER_NAME", cluster.Name),
                        AgentManifests.NodeName("HOST_NAME"),
                        AgentManifests.Variable("READ_FROM_HEAD", "Off"),
                        AgentManifests.Variable("READ_FROM_TAIL", "On"),
                    ],
                    Resources = AgentManifests.Resources(CpuRequest, Memory),
                    LivenessProbe = AgentManifests.Probe("/api/v1/health", 2020),
                    SecurityContext = AgentManifests.Locked(asRoot: true),
                    VolumeMounts =
                    [
                        new()
                        {
                            Name = "config",
                            MountPath = ConfigPath,
                            ReadOnlyProperty = true,
                        },
                        new()
                        {
                            Name = "logs",
                            MountPath = "/var/log",
                            ReadOnlyProperty = true,
                        },
                        new() { Name = "state", MountPath = FluentBitConfig.State },
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
                new()
                {
                    Name = "logs",
                    HostPath = new() { Path = "/var/log", Type = "Directory" },
                },
                new()
                {
                    Name = "state",
                    HostPath = new() { Path = FluentBitConfig.State, Type = "DirectoryOrCreate" },
                },
            ],
        };
}

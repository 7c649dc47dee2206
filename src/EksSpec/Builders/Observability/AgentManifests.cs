using EksSpec.Isolation;
using k8s;

namespace EksSpec.Builders;

/// <summary>Puts the objects of an agent into a file.</summary>
internal static class AgentManifests
{
    /// <summary>An object, with the usual labels.</summary>
    public static Manifest Of(IKubernetesObject<V1ObjectMeta> document, SourcePosition made, Scope scope)
    {
        var labels = document.Metadata.Labels ??= new Dictionary<string, string>();
        labels.TryAdd(CommonLabels.Name, document.Metadata.Name);
        labels.TryAdd(CommonLabels.ManagedBy, CommonLabels.EksSpec);
        if (scope.PartOf is { } fleet)
        {
            labels.TryAdd(CommonLabels.PartOf, fleet);
        }

        return Manifest.Of(document, new(made)) with
        {
            HasVerbs = false,
        };
    }

    /// <summary>The namespace of agents that read the node's files, which no level but <c>privileged</c> allows.</summary>
    public static V1Namespace Namespace(string name) =>
        new()
        {
            ApiVersion = "v1",
            Kind = "Namespace",
            Metadata = new()
            {
                Name = name,
                Labels = new Dictionary<string, string>
                {
                    [PodSecurityLabels.Enforce] = PodSecurityLabels.Text(PodSecurity.Privileged),
                },
            },
        };

    /// <summary>What a service account may read in the whole cluster.</summary>
    public static IEnumerable<IKubernetesObject<V1ObjectMeta>> Reader(
        string name,
        string place,
        params V1PolicyRule[] rules
    )
    {
        yield return new V1ClusterRole
        {
            ApiVersion = RbacApi.Version,
            Kind = "ClusterRole",
            Metadata = new() { Name = name },
            Rules = rules,
        };
        yield return new V1ClusterRoleBinding
        {
            ApiVersion = RbacApi.Version,
            Kind = "ClusterRoleBinding",
            Metadata = new() { Name = name },
            RoleRef = new()
            {
                ApiGroup = RbacApi.Group,
                Kind = "ClusterRole",
                Name = name,
            },
            Subjects =
            [
                new()
                {
                    Kind = "ServiceAccount",
                    Name = name,
                    NamespaceProperty = place,
                },
            ],
        };
    }

    /// <summary>The right to read kinds of an API group.</summary>
    public static V1PolicyRule MayRead(string group, params string[] kinds) =>
        new()
        {
            ApiGroups = [group],
            Resources = kinds,
            Verbs = ["get", "list", "watch"],
        };

    /// <summary>The configuration.</summary>
    public static V1ConfigMap Config(string name, string place, IDictionary<string, string> data) =>
        new()
        {
            ApiVersion = "v1",
            Kind = "ConfigMap",
            Metadata = new() { Name = name, NamespaceProperty = place },
            Data = data,
        };

    /// <summary>The DaemonSet; its pods start anew when the configuration changes.</summary>
    public static V1DaemonSet DaemonSet(string name, string place, V1ConfigMap config, V1PodSpec pod)
    {
        Dictionary<string, string> selector = new() { [CommonLabels.Name] = name };
        V1PodTemplateSpec template = new()
        {
            Metadata = new() { Labels = selector },
            Spec = pod,
        };
        pod.NodeSelector = new Dictionary<string, string> { [NodeLabels.Os] = "linux" };
        pod.AutomountServiceAccountToken = true;
        ConfigHash.Write(template, [config]);
        return new()
        {
            ApiVersion = "apps/v1",
            Kind = "DaemonSet",
            Metadata = new() { Name = name, NamespaceProperty = place },
            Spec = new()
            {
                Selector = new() { MatchLabels = selector },
                UpdateStrategy = new()
                {
                    Type = "RollingUpdate",
                    RollingUpdate = new() { MaxUnavailable = "10%" },
                },
                Template = template,
            },
        };
    }

    /// <summary>A variable with a value.</summary>
    public static V1EnvVar Variable(string name, string value) => new() { Name = name, Value = value };

    /// <summary>A variable with the name of the node.</summary>
    public static V1EnvVar NodeName(string name) =>
        new()
        {
            Name = name,
            ValueFrom = new() { FieldRef = new() { FieldPath = "spec.nodeName" } },
        };

    /// <summary>CPU that is asked for, and memory that is asked for and not exceeded.</summary>
    public static V1ResourceRequirements Resources(string cpu, string memory) =>
        new()
        {
            Requests = new Dictionary<string, ResourceQuantity> { ["cpu"] = new(cpu), ["memory"] = new(memory) },
            Limits = new Dictionary<string, ResourceQuantity> { ["memory"] = new(memory) },
        };

    /// <summary>Asks a page whether the agent is well.</summary>
    public static V1Probe Probe(string path, int port) =>
        new()
        {
            HttpGet = new() { Path = path, Port = port },
            PeriodSeconds = 30,
        };

    /// <summary>No rights but those that reading the node's files takes.</summary>
    public static V1SecurityContext Locked(bool asRoot) =>
        new()
        {
            AllowPrivilegeEscalation = false,
            ReadOnlyRootFilesystem = true,
            RunAsNonRoot = !asRoot,
            RunAsUser = asRoot ? 0 : 65534,
            Capabilities = new() { Drop = ["ALL"] },
            SeccompProfile = new() { Type = "RuntimeDefault" },
        };
}

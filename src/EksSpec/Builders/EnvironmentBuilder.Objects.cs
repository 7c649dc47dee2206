using System.Diagnostics.CodeAnalysis;
using EksSpec.Builders;
using EksSpec.CustomResources;

namespace EksSpec;

/// <content>Objects of the environment that belong to no workload. Each is written to a file of its own.</content>
public sealed partial class EnvironmentBuilder
{
    /// <summary>Adds a ConfigMap that several workloads share: they name it in <c>WithConfigEnvironment</c> or a volume.</summary>
    /// <param name="name">Name.</param>
    /// <returns>The ConfigMap. The pods that name it start anew when it changes: <see cref="PodDefault.ConfigHash"/>.</returns>
    public ConfigMapBuilder AddConfigMap(string name, params CallSite at) => Add(new ConfigMapBuilder(name, at));

    /// <summary>Adds a Secret that several workloads share: they name it in <c>WithSecretEnvironment</c> or a volume.</summary>
    /// <param name="name">Name.</param>
    /// <returns>The Secret.</returns>
    public SecretBuilder AddSecret(string name, params CallSite at) => Add(new SecretBuilder(name, at));

    /// <summary>Adds a Secret whose values no file has: a program in the cluster fetches them.</summary>
    /// <param name="name">Name of the Secret: workloads name it in <c>WithSecretEnv</c> or a volume.</param>
    /// <param name="source">Where the values are.</param>
    /// <param name="required">Whether pods can't start without it: in the branch of a fork, a workload that names it is then found.</param>
    /// <returns>The reference, as a handle.</returns>
    /// <exception cref="ArgumentException">The name isn't spelled as Kubernetes asks.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is null.</exception>
    /// <remarks>
    /// Written to a file of its own. The environments of branches have it too, apart from those of forks
    /// (<see cref="Branch.IsFork"/>): there it is left out, and pods that name it start without.
    /// </remarks>
    public ManifestBuilder AddSecretReference(
        string name,
        SecretSource source,
        bool required = false,
        params CallSite at
    ) => Add(new SecretReferenceBuilder(name, Guard.Given(source), required, at));

    /// <summary>Adds a volume that several workloads share: they name it in <see cref="Volume.Claim"/>.</summary>
    /// <param name="name">Name.</param>
    /// <param name="size">Size, such as <c>20Gi</c>.</param>
    /// <returns>The claim.</returns>
    /// <exception cref="ArgumentException">The size is no amount.</exception>
    public VolumeClaimBuilder AddVolumeClaim(string name, string size, params CallSite at) =>
        Add(new VolumeClaimBuilder(name, size, isTemplate: false, at));

    /// <summary>Adds a ServiceAccount that several workloads share: they name it in <c>UseServiceAccount</c>.</summary>
    /// <param name="name">Name.</param>
    /// <returns>The ServiceAccount.</returns>
    public ServiceAccountBuilder AddServiceAccount(string name, params CallSite at) =>
        Add(new ServiceAccountBuilder(name, at));

    /// <summary>Adds a NetworkPolicy for every pod of the environment. With no further call nobody may talk to them.</summary>
    /// <param name="name">Name.</param>
    /// <returns>The policy.</returns>
    public NetworkPolicyBuilder AddNetworkPolicy(string name = "default", params CallSite at) =>
        Add(new NetworkPolicyBuilder(name, at));

    /// <summary>Limits what everything in the environment may use together.</summary>
    /// <param name="name">Name.</param>
    /// <returns>The quota.</returns>
    public ResourceQuotaBuilder AddResourceQuota(string name = "default", params CallSite at) =>
        Add(new ResourceQuotaBuilder(name, at));

    /// <summary>Says what containers of the environment get that say nothing, and what each may say.</summary>
    /// <param name="name">Name.</param>
    /// <returns>The limits.</returns>
    public LimitRangeBuilder AddLimitRange(string name = "default", params CallSite at) =>
        Add(new LimitRangeBuilder(name, at));

    /// <summary>Adds a Role; its <c>AddBinding</c> says who has it.</summary>
    /// <param name="name">Name.</param>
    /// <returns>The Role.</returns>
    public RoleBuilder AddRole(string name, params CallSite at) => Add(new RoleBuilder(name, at));

    /// <summary>Gives a ClusterRole to somebody, in this environment only.</summary>
    /// <param name="name">Name of the binding.</param>
    /// <param name="clusterRole">Name of the ClusterRole: <c>view</c>, <c>edit</c> and <c>admin</c> are in every cluster.</param>
    /// <returns>The binding: say who, with <c>AllowGroup</c>, <c>AllowUser</c> or <c>AllowServiceAccount</c>.</returns>
    /// <exception cref="ArgumentException">The name of the ClusterRole can't be part of a path.</exception>
    public RoleBindingBuilder AddRoleBinding(string name, string clusterRole, params CallSite at) =>
        Add(
            new RoleBindingBuilder(
                name,
                "ClusterRole",
                Guard.Spelled(clusterRole, KubernetesNames.PathSegmentError),
                at
            )
        );

    /// <summary>Adds alerts and recorded expressions to the environment's namespace, for the Prometheus operator.</summary>
    /// <param name="name">Name.</param>
    /// <returns>The alerts: say them with <see cref="PrometheusRuleBuilder.WithAlert"/>.</returns>
    /// <exception cref="ArgumentException">The name isn't spelled as Kubernetes asks.</exception>
    public PrometheusRuleBuilder AddPrometheusRule(string name, params CallSite at)
    {
        PrometheusRuleBuilder rule = new(name, at);
        Add(new PrometheusRuleManifest(rule, null));
        return rule;
    }

    /// <summary>Adds an object as it is: of a kind that has no builder, or a custom resource.</summary>
    /// <param name="manifest">A <c>k8s.Models</c> object or an <see cref="InlineDocument"/>; it is copied.</param>
    /// <returns>The object, as a handle.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="manifest"/> is null.</exception>
    /// <exception cref="ArgumentException">It has no kind or no name.</exception>
    /// <remarks>
    /// Kubernetes objects that name no namespace get the environment's; their pods run on the environment's nodes, as all pods of
    /// it do, those of custom resources in the table of <see cref="FleetBuilder.UsePodTemplates"/> included. Written to a file of its own,
    /// <c>&lt;cluster&gt;/&lt;environment&gt;/&lt;kind&gt;-&lt;name&gt;.yaml</c>.
    /// </remarks>
    public ManifestBuilder AddManifest(object manifest, params CallSite at) =>
        Add(GivenManifestBuilder.Of(manifest, at));

    /// <summary>Adds a custom resource whose record the compiler made of its CustomResourceDefinition.</summary>
    /// <param name="resource">The resource; it is copied.</param>
    /// <returns>The resource, as a handle.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="resource"/> is null.</exception>
    /// <exception cref="ArgumentException">It has no name, or one that isn't spelled as Kubernetes asks.</exception>
    /// <remarks>
    /// It is judged by that definition. The pods that the definition has a template for are pods of the environment: they run
    /// on its nodes, and what is said of its pods is said of them.
    /// </remarks>
    public ManifestBuilder AddCustomResource(CustomResource resource, params CallSite at) =>
        Add(TypedResourceBuilder.Of(resource, Cluster.Fleet, at));

    /// <summary>Adds a custom resource by its spec, whose record the compiler made of its CustomResourceDefinition.</summary>
    /// <param name="name">Name.</param>
    /// <param name="spec">Its <c>spec</c>; it is copied.</param>
    /// <inheritdoc cref="AddCustomResource(CustomResource, CallSite)"/>
    /// <exception cref="ArgumentNullException"><paramref name="spec"/> is null.</exception>
    public ManifestBuilder AddCustomResource(string name, ICustomResourceSpec spec, params CallSite at)
    {
        ArgumentNullException.ThrowIfNull(spec);
        return AddCustomResource(spec.ToResource(name), at);
    }

    /// <summary>Adds a custom resource from a type of your own.</summary>
    /// <typeparam name="TSpec">The type: public properties become fields in camel case, what is null is left out.</typeparam>
    /// <param name="apiVersion">Group and version, such as <c>external-secrets.io/v1</c>.</param>
    /// <param name="kind">Kind, such as <c>ExternalSecret</c>.</param>
    /// <param name="name">Name.</param>
    /// <param name="spec">Its <c>spec</c>.</param>
    /// <returns>The resource, as a handle.</returns>
    /// <exception cref="ArgumentException">A text isn't spelled as Kubernetes asks.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="spec"/> is null.</exception>
    /// <remarks>It is put into the environment's namespace.</remarks>
    [RequiresUnreferencedCode(CustomResourceBuilder.Reflection)]
    [RequiresDynamicCode(CustomResourceBuilder.Reflection)]
    public ManifestBuilder AddCustomResource<TSpec>(
        string apiVersion,
        string kind,
        string name,
        TSpec spec,
        params CallSite at
    ) => Add(CustomResourceBuilder.Of(apiVersion, kind, name, spec, at));

    /// <summary>Adds a custom resource.</summary>
    /// <inheritdoc cref="AddCustomResource{TSpec}(string, string, string, TSpec, CallSite)"/>
    /// <param name="spec">Its <c>spec</c>, as a node: <c>InlineDocument.Parse</c> reads JSON.</param>
    public ManifestBuilder AddCustomResource(
        string apiVersion,
        string kind,
        string name,
        InlineDocument spec,
        params CallSite at
    ) => Add(CustomResourceBuilder.Of(apiVersion, kind, name, spec, at));

    private TChild Add<TChild>(TChild child)
        where TChild : ManifestBuilder
    {
        _objects.Add(child);
        return child;
    }
}

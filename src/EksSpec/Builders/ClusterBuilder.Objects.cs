using System.Diagnostics.CodeAnalysis;
using EksSpec.Builders;
using EksSpec.CustomResources;

namespace EksSpec;

/// <content>Objects of the whole cluster. Each is written to a file of its own, below the cluster's name.</content>
public sealed partial class ClusterBuilder
{
    private readonly List<Origins> _unwritten = [];

    /// <summary>What was said of handles that are no objects by themselves.</summary>
    internal IReadOnlyList<Origins> Unwritten => _unwritten;

    /// <summary>Adds a Namespace that is no environment.</summary>
    /// <param name="name">Name.</param>
    /// <returns>The Namespace.</returns>
    /// <exception cref="InvalidOperationException">The cluster was made alone.</exception>
    public NamespaceBuilder AddNamespace(string name, params CallSite at) => Add(new NamespaceBuilder(name, at));

    /// <summary>Adds a rank of pods: the higher goes first when there is no room.</summary>
    /// <param name="name">Name; not beginning with <c>system-</c>.</param>
    /// <param name="value">The rank, up to 1,000,000,000; pods without a class have 0.</param>
    /// <returns>The PriorityClass.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The rank is too high.</exception>
    /// <exception cref="InvalidOperationException">The cluster was made alone.</exception>
    public PriorityClassBuilder AddPriorityClass(string name, int value, params CallSite at) =>
        Add(new PriorityClassBuilder(name, value, at));

    /// <summary>Adds a way to make disks.</summary>
    /// <param name="name">Name, such as <c>gp3</c>.</param>
    /// <param name="provisioner">The driver: EBS, unless told otherwise. In Auto Mode it is <c>ebs.csi.eks.amazonaws.com</c>.</param>
    /// <returns>The StorageClass.</returns>
    /// <exception cref="ArgumentException">The driver isn't spelled as Kubernetes asks.</exception>
    /// <exception cref="InvalidOperationException">The cluster was made alone.</exception>
    public StorageClassBuilder AddStorageClass(
        string name,
        string provisioner = "ebs.csi.aws.com",
        params CallSite at
    ) => Add(new StorageClassBuilder(name, provisioner, at));

    /// <summary>Adds a class of Ingresses.</summary>
    /// <param name="name">Name, such as <c>alb</c>.</param>
    /// <param name="controller">The controller: the AWS Load Balancer Controller, unless told otherwise.</param>
    /// <returns>The IngressClass.</returns>
    /// <exception cref="ArgumentException">The controller is no domain with a path.</exception>
    /// <exception cref="InvalidOperationException">The cluster was made alone.</exception>
    public IngressClassBuilder AddIngressClass(
        string name,
        string controller = "ingress.k8s.aws/alb",
        params CallSite at
    ) => Add(new IngressClassBuilder(name, controller, at));

    /// <summary>Adds an Application Load Balancer that Ingresses share.</summary>
    /// <param name="name">Name: lower-case letters, digits and <c>-</c>, up to 63; also of its IngressClass and its group.</param>
    /// <returns>The load balancer: pass it on to <see cref="IngressBuilder.On(Items{LoadBalancerBuilder})"/>.</returns>
    /// <exception cref="ArgumentException">The name isn't spelled as Kubernetes asks.</exception>
    /// <exception cref="InvalidOperationException">The cluster was made alone.</exception>
    /// <remarks>
    /// Writes an IngressClass and <c>IngressClassParams</c>: for the AWS Load Balancer Controller, which has to be there, or for
    /// Auto Mode after <see cref="UseAutoMode"/>.
    /// </remarks>
    public LoadBalancerBuilder AddLoadBalancer(string name, params CallSite at)
    {
        LoadBalancerBuilder loadBalancer = new(Guard.Label(name), this, at);
        Add(new LoadBalancerManifest(loadBalancer));
        return loadBalancer;
    }

    /// <summary>Adds what Network Load Balancers of Services have in common.</summary>
    /// <param name="name">Name of the handle, for messages.</param>
    /// <returns>The load balancer: pass it on to <see cref="ServiceBuilder.UseLoadBalancer(Items{NetworkLoadBalancerBuilder})"/>.</returns>
    /// <exception cref="ArgumentException">The text is empty.</exception>
    /// <exception cref="InvalidOperationException">The cluster was made alone.</exception>
    /// <remarks>Writes nothing by itself: each Service that uses it has a load balancer of its own.</remarks>
    public NetworkLoadBalancerBuilder AddNetworkLoadBalancer(string name, params CallSite at)
    {
        OfFleet("objects");
        NetworkLoadBalancerBuilder loadBalancer = new(Guard.Text(name), this, at);
        _unwritten.Add(loadBalancer.Origins);
        return loadBalancer;
    }

    /// <summary>Adds a ClusterRole; its <c>AddBinding</c> says who has it.</summary>
    /// <param name="name">Name.</param>
    /// <returns>The ClusterRole.</returns>
    /// <exception cref="InvalidOperationException">The cluster was made alone.</exception>
    public ClusterRoleBuilder AddClusterRole(string name, params CallSite at) => Add(new ClusterRoleBuilder(name, at));

    /// <summary>Gives a ClusterRole to somebody, in the whole cluster.</summary>
    /// <param name="name">Name of the binding.</param>
    /// <param name="clusterRole">Name of the ClusterRole.</param>
    /// <returns>The binding: say who, with <c>AllowGroup</c>, <c>AllowUser</c> or <c>AllowServiceAccount</c>.</returns>
    /// <exception cref="ArgumentException">The name of the ClusterRole can't be part of a path.</exception>
    /// <exception cref="InvalidOperationException">The cluster was made alone.</exception>
    public ClusterRoleBindingBuilder AddClusterRoleBinding(string name, string clusterRole, params CallSite at) =>
        Add(new ClusterRoleBindingBuilder(name, Guard.Spelled(clusterRole, KubernetesNames.PathSegmentError), at));

    /// <summary>Adds a pool of nodes that Karpenter, or EKS Auto Mode, starts as pods need them.</summary>
    /// <param name="name">Name of the pool.</param>
    /// <returns>The pool: pass it on to <see cref="EnvironmentBuilder.RunsOn"/>, like a node group.</returns>
    /// <exception cref="ArgumentException">The name isn't spelled as Kubernetes asks.</exception>
    /// <exception cref="InvalidOperationException">The cluster was made alone.</exception>
    /// <remarks>
    /// Writes a <c>NodePool</c> of <c>karpenter.sh/v1</c>. Karpenter has to be there: <see cref="UseKarpenter"/>, or
    /// <see cref="UseAutoMode"/>.
    /// </remarks>
    public NodePoolBuilder AddNodePool(string name, params CallSite at)
    {
        NodePoolBuilder pool = new(name, this, at);
        Add(new NodePoolManifest(pool));
        _pools.Add(pool);
        return pool;
    }

    /// <summary>Adds a node class: how Karpenter makes the machines of pools.</summary>
    /// <param name="name">Name of the node class; pools without <see cref="NodePoolBuilder.UseNodeClass(string, CallSite)"/> take <c>default</c>.</param>
    /// <param name="role">Name of the IAM role of the nodes.</param>
    /// <param name="amiAlias">Family and release of the image, such as <c>al2023@v20260105</c>.</param>
    /// <returns>The node class.</returns>
    /// <exception cref="ArgumentException">A text is empty, or the name isn't spelled as Kubernetes asks.</exception>
    /// <exception cref="InvalidOperationException">The cluster was made alone.</exception>
    /// <remarks>
    /// Writes an <c>EC2NodeClass</c> of <c>karpenter.k8s.aws/v1</c>. Subnets and security groups are found by the tag
    /// <c>karpenter.sh/discovery</c> with the cluster's name. Auto Mode has a class of its own.
    /// </remarks>
    public NodeClassBuilder AddNodeClass(string name, string role, string amiAlias, params CallSite at)
    {
        NodeClassBuilder nodeClass = new(name, role, amiAlias, this, at);
        Add(new NodeClassManifest(nodeClass));
        return nodeClass;
    }

    /// <summary>Adds a store of secrets of AWS, which every namespace can take secrets of.</summary>
    /// <param name="name">Name of the store, for <see cref="SecretSource.FromStore"/>.</param>
    /// <param name="region">Region of the secrets; without it the cluster's.</param>
    /// <returns>The store: say as whom it reads, with <see cref="SecretStoreBuilder.UseServiceAccount"/>.</returns>
    /// <exception cref="ArgumentException">The name isn't spelled as Kubernetes asks.</exception>
    /// <exception cref="InvalidOperationException">The cluster was made alone.</exception>
    /// <remarks>
    /// Writes a <c>ClusterSecretStore</c> of <c>external-secrets.io/v1</c> for the Secrets Manager. The External Secrets operator has
    /// to be there.
    /// </remarks>
    public SecretStoreBuilder AddSecretStore(string name, string? region = null, params CallSite at)
    {
        SecretStoreBuilder store = new(Guard.Subdomain(name), region ?? Region, at);
        Add(new SecretStoreManifest(store));
        return store;
    }

    /// <summary>Adds an object of the whole cluster as it is, or one that names its namespace itself.</summary>
    /// <param name="manifest">A <c>k8s.Models</c> object or an <see cref="InlineDocument"/>; it is copied.</param>
    /// <returns>The object, as a handle.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="manifest"/> is null.</exception>
    /// <exception cref="ArgumentException">It has no kind or no name.</exception>
    /// <exception cref="InvalidOperationException">The cluster was made alone.</exception>
    /// <remarks>Written to <c>&lt;cluster&gt;/&lt;kind&gt;-&lt;name&gt;.yaml</c>.</remarks>
    public ManifestBuilder AddManifest(object manifest, params CallSite at) =>
        Add(GivenManifestBuilder.Of(manifest, at));

    /// <summary>Adds a custom resource whose record the compiler made of its CustomResourceDefinition.</summary>
    /// <param name="resource">The resource; it is copied.</param>
    /// <returns>The resource, as a handle.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="resource"/> is null.</exception>
    /// <exception cref="ArgumentException">It has no name, or one that isn't spelled as Kubernetes asks.</exception>
    /// <exception cref="InvalidOperationException">The cluster was made alone.</exception>
    /// <remarks>
    /// It is judged by that definition. Written to <c>&lt;cluster&gt;/&lt;kind&gt;-&lt;name&gt;.yaml</c>.
    /// </remarks>
    public ManifestBuilder AddCustomResource(CustomResource resource, params CallSite at) =>
        Add(TypedResourceBuilder.Of(resource, OfFleet("objects"), at));

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

    /// <summary>Adds a custom resource of the whole cluster from a type of your own.</summary>
    /// <typeparam name="TSpec">The type: public properties become fields in camel case, what is null is left out.</typeparam>
    /// <param name="apiVersion">Group and version, such as <c>external-secrets.io/v1</c>.</param>
    /// <param name="kind">Kind, such as <c>ClusterSecretStore</c>.</param>
    /// <param name="name">Name.</param>
    /// <param name="spec">Its <c>spec</c>.</param>
    /// <returns>The resource, as a handle.</returns>
    /// <exception cref="ArgumentException">A text isn't spelled as Kubernetes asks.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="spec"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The cluster was made alone.</exception>
    [RequiresUnreferencedCode(CustomResourceBuilder.Reflection)]
    [RequiresDynamicCode(CustomResourceBuilder.Reflection)]
    public ManifestBuilder AddCustomResource<TSpec>(
        string apiVersion,
        string kind,
        string name,
        TSpec spec,
        params CallSite at
    ) => Add(CustomResourceBuilder.Of(apiVersion, kind, name, spec, at));

    /// <summary>Adds a custom resource of the whole cluster.</summary>
    /// <inheritdoc cref="AddCustomResource{TSpec}(string, string, string, TSpec, CallSite)"/>
    /// <param name="spec">Its <c>spec</c>, as a node: <c>InlineDocument.Parse</c> reads JSON.</param>
    public ManifestBuilder AddCustomResource(
        string apiVersion,
        string kind,
        string name,
        InlineDocument spec,
        params CallSite at
    ) => Add(CustomResourceBuilder.Of(apiVersion, kind, name, spec, at));
}

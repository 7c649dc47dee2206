using System.Globalization;
using EksSpec.Builders;
using Held = (EksSpec.Findings.SpecPath Field, string? Value);

namespace EksSpec;

/// <summary>A NetworkPolicy: who may talk to pods, and whom they may talk to. What no call allows is denied.</summary>
/// <remarks>
/// Made by <c>AddNetworkPolicy</c> of a workload, for its pods, or of an environment, for all of its pods. The add-on
/// <c>vpc-cni</c> of its cluster gets the value <c>enableNetworkPolicy: "true"</c>, without which it enforces none, unless its
/// values say <c>"false"</c>. Traffic that pods begin is free until a call such as
/// <see cref="AllowTo"/> or <see cref="DenyTo"/> speaks of it; then names can still be looked up, unless <see cref="WithoutDns"/>.
/// </remarks>
public sealed class NetworkPolicyBuilder : PlacedBuilder<NetworkPolicyBuilder, V1NetworkPolicy>
{
    private static readonly SpecPath NamespaceSelector = "namespaceSelector.matchLabels";
    private static readonly SpecPath PodSelector = "podSelector.matchLabels";
    private static readonly Held[] OwnNamespace =
    [
        (PodSelector.Entry(CommonLabels.Name), null),
        (NamespaceSelector.Entry(NamespaceName), null),
        ("ipBlock.cidr", null),
    ];

    private readonly HashSet<Layer<V1NetworkPolicy>> _withoutDns = [];

    private const string NamespaceName = "kubernetes.io/metadata.name";

    internal NetworkPolicyBuilder(string name, SourcePosition made)
        : base("networking.k8s.io/v1", "NetworkPolicy", name, made, KubernetesNames.DnsSubdomainError) { }

    /// <summary>Lets the pods of another workload in.</summary>
    /// <param name="other">The workload, of the same namespace.</param>
    /// <param name="port">Name or number of the port; without it any.</param>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    /// <exception cref="ArgumentException">The port is neither a name nor a number.</exception>
    /// <remarks>Writes an item of <c>spec.ingress</c>.</remarks>
    public NetworkPolicyBuilder AllowFrom(IWorkload other, string? port = null, params CallSite at) =>
        From(() => Pods(other), HeldOf(other), port, at);

    /// <summary>Lets every pod of a namespace in.</summary>
    /// <param name="name">Name of the namespace.</param>
    /// <param name="port">Name or number of the port; without it any.</param>
    /// <exception cref="ArgumentException">The name is no namespace, or the port neither a name nor a number.</exception>
    /// <remarks>Writes an item of <c>spec.ingress</c>.</remarks>
    public NetworkPolicyBuilder AllowFromNamespace(string name, string? port = null, params CallSite at) =>
        From(() => Namespace(name), [(NamespaceSelector.Entry(NamespaceName), Guard.Label(name))], port, at);

    /// <summary>Lets every pod of the policy's own namespace in.</summary>
    /// <param name="port">Name or number of the port; without it any.</param>
    /// <exception cref="ArgumentException">The port is neither a name nor a number.</exception>
    /// <remarks>Writes an item of <c>spec.ingress</c>.</remarks>
    public NetworkPolicyBuilder AllowFromOwnNamespace(string? port = null, params CallSite at) =>
        From(() => new() { PodSelector = new() }, OwnNamespace, port, at);

    /// <summary>Lets addresses in: those of a load balancer with targets of type <c>ip</c>, for example.</summary>
    /// <param name="block">The block; a single address is <c>/32</c>.</param>
    /// <param name="port">Name or number of the port; without it any.</param>
    /// <exception cref="ArgumentException">The port is neither a name nor a number.</exception>
    /// <remarks>Writes an item of <c>spec.ingress</c>.</remarks>
    public NetworkPolicyBuilder AllowFromAddresses(Cidr block, string? port = null, params CallSite at) =>
        From(() => Addresses(block), [("ipBlock.cidr", block.ToString())], port, at);

    /// <summary>Lets the pods talk to another workload.</summary>
    /// <param name="other">The workload, of the same namespace.</param>
    /// <param name="port">Name or number of the port; without it any.</param>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    /// <exception cref="ArgumentException">The port is neither a name nor a number.</exception>
    /// <remarks>Writes an item of <c>spec.egress</c>.</remarks>
    public NetworkPolicyBuilder AllowTo(IWorkload other, string? port = null, params CallSite at) =>
        To(() => Pods(other), HeldOf(other), port, at);

    /// <summary>Lets the pods talk to every pod of a namespace.</summary>
    /// <param name="name">Name of the namespace.</param>
    /// <param name="port">Name or number of the port; without it any.</param>
    /// <exception cref="ArgumentException">The name is no namespace, or the port neither a name nor a number.</exception>
    /// <remarks>Writes an item of <c>spec.egress</c>.</remarks>
    public NetworkPolicyBuilder AllowToNamespace(string name, string? port = null, params CallSite at) =>
        To(() => Namespace(name), [(NamespaceSelector.Entry(NamespaceName), Guard.Label(name))], port, at);

    /// <summary>Lets the pods talk to addresses: those of a database outside the cluster, for example.</summary>
    /// <param name="block">The block; a single address is <c>/32</c>.</param>
    /// <param name="port">Number of the port; without it any.</param>
    /// <exception cref="ArgumentException">The port is neither a name nor a number.</exception>
    /// <remarks>Writes an item of <c>spec.egress</c>.</remarks>
    public NetworkPolicyBuilder AllowToAddresses(Cidr block, string? port = null, params CallSite at) =>
        To(() => Addresses(block), [("ipBlock.cidr", block.ToString())], port, at);

    /// <summary>Lets the pods talk to nobody, apart from what other calls allow.</summary>
    /// <remarks>Writes <c>Egress</c> into <c>spec.policyTypes</c>.</remarks>
    public NetworkPolicyBuilder DenyTo(params CallSite at) =>
        Set("spec.egress", "limited", at, policy => policy.Spec.Egress ??= []);

    /// <summary>Speaks of what pods begin only: whoever could talk to them still can.</summary>
    /// <remarks>Leaves <c>Ingress</c> out of <c>spec.policyTypes</c>.</remarks>
    public NetworkPolicyBuilder UseEgressOnly(params CallSite at) =>
        Set("spec.policyTypes", "Egress", at, policy => policy.Spec.PolicyTypes = ["Egress"]);

    /// <summary>Lets pods whose traffic is limited look up no names either.</summary>
    public NetworkPolicyBuilder WithoutDns()
    {
        _withoutDns.Add(CurrentLayer);
        return this;
    }

    private protected override V1NetworkPolicy Fresh() => new() { Spec = new() };

    private protected override void Complete(V1NetworkPolicy document, Scope scope)
    {
        var spec = document.Spec;
        spec.PodSelector ??= scope.Workload is { } workload
            ? new() { MatchLabels = new Dictionary<string, string>(workload.Selector, StringComparer.Ordinal) }
            : new();
        spec.PolicyTypes ??= spec.Egress is null ? ["Ingress"] : ["Ingress", "Egress"];
        if (spec.PolicyTypes.Contains("Egress") && !LayersOf(scope).Any(_withoutDns.Contains))
        {
            (spec.Egress ??= []).Add(LookUps());
        }
    }

    /// <summary>Names are looked up with the DNS servers of the cluster.</summary>
    internal static V1NetworkPolicyEgressRule LookUps() =>
        new()
        {
            To =
            [
                new()
                {
                    NamespaceSelector = new() { MatchLabels = Label(NamespaceName, "kube-system") },
                    PodSelector = new() { MatchLabels = Label("k8s-app", "kube-dns") },
                },
            ],
            Ports = [new() { Protocol = "UDP", Port = 53 }, new() { Protocol = "TCP", Port = 53 }],
        };

    private static V1NetworkPolicyPeer Pods(IWorkload other) =>
        new() { PodSelector = new() { MatchLabels = other.Selector } };

    internal static V1NetworkPolicyPeer Namespace(string name) =>
        new() { NamespaceSelector = new() { MatchLabels = Label(NamespaceName, name) } };

    private static V1NetworkPolicyPeer Addresses(Cidr block) => new() { IpBlock = new() { Cidr = block.ToString() } };

    private static Dictionary<string, string> Label(string key, string value) =>
        new(StringComparer.Ordinal) { [key] = value };

    private static Held[] HeldOf(IWorkload other) => [(PodSelector.Entry(CommonLabels.Name), Guard.Given(other).Name)];

    /// <summary>The rule for one peer and one port.</summary>
    private static DraftPath Rule(DraftPath list, SpecPath peer, Held[] who, string? port)
    {
        Guard.SpelledOrNull(port, PortError);
        return list.Item([.. who.Select(held => (peer.Then(held.Field), held.Value)), ("ports[0].port", port)]);
    }

    private static int? Number(string? port) =>
        int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static List<V1NetworkPolicyPort>? Ports(string? port) =>
        port is null ? null : [new() { Protocol = "TCP", Port = Number(port) is { } number ? number : port }];

    private static string? PortError(string port) =>
        Number(port) is { } number ? KubernetesNames.PortNumberError(number) : KubernetesNames.PortNameError(port);

    private NetworkPolicyBuilder From(Func<V1NetworkPolicyPeer> peer, Held[] who, string? port, SourcePosition at) =>
        Set(
            Rule("spec.ingress", "from[0]", who, port),
            true,
            at,
            policy => (policy.Spec.Ingress ??= []).Add(new() { FromProperty = [peer()], Ports = Ports(port) })
        );

    private NetworkPolicyBuilder To(Func<V1NetworkPolicyPeer> peer, Held[] who, string? port, SourcePosition at) =>
        Set(
            Rule("spec.egress", "to[0]", who, port),
            true,
            at,
            policy => (policy.Spec.Egress ??= []).Add(new() { To = [peer()], Ports = Ports(port) })
        );
}

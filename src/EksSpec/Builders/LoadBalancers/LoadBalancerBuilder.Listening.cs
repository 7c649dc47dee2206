using System.Runtime.CompilerServices;
using EksSpec.Builders;
using EksSpec.CustomResources;
using EksSpec.Rules;

namespace EksSpec;

/// <content>What it listens to, and whom it lets in.</content>
public sealed partial class LoadBalancerBuilder
{
    private readonly SortedDictionary<int, ListenerSettings> _listeners = [];
    private readonly List<(int Port, ValueMap<string> Map, SourcePosition At)> _listenerAttributes = [];

    private static readonly DraftPath InboundPath = "spec.inboundCIDRs";
    private static readonly DraftPath PrefixListsPath = "spec.prefixListsIDs";

    /// <summary>Answers by HTTPS on 443, and sends HTTP on 80 there.</summary>
    /// <param name="certificateArns">ARNs of ACM certificates in the cluster's region; the first is for clients that name no host.</param>
    /// <exception cref="ArgumentException">The list is empty, or an ARN in it is.</exception>
    /// <remarks>
    /// Writes <c>spec.certificateArn</c> (<c>certificateARNs</c> in Auto Mode), <c>spec.sslRedirectPort</c> and the annotation
    /// <c>listen-ports</c>. <see cref="WithListener"/> says other ports, <see cref="WithoutRedirect"/> serves HTTP as well.
    /// </remarks>
    public LoadBalancerBuilder WithCertificates(IEnumerable<string> certificateArns, params CallSite at) =>
        Set(
            "spec.certificateArn",
            Guard.Texts(certificateArns),
            at,
            (settings, arns) => settings with { Certificates = arns }
        );

    /// <inheritdoc cref="WithCertificates(IEnumerable{string}, CallSite)"/>
    public LoadBalancerBuilder WithCertificates(params Items<string> certificateArns) =>
        WithCertificates(certificateArns, at: Guard.At(certificateArns));

    /// <summary>Serves HTTP as it serves HTTPS, instead of sending it there.</summary>
    /// <remarks>Leaves <c>spec.sslRedirectPort</c> out. Authentication doesn't hold on HTTP: requests go through without it.</remarks>
    public LoadBalancerBuilder WithoutRedirect(params CallSite at) =>
        Set("spec.sslRedirectPort", "no redirect", at, settings => settings with { RedirectsToHttps = false });

    /// <summary>Chooses which TLS versions and ciphers clients may use.</summary>
    /// <param name="policy">Name of the policy, such as <c>ELBSecurityPolicy-TLS13-1-2-2021-06</c>.</param>
    /// <exception cref="ArgumentException">The text is empty.</exception>
    /// <remarks>Writes <c>spec.sslPolicy</c>. Without it the controller's own: <c>ELBSecurityPolicy-2016-08</c>.</remarks>
    public LoadBalancerBuilder WithTlsPolicy(string policy, params CallSite at) =>
        Set("spec.sslPolicy", Guard.Text(policy), at, (settings, name) => settings with { TlsPolicy = name });

    /// <summary>Listens on a port, in place of the usual ones; further calls add to it.</summary>
    /// <param name="protocol">What it speaks there. HTTPS without <c>WithCertificates</c> takes the certificates that fit the hosts of the Ingresses.</param>
    /// <param name="port">The port, 1 to 65535.</param>
    /// <exception cref="ArgumentOutOfRangeException">The port is out of range, or there is no such protocol.</exception>
    /// <remarks>Writes the annotation <c>listen-ports</c> of every Ingress. Without it 80, and with certificates 443 as well.</remarks>
    public LoadBalancerBuilder WithListener(ListenerProtocol protocol, int port, params CallSite at)
    {
        ListenerSettings listener = new(Guard.Defined(protocol), Guard.Between(port, 1, 65535));
        DraftPath listeners = "spec.listeners";
        _listeners[port] = listener;
        return Note(listeners.Item(("port", AnnotationText.Number(port))), protocol, at);
    }

    /// <summary>Sets attributes of a listener.</summary>
    /// <param name="port">Its port.</param>
    /// <param name="attributes">Attributes, such as <c>routing.http.response.server.enabled</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="attributes"/> is null.</exception>
    /// <remarks>Writes an item of <c>spec.listeners</c>. EKS Auto Mode can't set them.</remarks>
    [OverloadResolutionPriority(1)]
    public LoadBalancerBuilder WithListenerAttributes(int port, params Entries attributes)
    {
        var map = Guard.Given(attributes).ToMap();
        DraftPath listeners = "spec.listeners";
        _listenerAttributes.Add((port, map, attributes.At));
        return Note(
            listeners.Item(("port", AnnotationText.Number(port))).Entry("listenerAttributes"),
            map,
            attributes.At
        );
    }

    /// <inheritdoc cref="WithListenerAttributes(int, Entries)"/>
    public LoadBalancerBuilder WithListenerAttributes(
        int port,
        IEnumerable<KeyValuePair<string, string>> attributes,
        params CallSite at
    ) => WithListenerAttributes(port, new Entries(attributes, at));

    /// <summary>Lets only these addresses reach the load balancer; further calls add to it.</summary>
    /// <param name="sources">The blocks.</param>
    /// <exception cref="ArgumentException">The list is empty.</exception>
    /// <remarks>Writes <c>spec.inboundCIDRs</c>. Without it, and without prefix lists, everybody may connect.</remarks>
    public LoadBalancerBuilder AllowFrom(IEnumerable<Cidr> sources, params CallSite at)
    {
        foreach (var source in Guard.Items(sources).Select(block => block.ToString()))
        {
            Set(
                InboundPath.Item((SpecPath.Root, source)),
                source,
                at,
                settings => settings with { Inbound = Lists.With(settings.Inbound, source, each => each) }
            );
        }

        return this;
    }

    /// <inheritdoc cref="AllowFrom(IEnumerable{Cidr}, CallSite)"/>
    public LoadBalancerBuilder AllowFrom(params Items<Cidr> sources) => AllowFrom(sources, at: Guard.At(sources));

    /// <summary>Lets only the addresses of prefix lists reach the load balancer, such as those of CloudFront; further calls add to it.</summary>
    /// <param name="ids">Ids of the lists, such as <c>pl-0123456789abcdef0</c>.</param>
    /// <exception cref="ArgumentException">The list is empty, or an id in it is.</exception>
    /// <remarks>Writes <c>spec.prefixListsIDs</c>.</remarks>
    public LoadBalancerBuilder AllowFromPrefixLists(IEnumerable<string> ids, params CallSite at)
    {
        foreach (var id in Guard.Texts(ids))
        {
            Set(
                PrefixListsPath.Item((SpecPath.Root, id)),
                id,
                at,
                settings =>
                    settings with
                    {
                        InboundPrefixLists = Lists.With(settings.InboundPrefixLists, id, each => each),
                    }
            );
        }

        return this;
    }

    /// <inheritdoc cref="AllowFromPrefixLists(IEnumerable{string}, CallSite)"/>
    public LoadBalancerBuilder AllowFromPrefixLists(params Items<string> ids) =>
        AllowFromPrefixLists(ids, at: Guard.At(ids));

    /// <summary>Puts security groups of your own on the load balancer, in place of the one that the controller makes.</summary>
    /// <param name="groups">Ids, or values of their tag <c>Name</c>.</param>
    /// <param name="managesNodes">Whether the controller lets the load balancer in at the pods; otherwise you do.</param>
    /// <exception cref="ArgumentException">The list is empty, or an item of it is.</exception>
    /// <remarks>
    /// Writes the annotations <c>security-groups</c> and <c>manage-backend-security-group-rules</c> of every Ingress. Addresses of
    /// <c>AllowFrom</c> then have no effect.
    /// </remarks>
    public LoadBalancerBuilder WithSecurityGroups(
        IEnumerable<string> groups,
        bool managesNodes = true,
        params CallSite at
    )
    {
        OnEveryIngress(
            AlbAnnotations.ManageBackendRules,
            managesNodes,
            at,
            (settings, manages) => settings with { ManagesBackendRules = manages }
        );
        return OnEveryIngress(
            AlbAnnotations.SecurityGroups,
            Guard.Texts(groups),
            at,
            (settings, ids) => settings with { SecurityGroups = ids }
        );
    }

    /// <inheritdoc cref="WithSecurityGroups(IEnumerable{string}, bool, CallSite)"/>
    public LoadBalancerBuilder WithSecurityGroups(params Items<string> groups) =>
        WithSecurityGroups(groups, at: Guard.At(groups));

    /// <summary>Lets in only clients with a certificate of a trust store, on every HTTPS listener.</summary>
    /// <param name="trustStore">ARN or name of the trust store.</param>
    /// <param name="ignoresExpiry">Whether certificates that have expired are good all the same.</param>
    /// <exception cref="ArgumentException">The text is empty.</exception>
    /// <remarks>Writes the annotation <c>mutual-authentication</c> of every Ingress, with the mode <c>verify</c>.</remarks>
    public LoadBalancerBuilder UseMutualTls(string trustStore, bool? ignoresExpiry = null, params CallSite at) =>
        WithMutualTls(new(Guard.Text(trustStore)) { IgnoresExpiry = ignoresExpiry }, at);

    /// <summary>Passes certificates of clients on to the targets, unchecked, on every HTTPS listener.</summary>
    /// <remarks>Writes the annotation <c>mutual-authentication</c> of every Ingress, with the mode <c>passthrough</c>.</remarks>
    public LoadBalancerBuilder UseMutualTlsPassthrough(params CallSite at) => WithMutualTls(new((string?)null), at);

    private protected override LoadBalancerSettings Assemble(LoadBalancerSettings record, Problems problems)
    {
        ValueList<ListenerSettings> said = [.. _listeners.Values];
        var settings = said.Count > 0 ? record with { Listeners = said } : record;
        foreach (var (port, map, at) in _listenerAttributes)
        {
            if (settings.AllListeners.All(listener => listener.Port != port))
            {
                var message = $"Load balancer '{Name}' doesn't listen on port {port}, whose attributes are set.";
                problems.Add(ProgramRules.Missing, "spec.listeners", message, at, "Call WithListener with that port.");
            }

            settings = settings with
            {
                Listeners = settings
                    .AllListeners.Select(each => each.Port == port ? each with { Attributes = map } : each)
                    .ToValueList(),
            };
        }

        return settings;
    }

    private LoadBalancerBuilder WithMutualTls(MutualTls tls, SourcePosition at) =>
        OnEveryIngress(
            AlbAnnotations.MutualAuthentication,
            tls,
            at,
            (settings, said) => settings with { MutualTls = said }
        );
}

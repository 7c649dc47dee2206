using EksSpec.CustomResources;

namespace EksSpec.Builders;

/// <summary>What a load balancer is and its class can't say: equal annotations of every Ingress.</summary>
internal static class MemberAnnotations
{
    public static IEnumerable<KeyValuePair<string, string>> Of(LoadBalancerSettings settings)
    {
        yield return new(AlbAnnotations.ListenPorts, AnnotationText.Json(Ports(settings)));
        if (settings.SecurityGroups is { } groups)
        {
            yield return new(AlbAnnotations.SecurityGroups, AnnotationText.List(groups));
        }

        if (settings.ManagesBackendRules is { } manages)
        {
            yield return new(AlbAnnotations.ManageBackendRules, AnnotationText.Flag(manages));
        }

        if (settings.ClassicWebAclId is { } acl)
        {
            yield return new(AlbAnnotations.ClassicWebAcl, acl);
        }

        if (settings.Shield is { } shield)
        {
            yield return new(AlbAnnotations.Shield, AnnotationText.Flag(shield));
        }

        if (settings.MutualTls is { } tls)
        {
            yield return new(AlbAnnotations.MutualAuthentication, AnnotationText.Json(MutualTls(settings, tls)));
        }

        if (settings.FrontendNlbScheme is { } scheme)
        {
            yield return new(AlbAnnotations.FrontendNlb, "true");
            yield return new(AlbAnnotations.FrontendNlbScheme, scheme);
        }
    }

    private static InlineDocument Ports(LoadBalancerSettings settings) =>
        InlineDocument.OfList(
            settings.AllListeners.Select(each => InlineDocument.OfMap((each.ProtocolText, each.Port))).ToValueList()
        );

    private static InlineDocument MutualTls(LoadBalancerSettings settings, MutualTls tls) =>
        InlineDocument.OfList(
            settings
                .AllListeners.Where(listener => listener.Protocol == ListenerProtocol.Https)
                .Select(listener => tls.ToDocument(listener.Port))
                .ToValueList()
        );
}

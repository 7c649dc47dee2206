using EksSpec.CustomResources;
using EksSpec.Rules;

namespace EksSpec.Builders;

/// <summary>
/// Holds the routes of a Gateway against each other: of two that ask for the same of a request, the older comes first, and no
/// file says which that is.
/// </summary>
internal static class SharedGateways
{
    public static IEnumerable<SaidFinding> Findings(DraftSite site)
    {
        Dictionary<(string Parent, string Host, InlineDocument Match), (SpecObject Route, SourcePosition? At)> taken =
        [];
        foreach (var (_, route) in site.Manifests)
        {
            if (
                route.Ref.Kind is not (GatewayRoute.Http or GatewayRoute.Grpc)
                || route.Value is not InlineDocument text
            )
            {
                continue;
            }

            foreach (var (claim, place) in ClaimsOf(text))
            {
                var at = route.Locate(place);
                if (taken.TryAdd(claim, (route, at)) || taken[claim].Route == route)
                {
                    continue;
                }

                var (first, line) = taken[claim];
                var host = claim.Host.Length > 0 ? $"'{claim.Host}'" : "every host";
                var message =
                    $"{route} answers '{PathOf(claim.Match)}' of {host}, and {first}, which shares its load balancer, does at {line}: the older of the two wins.";
                yield return new(
                    route,
                    new(ProgramRules.LoadBalancerDiffers, place, message)
                    {
                        Position = at,
                        Fix = "Give them different hosts or paths, or put the paths into one Ingress.",
                    }
                );

                // One line for a host is enough.
                break;
            }
        }
    }

    private static IEnumerable<((string Parent, string Host, InlineDocument Match) Claim, SpecPath Place)> ClaimsOf(
        InlineDocument route
    )
    {
        var spec = route["spec"];
        var hosts = spec?["hostnames"]?.Items.Select(host => host.AsText ?? "") ?? [""];
        return from parent in spec?["parentRefs"]?.Items ?? []
            from host in hosts
            from rule in (spec?["rules"]?.Items ?? []).Index()
            from match in rule.Item["matches"]?.Items ?? [InlineDocument.OfMap()]
            select ((TextOf(parent), host, match), SpecPath.Root.Field("spec").Field("rules").Item(rule.Index));
    }

    private static string TextOf(InlineDocument parent) =>
        $"{parent["namespace"]?.AsText}/{parent["name"]?.AsText}/{parent["sectionName"]?.AsText}";

    private static string PathOf(InlineDocument match) =>
        match["path"]?["value"]?.AsText
        ?? (match["method"] is { } method ? $"/{method["service"]?.AsText}/{method["method"]?.AsText}" : "/");
}

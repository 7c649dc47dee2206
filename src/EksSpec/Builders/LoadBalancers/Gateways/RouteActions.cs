using System.Globalization;
using EksSpec.CustomResources;

namespace EksSpec.Builders;

/// <summary>Where requests of a path go: as backends and filters of a route, and as what only the load balancer knows of.</summary>
/// <param name="Backends">Services, by weight.</param>
/// <param name="Filters">The redirect, if it is one.</param>
/// <param name="Action">The action of a <c>ListenerRuleConfiguration</c>, where a route can't say all of it.</param>
internal sealed record RouteActions(
    ValueList<InlineDocument> Backends,
    ValueList<InlineDocument> Filters,
    InlineDocument? Action
)
{
    /// <summary>Reads an <c>actions</c> annotation.</summary>
    /// <param name="action">The annotation; <see langword="null"/> where it can't be read.</param>
    /// <param name="own">The Service that the Ingress belongs to.</param>
    /// <param name="isGrpc">Whether the route is a GRPCRoute.</param>
    /// <param name="refuse">Takes what can't be said, and what to do about it.</param>
    public static RouteActions Of(InlineDocument? action, V1Service own, bool isGrpc, Action<string, string> refuse)
    {
        switch (action?["type"]?.AsText)
        {
            case "fixed-response" when action["fixedResponseConfig"] is { } answer:
                return new([], [], FixedResponse(answer, refuse));
            case "redirect" when !isGrpc && action["redirectConfig"] is { } redirect:
                var query =
                    redirect["query"]?.AsText is { } said && said != "#{query}"
                        ? Fields.Map(("type", "redirect"), ("redirectConfig", Fields.Map(("query", said))))
                        : null;
                return new([], [Redirect(redirect, refuse)], query);
            case "forward":
                return Forward(action, own, refuse);
            default:
                refuse($"answers with '{action?["type"]?.AsText}'", "Send the requests to a Service, or call Respond.");
                return new([], [], null);
        }
    }

    /// <summary>A Service that requests go to.</summary>
    public static InlineDocument Backend(string name, int? port, InlineDocument? weight) =>
        Fields.Map(("name", name), ("port", Fields.Number(port)), ("weight", weight));

    /// <summary>The number of a port of a Service.</summary>
    public static int? PortOf(string service, string? port, V1Service own) =>
        int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : service == own.Metadata.Name ? own.Spec.Ports?.FirstOrDefault(each => each.Name == port)?.Port
        : null;

    private static RouteActions Forward(InlineDocument action, V1Service own, Action<string, string> refuse)
    {
        var config = action["forwardConfig"];
        List<InlineDocument> backends = [];
        foreach (var group in config?["targetGroups"]?.Items ?? [])
        {
            var weight = group["weight"];
            var port = group["servicePort"]?.Scalar;
            if (group["serviceName"]?.AsText is { } name && PortOf(name, port, own) is { } number)
            {
                backends.Add(Backend(name, number, weight));
            }
            else if (group["targetGroupName"]?.AsText is { } existing)
            {
                backends.Add(
                    Fields.Map(("group", ""), ("kind", "TargetGroupName"), ("name", existing), ("weight", weight))
                );
            }
            else
            {
                var what = group["serviceName"]?.AsText is { } service
                    ? $"sends to port '{port}' of Service '{service}'"
                    : "sends to a target group by its ARN";
                refuse(what, "Send to the number of a port of a Service.");
            }
        }

        var sticky = config?["targetGroupStickinessConfig"] is { } choice
            ? Fields.Map(
                ("type", "forward"),
                (
                    "forwardConfig",
                    Fields.Map(
                        (
                            "targetGroupStickinessConfig",
                            Fields.Map(("durationSeconds", choice["durationSeconds"]), ("enabled", choice["enabled"]))
                        )
                    )
                )
            )
            : null;
        return new(backends.ToValueList(), [], sticky);
    }

    private static InlineDocument FixedResponse(InlineDocument answer, Action<string, string> refuse)
    {
        var status = NumberOf(answer["statusCode"]);
        if (status is null)
        {
            refuse($"answers with the status '{answer["statusCode"]?.Scalar}'", "Answer with a number.");
        }

        var config = Fields.Map(
            ("statusCode", Fields.Number(status)),
            ("contentType", answer["contentType"]),
            ("messageBody", answer["messageBody"])
        );
        return Fields.Map(("type", "fixed-response"), ("fixedResponseConfig", config));
    }

    private static InlineDocument Redirect(InlineDocument to, Action<string, string> refuse)
    {
        var host = to["host"]?.AsText is { } said && said != "#{host}" ? said : null;
        if (host is not null && KubernetesNames.DnsSubdomainError(host) is not null)
        {
            refuse($"redirects to the host '{host}'", "Write the whole host, in lower case.");
        }

        // The controller passes a path on as it is, with what the load balancer puts into it.
        var path = to["path"]?.AsText is { } whole && whole != "/#{path}" ? whole : null;
        if (path?.AsSpan().ContainsAny('*', '?') == true)
        {
            refuse($"redirects to the path '{path}'", "Write a path without '*' and '?'; the query is apart.");
        }

        var protocol = to["protocol"]?.AsText is { } spoken && spoken != "#{protocol}" ? spoken : null;
        var redirect = Fields.Map(
            ("scheme", Fields.Text(protocol?.ToLowerInvariant())),
            ("hostname", Fields.Text(host)),
            ("path", path is null ? null : Fields.Map(("type", "ReplaceFullPath"), ("replaceFullPath", path))),
            ("port", Fields.Number(NumberOf(to["port"]))),
            ("statusCode", to["statusCode"]?.AsText == "HTTP_302" ? 302 : 301)
        );
        return RouteRule.Filter("RequestRedirect", "requestRedirect", redirect);
    }

    private static int? NumberOf(InlineDocument? text) =>
        int.TryParse(text?.Scalar, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

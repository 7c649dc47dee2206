using EksSpec.CustomResources;

namespace EksSpec.Builders;

/// <summary>What a request has to be for a path of an Ingress, as matches of a route and as conditions of the load balancer.</summary>
internal sealed class RouteMatches
{
    private const string NarrowFix = "Say it in one call, or add a path for each.";

    private static readonly string[] Methods =
    [
        "GET",
        "HEAD",
        "POST",
        "PUT",
        "DELETE",
        "CONNECT",
        "OPTIONS",
        "TRACE",
        "PATCH",
    ];

    private readonly List<InlineDocument> _headers = [];
    private readonly List<InlineDocument> _sources = [];
    private readonly RouteGaps _gaps;
    private readonly SpecPath _place;
    private List<ValueList<(string Key, string Value)>> _queries =
    [
        [],
    ];
    private List<string>? _methods;

    private RouteMatches(RouteGaps gaps, SpecPath place) => (_gaps, _place) = (gaps, place);

    /// <summary>Reads a path with its conditions.</summary>
    /// <param name="path">The path.</param>
    /// <param name="conditions">The <c>conditions</c> annotation, if there is one.</param>
    /// <param name="isGrpc">Whether the route is a GRPCRoute.</param>
    /// <param name="gaps">Where it is told what can't be said.</param>
    /// <param name="place">Where the conditions, or else the path, stand in the Ingress.</param>
    public static (ValueList<InlineDocument> Matches, ValueList<InlineDocument> Sources) Of(
        V1HTTPIngressPath path,
        InlineDocument? conditions,
        bool isGrpc,
        RouteGaps gaps,
        SpecPath place
    )
    {
        RouteMatches matches = new(gaps, place);
        foreach (var condition in conditions?.Items ?? [])
        {
            matches.Add(condition, isGrpc);
        }

        IEnumerable<InlineDocument> found = isGrpc ? matches.Grpc(path) : matches.Http(path);
        return (found.ToValueList(), matches._sources.ToValueList());
    }

    private void Add(InlineDocument condition, bool isGrpc)
    {
        var field = condition["field"]?.AsText;
        var header = condition["httpHeaderConfig"]?["httpHeaderName"]?.AsText;
        switch (field)
        {
            case "source-ip":
                var values = Fields.Map(("values", InlineDocument.OfList(ValuesOf(condition, "sourceIPConfig"))));
                _sources.Add(Fields.Map(("field", field), ("sourceIPConfig", values)));
                break;
            case "http-header" when header is not null:
                AddHeader(header, ValuesOf(condition, "httpHeaderConfig"));
                break;
            case "http-request-method" when !isGrpc:
                AddMethods(ValuesOf(condition, "httpRequestMethodConfig"));
                break;
            case "query-string" when !isGrpc:
                AddQuery(ValuesOf(condition, "queryStringConfig"));
                break;
            default:
                Refuse($"asks for '{field}'", "Take the condition away.");
                break;
        }
    }

    private void AddHeader(string name, ValueList<InlineDocument> values)
    {
        if (_headers.Exists(other => string.Equals(other["name"]!.AsText, name, StringComparison.OrdinalIgnoreCase)))
        {
            Refuse($"asks for the header '{name}' twice on one path", NarrowFix);
        }

        // The controller takes several values apart again.
        var texts = values.Select(value =>
            (value.AsText ?? "")
                .Replace("\\", "\\\\", StringComparison.Ordinal)
                .Replace(",", "\\,", StringComparison.Ordinal)
        );
        _headers.Add(Fields.Map(("name", name), ("value", AnnotationText.List(texts))));
    }

    private void AddMethods(ValueList<InlineDocument> values)
    {
        var said = values.Select(value => value.AsText ?? "").ToList();
        foreach (var method in said.Where(method => !Methods.Contains(method)))
        {
            Refuse($"asks for the method '{method}'", $"Ask for one of {string.Join(", ", Methods)}.");
        }

        var earlier = _methods;
        _methods = [.. said.Where(method => earlier?.Contains(method) != false)];
        if (_methods.Count == 0)
        {
            Refuse("asks for two methods at once on one path", NarrowFix);
        }
    }

    private void AddQuery(ValueList<InlineDocument> pairs)
    {
        List<ValueList<(string, string)>> narrowed = [];
        foreach (var pair in pairs)
        {
            var (key, value) = (pair["key"]?.AsText ?? "", pair["value"]?.AsText ?? "");
            if (key.Length == 0)
            {
                Refuse($"asks for '{value}' under any key of the query", "Name the key.");
            }

            if (_queries.Exists(others => others.Any(other => other.Key == key)))
            {
                Refuse($"asks for '{key}' of the query twice on one path", NarrowFix);
            }

            narrowed.AddRange(_queries.Select(others => others.With((key, value))));
        }

        _queries = narrowed;
    }

    private IEnumerable<InlineDocument> Http(V1HTTPIngressPath path)
    {
        var value = path.Path ?? "/";
        if (!IsHttpPath(value))
        {
            Refuse(
                $"has the path '{value}'",
                "Write other characters than ASCII letters, digits and -._~!$&'()*+,;=:@ as %XX."
            );
        }

        // A wildcard of a path that no type belongs to goes to the load balancer as it is.
        var type = path.PathType == "Prefix" ? "PathPrefix" : "Exact";
        foreach (var query in _queries)
        {
            foreach (var method in _methods?.AsEnumerable<string?>() ?? [null])
            {
                yield return Fields.Map(
                    ("path", RouteRule.PathOf(type, value)),
                    ("headers", GatewayApi.NotEmpty(_headers)),
                    (
                        "queryParams",
                        GatewayApi.NotEmpty(query.Select(pair => Fields.Map(("name", pair.Key), ("value", pair.Value))))
                    ),
                    ("method", Fields.Text(method))
                );
            }
        }
    }

    private IEnumerable<InlineDocument> Grpc(V1HTTPIngressPath path)
    {
        var parts = (path.Path ?? "/").Trim('/').Split('/');
        var isPrefix = path.PathType == "Prefix";
        var fits =
            (isPrefix && path.Path is null or "/" or "")
            || (
                parts.All(part => IsGrpcName(part))
                && (isPrefix ? parts.Length == 1 : parts.Length == 2 && !path.Path!.EndsWith('/'))
            );
        if (!fits)
        {
            Refuse(
                $"has the path '{path.Path}', which is no service or method of gRPC",
                "Write / or /package.Service, or /package.Service/Method with PathMatch.Exact."
            );
        }

        var method = Fields.Map(
            ("service", parts[0].Length > 0 ? Fields.Text(parts[0]) : null),
            ("method", Fields.Text(parts.ElementAtOrDefault(1)))
        );
        if (method.Entries.Count + _headers.Count > 0)
        {
            yield return Fields.Map(("method", Fields.NotEmpty(method)), ("headers", GatewayApi.NotEmpty(_headers)));
        }
    }

    private void Refuse(string what, string fix) => _gaps.Add(_place, what, fix);

    private static ValueList<InlineDocument> ValuesOf(InlineDocument condition, string config) =>
        condition[config]?["values"]?.Items ?? [];

    private static bool IsHttpPath(string path) =>
        path.StartsWith('/')
        && path.Index()
            .All(each =>
                char.IsAsciiLetterOrDigit(each.Item)
                || "-._~!$&'()*+,;=:@/".Contains(each.Item, StringComparison.Ordinal)
                || (
                    each.Item == '%'
                    && path.Length > each.Index + 2
                    && char.IsAsciiHexDigit(path[each.Index + 1])
                    && char.IsAsciiHexDigit(path[each.Index + 2])
                )
            );

    private static bool IsGrpcName(string name) =>
        name.Split('.')
            .All(part =>
                part.Length > 0
                && !char.IsAsciiDigit(part[0])
                && part.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_')
            );
}

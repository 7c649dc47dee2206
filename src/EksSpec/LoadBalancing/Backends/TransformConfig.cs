using System.Text.Json;

namespace EksSpec.LoadBalancing;

/// <summary>Reads the JSON of <c>transforms.NAME</c>.</summary>
internal static class TransformConfig
{
    /// <summary>The kinds of what is rewritten; none where it can't be read.</summary>
    public static ValueList<string> Read(Setting said, FaultLog faults)
    {
        if (
            faults.Json<List<(string Type, string? Error)>>(said, json => [.. GoJson.ItemsOf(json).Select(Decode)])
            is not { } list
        )
        {
            return [];
        }

        if (list.Select(transform => transform.Error).FirstOrDefault(error => error is not null) is { } wrong)
        {
            faults.Add(wrong, said, "rewrites nothing: " + wrong, "Write it as the controller's guide shows.");
            return [];
        }

        return list.Select(transform => transform.Type).ToValueList();
    }

    private static (string Type, string? Error) Decode(JsonElement json)
    {
        var url = Rewrites(json, "urlRewriteConfig");
        var host = Rewrites(json, "hostHeaderRewriteConfig");
        return GoJson.Text(json, "type") switch
        {
            "url-rewrite" => ("url-rewrite", ErrorOf("urlRewriteConfig", url)),
            "host-header-rewrite" => ("host-header-rewrite", ErrorOf("hostHeaderRewriteConfig", host)),
            var other => (other ?? "", "unknown transform type"),
        };
    }

    private static int? Rewrites(JsonElement json, string name)
    {
        if (GoJson.Field(json, name) is not { } config)
        {
            return null;
        }

        var rewrites = GoJson.Items(config, "rewrites").ToList();
        foreach (var rewrite in rewrites)
        {
            _ = (GoJson.Text(rewrite, "regex"), GoJson.Text(rewrite, "replace"));
        }

        return rewrites.Count;
    }

    private static string? ErrorOf(string name, int? rewrites) =>
        rewrites is null ? $"missing {name}"
        : rewrites == 0 ? $"{name}.rewrites cannot be empty"
        : null;
}

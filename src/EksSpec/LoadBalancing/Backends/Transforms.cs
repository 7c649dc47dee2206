using System.Text.Json;

namespace EksSpec.LoadBalancing;

/// <summary>What the annotation <c>transforms.NAME</c> rewrites in requests.</summary>
internal static class Transforms
{
    /// <summary>The types of what is rewritten, in their order.</summary>
    public static ValueList<string> Of(Setting? said, FaultLog faults)
    {
        if (faults.Json(said, static list => GoJson.ItemsOf(list).Select(Read).ToValueList()) is not { Count: > 0 } all)
        {
            return [];
        }

        foreach (var (type, url, host) in all)
        {
            switch (type)
            {
                case "url-rewrite":
                    Check("urlRewriteConfig", url);
                    break;
                case "host-header-rewrite":
                    Check("hostHeaderRewriteConfig", host);
                    break;
                default:
                    faults.AddPart(
                        "unknown transform type",
                        said!,
                        $"has a transform of type '{type}'",
                        "Write url-rewrite or host-header-rewrite."
                    );
                    break;
            }
        }

        return all.Select(static transform => transform.Type).ToValueList();

        void Check(string part, int? rewrites)
        {
            if (rewrites is null)
            {
                faults.AddPart($"missing {part}", said!, $"has a transform without {part}", $"Write the {part}.");
            }
            else if (rewrites == 0)
            {
                faults.AddPart(
                    $"{part}.rewrites cannot be empty",
                    said!,
                    $"has a {part} without rewrites",
                    "Write a rewrite with regex and replace."
                );
            }
        }
    }

    private static (string Type, int? Url, int? Host) Read(JsonElement item) =>
        (
            GoJson.Text(item, "type") ?? "",
            Rewrites(item, "urlRewriteConfig"),
            Rewrites(item, "hostHeaderRewriteConfig")
        );

    private static int? Rewrites(JsonElement item, string part) =>
        GoJson.Field(item, part) is not { } config
            ? null
            : GoJson
                .Items(config, "rewrites")
                .Select(static rewrite => (GoJson.Text(rewrite, "regex"), GoJson.Text(rewrite, "replace")))
                .ToArray()
                .Length;
}

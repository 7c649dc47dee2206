using EksSpec.LoadBalancing;

namespace EksSpec.Cli.Commands;

/// <summary><c>eksspec ingress --diff</c>: what happens to the load balancers when a change arrives.</summary>
internal static class IngressDiff
{
    public static int Run(SiteBalancers before, SiteBalancers after, string format, Terminal terminal)
    {
        if (format is "mermaid" or "svg")
        {
            throw new UsageException($"--diff is shown as text or json, not as {format}.");
        }

        var changes = Pairs(before.All, after.All)
            .Select(pair => (pair.Name, Changes: LoadBalancerChanges.Between(pair.Before, pair.After)))
            .ToList();
        using var text = terminal.Text();
        text.Write(
            format == "json"
                ? string.Concat(changes.Select(site => site.Changes.ToJsonLines()))
                : string.Join('\n', changes.Select(site => SiteBalancers.HeadOf(site.Name) + site.Changes.ToText()))
        );
        var hasErrors = changes.Exists(site => site.Changes.IsDisruptive);
        return Math.Max(before.Code(hasErrors), after.Code(hasErrors));
    }

    // A folder has another name than its copy, so where one site is left on each side they are the same one.
    private static List<(string Name, LoadBalancers Before, LoadBalancers After)> Pairs(
        IReadOnlyList<(string Name, LoadBalancers Balancers)> before,
        IReadOnlyList<(string Name, LoadBalancers Balancers)> after
    )
    {
        LoadBalancers none = new() { Groups = [] };
        var names = before.Select(site => site.Name).ToHashSet(StringComparer.Ordinal);
        var gone = before.Where(site => !after.Any(other => other.Name == site.Name)).ToList();
        var added = after.Where(site => !names.Contains(site.Name)).ToList();
        List<(string, LoadBalancers, LoadBalancers)> pairs =
        [
            .. after
                .Where(site => names.Contains(site.Name))
                .Select(site => (site.Name, before.First(other => other.Name == site.Name).Balancers, site.Balancers)),
        ];
        if (gone is [var old] && added is [var current])
        {
            return [.. pairs, (current.Name, old.Balancers, current.Balancers)];
        }

        return
        [
            .. pairs,
            .. gone.Select(site => (site.Name, site.Balancers, none)),
            .. added.Select(site => (site.Name, none, site.Balancers)),
        ];
    }
}
